package jp.go.jcmregistry.web.reporting;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * Compares the rows of a file with those of the ledger while both are read, however often the same
 * row occurs. Only rows that have not found their like yet are held: of two lists in one order, as
 * the registry gives them out, that is what differs.
 */
final class RowComparison implements Predicate<List<String>> {
  private final Iterator<List<String>> ledger;
  private final int rowsMax;
  private final int differingMax;
  private final Map<List<String>, Integer> unmatched = new LinkedHashMap<>();
  private int rows;
  private int given;
  private long differing;

  /**
   * Begins.
   *
   * @param rowsMax more rows are not compared
   * @param differingMax more different rows are not held
   */
  RowComparison(Iterator<List<String>> ledger, int rowsMax, int differingMax) {
    this.ledger = ledger;
    this.rowsMax = rowsMax;
    this.differingMax = differingMax;
  }

  /** Takes a row of the file; false where it is no use to go on. */
  @Override
  public boolean test(List<String> cells) {
    given++;
    List<String> row = shortened(cells);
    if (!ledger.hasNext()) {
      count(row, 1);
      return isWithinBounds();
    }
    List<String> ours = next();
    if (!row.equals(ours)) {
      count(row, 1);
      count(ours, -1);
    }
    return isWithinBounds();
  }

  /** Takes what the ledger has beyond the file. */
  void end() {
    while (isWithinBounds() && ledger.hasNext()) {
      count(next(), -1);
    }
  }

  private List<String> next() {
    rows++;
    return shortened(ledger.next());
  }

  /** A sheet does not say how many empty cells a row ends with. */
  private static List<String> shortened(List<String> row) {
    int length = row.size();
    while (length > 0 && row.get(length - 1).isEmpty()) {
      length--;
    }
    return row.subList(0, length);
  }

  private void count(List<String> row, int step) {
    int before = unmatched.getOrDefault(row, 0);
    int after = before + step;
    differing += Math.abs(after) - Math.abs(before);
    if (after == 0) {
      unmatched.remove(row);
    } else {
      unmatched.put(row, after);
    }
  }

  private boolean isWithinBounds() {
    return !isTooLong() && !isTooDifferent();
  }

  boolean isTooLong() {
    return rows > rowsMax || given > rowsMax;
  }

  boolean isTooDifferent() {
    return differing > differingMax;
  }

  /** What was found, when both have ended. */
  RowDifferences differences() {
    return new RowDifferences(only(count -> count), only(count -> -count), rows);
  }

  private List<List<String>> only(IntUnaryOperator side) {
    List<List<String>> only = new ArrayList<>();
    unmatched.forEach(
        (row, count) -> {
          for (int i = 0; i < side.applyAsInt(count); i++) {
            only.add(row);
          }
        });
    return List.copyOf(only);
  }
}
