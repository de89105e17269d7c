package jp.go.jcmregistry.usecase.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * A list query built of conditions somebody asked for: the text of each condition is ours, the
 * values are always parameters.
 */
public final class Listing {
  /** The most rows of a list that go into one file. */
  public static final int EVERY_MAX = 50_000;

  private final StringBuilder where = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition whose {@code ?} stands for the value; nothing where the value is missing. */
  public Listing and(String condition, Object value) {
    if (value != null && !value.toString().isBlank()) {
      where.append(" AND ").append(numbered(condition, value));
    }
    return this;
  }

  /** Adds a condition without a value. */
  public Listing and(String condition) {
    where.append(" AND ").append(condition);
    return this;
  }

  private String numbered(String condition, Object value) {
    values.add(value);
    return condition.replace("?", "?" + values.size());
  }

  /** One page and the count. */
  public <T> Slice<T> slice(
      EntityManager entities,
      String select,
      String from,
      String orderBy,
      Page page,
      Function<Object[], T> row) {
    String body = " FROM " + from + " WHERE true" + where;
    List<?> rows =
        bind(entities.createNativeQuery("SELECT " + select + body + " ORDER BY " + orderBy))
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    List<T> read = rows.stream().map(Object[].class::cast).map(row).toList();
    return new Slice<>(read, total(entities, body, page, read.size()));
  }

  /** All rows for a file, without a count; a file that reaches the limit is not whole. */
  public <T> List<T> every(
      EntityManager entities,
      String select,
      String from,
      String orderBy,
      Function<Object[], T> row) {
    return first(EVERY_MAX, entities, select, from, orderBy, row);
  }

  /** The first rows only, without a count. */
  public <T> List<T> first(
      int rowsMax,
      EntityManager entities,
      String select,
      String from,
      String orderBy,
      Function<Object[], T> row) {
    String query =
        "SELECT " + select + " FROM " + from + " WHERE true" + where + " ORDER BY " + orderBy;
    return Sql.rows(bind(entities.createNativeQuery(query)).setMaxResults(rowsMax))
        .map(row)
        .toList();
  }

  /** How many rows there are; one more than {@link Slice#COUNTED_MAX} where there are more. */
  public long count(EntityManager entities, String from) {
    return counted(entities, " FROM " + from + " WHERE true" + where);
  }

  private long total(EntityManager entities, String body, Page page, int read) {
    if (read < page.size() && (read > 0 || page.offset() == 0)) {
      return page.offset() + (long) read;
    }
    return counted(entities, body);
  }

  private long counted(EntityManager entities, String body) {
    String count =
        "SELECT count(*) FROM (SELECT 1" + body + " LIMIT " + (Slice.COUNTED_MAX + 1) + ") c";
    return ((Number) bind(entities.createNativeQuery(count)).getSingleResult()).longValue();
  }

  private Query bind(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }
}
