package jp.go.jcmregistry.domain.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the columns of native queries, whose Java types depend on driver and mapper. */
public final class Sql {
  private Sql() {}

  /** The rows of a native query with more than one column. */
  public static Stream<Object[]> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast);
  }

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

  /**
   * Locks one row and reads it as it is under the lock. Weaker than the mapper's own lock on
   * purpose: a row that only refers to this one is not kept waiting, so receivers of units and
   * series that issue hold up nobody, and transfers in opposite directions cannot block each other.
   */
  @SuppressWarnings("unchecked")
  public static <T> Optional<T> lock(EntityManager entities, Class<T> type, long id) {
    String table = type.getAnnotation(Table.class).name();
    return entities
        .createNativeQuery("SELECT * FROM " + table + " WHERE id = ?1 FOR NO KEY UPDATE", type)
        .setParameter(1, id)
        .setHint("eclipselink.refresh", "True")
        .getResultStream()
        .findFirst();
  }

  /** What the driver stores as {@code timestamptz}. */
  public static OffsetDateTime timestamp(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
