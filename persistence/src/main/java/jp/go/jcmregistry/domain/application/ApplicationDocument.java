package jp.go.jcmregistry.domain.application;

import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.cooperation.SentFile;

/** A document without its content. */
public record ApplicationDocument(long id, String kind, String name, long bytes, Instant addedAt)
    implements Serializable {
  public static final int BYTES_MAX = SentFile.BYTES_MAX;
  public static final int COUNT_MAX = 10;

  /** As many are ever sent with one application, with those that were taken out again. */
  public static final int SENT_MAX = 30;
}
