package jp.go.jcmregistry.usecase.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list and how long the list is, from one call.
 *
 * @param total rows altogether, counted up to {@link #COUNTED_MAX}: nobody pages further, and a
 *     count of a million rows would make every page slow
 */
public record Slice<T>(List<T> rows, long total) implements Serializable {
  public static final int COUNTED_MAX = 10_000;

  /** There are more rows than are counted. */
  public boolean uncounted() {
    return total > COUNTED_MAX;
  }

  public <R> Slice<R> map(Function<T, R> to) {
    return new Slice<>(rows.stream().map(to).toList(), total);
  }
}
