package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a query row by row on the connection of the running database transaction. The mapper would
 * gather the whole answer first, and an answer here may be a million rows.
 */
final class AefCursor {
  private static final int ROWS_AT_A_TIME = 2_000;
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

  private final EntityManager entities;
  private final Map<String, Object> parameters;

  AefCursor(EntityManager entities, Map<String, Object> parameters) {
    this.entities = entities;
    this.parameters = parameters;
  }

  /** What becomes of a row. */
  @FunctionalInterface
  interface Each {
    void accept(ResultSet row) throws SQLException;
  }

  void forEach(String sql, Each each) {
    List<String> names = PARAMETER.matcher(sql).results().map(AefCursor::name).toList();
    Connection connection = entities.unwrap(Connection.class);
    try (PreparedStatement query =
        connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"))) {
      query.setFetchSize(ROWS_AT_A_TIME);
      bind(query, names);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          each.accept(rows);
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("the tables of the format could not be read", failed);
    }
  }

  private static String name(MatchResult parameter) {
    return parameter.group(1);
  }

  private void bind(PreparedStatement query, List<String> names) throws SQLException {
    for (int i = 0; i < names.size(); i++) {
      Object value = parameters.get(names.get(i));
      query.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  /** The parts of a column that holds a list, in their order. */
  static List<String> parts(String column) {
    List<String> parts = new ArrayList<>();
    for (String part : column == null ? new String[0] : column.split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return List.copyOf(parts);
  }
}
