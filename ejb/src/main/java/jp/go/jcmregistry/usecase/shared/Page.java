package jp.go.jcmregistry.usecase.shared;

import java.io.Serializable;

/** Which rows of a list: from an offset, at most 100. */
public record Page(int offset, int size) implements Serializable {
  private static final int SIZE_MAX = 100;

  public Page {
    offset = Math.max(0, Math.min(offset, Slice.COUNTED_MAX));
    size = Math.max(1, Math.min(size, SIZE_MAX));
  }

  public static Page first() {
    return new Page(0, 20);
  }
}
