package jp.go.jcmregistry.web.reporting;

import java.util.List;

/**
 * What a file has that the ledger has not, and the other way round. Rows are whole: one changed
 * figure is a row of each.
 *
 * @param onlyInFile rows of the file that the ledger does not give
 * @param onlyInLedger rows of the ledger that the file lacks
 * @param rows how many rows the ledger gives, its header among them
 */
public record RowDifferences(
    List<List<String>> onlyInFile, List<List<String>> onlyInLedger, int rows) {

  /** The file says what the ledger says. */
  public boolean isEqual() {
    return onlyInFile.isEmpty() && onlyInLedger.isEmpty();
  }
}
