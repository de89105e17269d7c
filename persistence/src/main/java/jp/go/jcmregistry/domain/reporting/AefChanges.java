package jp.go.jcmregistry.domain.reporting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares rows with those that were filed last, whatever the order: what was added, what was
 * removed. Of the filed rows it keeps eight bytes each; that two different rows of a million have
 * the same is less likely than any failure of the machine.
 */
final class AefChanges {
  /** Nobody reads further. */
  static final int KEPT_MAX = 50;

  private static final int FIRST_SIZE = 1 << 10;

  private final FrozenAef.Lines filed;
  private final AefExport.Amounts amounts;
  private final List<AefExport.Change> kept = new ArrayList<>();
  private final BitSet found = new BitSet();
  private long[] known = new long[FIRST_SIZE];
  private int size;

  /**
   * @param filed the lines filed last; null: nothing was filed, and nothing is compared
   */
  AefChanges(FrozenAef.Lines filed, AefExport.Amounts amounts) {
    this.filed = filed;
    this.amounts = amounts;
    if (filed != null) {
      filed.forEach(this::know);
      known = Arrays.copyOf(known, size);
      Arrays.sort(known);
    }
  }

  private void know(String line) {
    if (size == known.length) {
      known = Arrays.copyOf(known, size * 2);
    }
    known[size++] = mark(line);
  }

  private static long mark(String line) {
    byte[] hash = ExportLines.sha256().digest(line.getBytes(StandardCharsets.UTF_8));
    long mark = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      mark = mark << Byte.SIZE | hash[i] & 0xff;
    }
    return mark;
  }

  /** One line of the tables that are compared with the filed. */
  void compare(String line) {
    if (filed != null && !isKnown(line)) {
      tell(line, true, amounts.added());
    }
  }

  private boolean isKnown(String line) {
    long mark = mark(line);
    int at = Arrays.binarySearch(known, mark);
    while (at > 0 && known[at - 1] == mark) {
      at--;
    }
    while (at >= 0 && at < size && known[at] == mark) {
      if (!found.get(at)) {
        found.set(at);
        return true;
      }
      at++;
    }
    return false;
  }

  /** What was filed and is no longer there; asked when all lines were compared. */
  List<AefExport.Change> end() {
    if (filed != null && found.cardinality() < size) {
      found.flip(0, size); // those left over are found by the filed lines now
      filed.forEach(
          line -> {
            if (isLeftOver(line)) {
              tell(line, false, amounts.removed());
            }
          });
    }
    return kept;
  }

  private boolean isLeftOver(String line) {
    long mark = mark(line);
    int at = Arrays.binarySearch(known, mark);
    while (at > 0 && known[at - 1] == mark) {
      at--;
    }
    while (at < size && known[at] == mark) {
      if (found.get(at)) {
        found.clear(at);
        return true;
      }
      at++;
    }
    return false;
  }

  private void tell(String line, boolean added, Map<AefTable, Long> amount) {
    AefContent.Row row = AefContent.row(line);
    if (amount.merge(row.table(), 1L, Long::sum) <= KEPT_MAX) {
      List<String> cells =
          row.cells().subList(0, row.table().fields().size()).stream()
              .map(cell -> Objects.toString(cell, ""))
              .toList();
      kept.add(new AefExport.Change(row.table(), added, cells));
    }
  }
}
