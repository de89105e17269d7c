package jp.go.jcmregistry.web.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  /** Compares row by row, however often the same row occurs. */
  static RowDifferences between(List<List<String>> file, List<List<String>> ledger) {
    return new RowDifferences(without(file, ledger), without(ledger, file), ledger.size());
  }

  private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
    Map<List<String>, Integer> left = new HashMap<>();
    others.forEach(row -> left.merge(row, 1, Integer::sum));
    List<List<String>> only = new ArrayList<>();
    for (List<String> row : rows) {
      if (left.merge(row, -1, Integer::sum) < 0) {
        only.add(row);
      }
    }
    return List.copyOf(only);
  }

  /** The file says what the ledger says. */
  public boolean isEqual() {
    return onlyInFile.isEmpty() && onlyInLedger.isEmpty();
  }
}
