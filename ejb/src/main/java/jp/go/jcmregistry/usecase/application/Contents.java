package jp.go.jcmregistry.usecase.application;

import org.apache.tika.Tika;

/** What a file is by its content, whatever its name says. */
public final class Contents {
  private static final Tika TIKA = new Tika();

  private Contents() {}

  /** A media type such as {@code application/pdf}. */
  public static String typeOf(byte[] content) {
    return TIKA.detect(content);
  }
}
