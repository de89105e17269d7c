package jp.go.jcmregistry.domain.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads the columns of native queries, whose Java types depend on driver and mapper. */
public final class Sql {
  private Sql() {}

  public static long number(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  public static Long numberOrNull(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  public static String text(Object column) {
    return column == null ? null : column.toString();
  }

  /** The instant of a {@code timestamptz} column, or null. */
  public static Instant instant(Object column) {
    if (column instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (column instanceof Timestamp time) {
      return time.toInstant();
    }
    return (Instant) column;
  }

  public static LocalDate date(Object column) {
    if (column instanceof java.sql.Date date) {
      return date.toLocalDate();
    }
    return (LocalDate) column;
  }

  /** What the driver stores as {@code timestamptz}. */
  public static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(java.time.ZoneOffset.UTC);
  }
}
