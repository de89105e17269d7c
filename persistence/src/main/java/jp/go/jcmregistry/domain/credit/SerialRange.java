package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * A run of serial numbers within one series, both ends included. Whatever divides a range gives
 * back a partition of it: every number in exactly one part.
 */
public record SerialRange(long first, long last) implements Comparable<SerialRange>, Serializable {
  /** The highest serial number; a series cannot hold more than the largest quantity. */
  public static final long SERIAL_MAX = Quantity.AMOUNT_MAX;

  private static final Pattern FORM = Pattern.compile("([0-9]+)(?:-([0-9]+))?");

  /** Refuses numbers below one, above {@link #SERIAL_MAX}, or in the wrong order. */
  public SerialRange {
    if (first < 1 || last < 1) {
      throw new InvalidValue("value.SerialRange.positive");
    }
    if (first > SERIAL_MAX || last > SERIAL_MAX) {
      throw new InvalidValue("value.SerialRange.limit", SERIAL_MAX);
    }
    if (first > last) {
      throw new InvalidValue("value.SerialRange.order", first, last);
    }
  }

  /** A range divided in two: every number of it is in exactly one of the parts. */
  public record Split(SerialRange lower, SerialRange upper) {}

  /** The run from the first to the last number. */
  public static SerialRange of(long first, long last) {
    return new SerialRange(first, last);
  }

  /** Reads "1-27", or "27" for one unit; full-width characters and other dashes are forgiven. */
  public static SerialRange parse(String typed) {
    Matcher parts = FORM.matcher(Typed.clean(typed));
    if (!parts.matches()) {
      throw new InvalidValue("value.SerialRange.form");
    }
    long first = Typed.number(parts.group(1));
    return new SerialRange(first, parts.group(2) == null ? first : Typed.number(parts.group(2)));
  }

  /** How many units the range names. */
  public Quantity quantity() {
    return new Quantity(last - first + 1);
  }

  /** Whether the range names one unit only. */
  public boolean isSingle() {
    return first == last;
  }

  /** Whether this number lies in the range. */
  public boolean contains(long serial) {
    return first <= serial && serial <= last;
  }

  /** Whether the whole of the other lies in this one. */
  public boolean contains(SerialRange other) {
    return first <= other.first && other.last <= last;
  }

  /** Whether any number lies in both. */
  public boolean overlaps(SerialRange other) {
    return first <= other.last && other.first <= last;
  }

  /** Whether one begins right after the other ends. */
  public boolean adjoins(SerialRange other) {
    return last + 1 == other.first || other.last + 1 == first;
  }

  /** The numbers that lie in both, if there are any. */
  public Optional<SerialRange> intersection(SerialRange other) {
    return overlaps(other)
        ? Optional.of(new SerialRange(Math.max(first, other.first), Math.min(last, other.last)))
        : Optional.empty();
  }

  /** Divides the range so that the lower part has this many units; both parts keep at least one. */
  public Split splitAt(long quantityOfLower) {
    if (quantityOfLower < 1 || quantityOfLower >= quantity().amount()) {
      throw new InvalidValue("value.SerialRange.split", quantityOfLower, this);
    }
    return new Split(
        new SerialRange(first, first + quantityOfLower - 1),
        new SerialRange(first + quantityOfLower, last));
  }

  /** What remains without the other: nothing, one part, or one on each side of it. */
  public List<SerialRange> minus(SerialRange other) {
    return subtract(List.of(this), List.of(other));
  }

  /** Both as one range; refused when numbers between them would be claimed as well. */
  public SerialRange merge(SerialRange other) {
    if (!overlaps(other) && !adjoins(other)) {
      throw new InvalidValue("value.SerialRange.gap", this, other);
    }
    return new SerialRange(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** The same numbers in the fewest ranges, ascending. */
  public static List<SerialRange> union(Collection<SerialRange> ranges) {
    List<SerialRange> merged = new ArrayList<>();
    for (SerialRange next : ranges.stream().sorted().toList()) {
      int end = merged.size() - 1;
      if (end >= 0 && (merged.get(end).overlaps(next) || merged.get(end).adjoins(next))) {
        merged.set(end, merged.get(end).merge(next));
      } else {
        merged.add(next);
      }
    }
    return List.copyOf(merged);
  }

  /** The numbers of the first that are not in the second, in the fewest ranges, ascending. */
  public static List<SerialRange> subtract(List<SerialRange> from, List<SerialRange> taken) {
    List<SerialRange> gone = union(taken);
    List<SerialRange> left = new ArrayList<>();
    int begin = 0;
    for (SerialRange range : union(from)) {
      // Both lists ascend, so what ended before this range cannot touch a later one either.
      while (begin < gone.size() && gone.get(begin).last < range.first) {
        begin++;
      }
      long next = range.first;
      for (int i = begin; i < gone.size() && gone.get(i).first <= range.last; i++) {
        if (gone.get(i).first > next) {
          left.add(new SerialRange(next, gone.get(i).first - 1));
        }
        next = gone.get(i).last + 1;
      }
      if (next <= range.last) {
        left.add(new SerialRange(next, range.last));
      }
    }
    return List.copyOf(left);
  }

  @Override
  public int compareTo(SerialRange other) {
    return Comparator.comparingLong(SerialRange::first)
        .thenComparingLong(SerialRange::last)
        .compare(this, other);
  }

  /** Prints "1-27", and "27" for one unit. */
  @Override
  public String toString() {
    return isSingle() ? Long.toString(first) : first + "-" + last;
  }
}
