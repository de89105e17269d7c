package jp.go.jcmregistry.domain.credit;

import java.util.Comparator;

/**
 * A run of units of one series: what transactions name, reserve and move. The order is the order in
 * which locks are taken.
 */
public record UnitRun(long seriesId, SerialRange range) implements Comparable<UnitRun> {
  private static final Comparator<UnitRun> ORDER =
      Comparator.comparingLong(UnitRun::seriesId).thenComparing(UnitRun::range);

  public static UnitRun of(long seriesId, long first, long last) {
    return new UnitRun(seriesId, SerialRange.of(first, last));
  }

  public long quantity() {
    return range.quantity().amount();
  }

  public boolean overlaps(UnitRun other) {
    return seriesId == other.seriesId && range.overlaps(other.range);
  }

  @Override
  public int compareTo(UnitRun other) {
    return ORDER.compare(this, other);
  }
}
