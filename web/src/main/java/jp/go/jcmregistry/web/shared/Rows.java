package jp.go.jcmregistry.web.shared;

import java.util.List;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * A part of a list as a page shows it.
 *
 * @param part which part this is, counted from 1
 * @param parts how many there are
 */
public record Rows<T>(List<T> rows, long total, boolean uncounted, int part, int parts) {

  /** The part that was asked for. */
  public static <T> Rows<T> of(Slice<T> slice, Page page) {
    long counted = Math.min(slice.total(), Slice.COUNTED_MAX);
    int parts = (int) Math.max(1, (counted + page.size() - 1) / page.size());
    int part = page.offset() / page.size() + 1;
    return new Rows<>(slice.rows(), counted, slice.uncounted(), part, parts);
  }
}
