package jp.go.jcmregistry.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One connection as the application's role, whose statements are prepared once and kept. */
final class ByHand implements AutoCloseable {

  private static final int IDS_AT_A_TIME = 100;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long nextId;
  private int idsLeft;

  ByHand(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  private PreparedStatement filled(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** All rows of a query. */
  List<Object[]> rows(String sql, Object... values) throws SQLException {
    return rows(0, sql, values);
  }

  /** The first rows of a query; 0 for all. */
  List<Object[]> rows(int most, String sql, Object... values) throws SQLException {
    PreparedStatement statement = filled(sql, values);
    statement.setMaxRows(most);
    try (ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      List<Object[]> rows = new ArrayList<>();
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** Sends the next statements each in a transaction of its own, or again in one. */
  void alone(boolean each) throws SQLException {
    connection.setAutoCommit(each);
  }

  /** The one row of a query. */
  Object[] row(String sql, Object... values) throws SQLException {
    return rows(sql, values).get(0);
  }

  /** Writes one row, which must be there. */
  void write(String sql, Object... values) throws SQLException {
    if (filled(sql, values).executeUpdate() != 1) {
      throw new SQLException("not one row: " + sql);
    }
  }

  /** Writes rows as one statement, as the driver sends what the mapper batches. */
  void writeAll(String sql, List<Object[]> rows) throws SQLException {
    for (Object[] row : rows) {
      filled(sql, row).addBatch();
    }
    if (!rows.isEmpty()) {
      prepared.get(sql).executeBatch();
    }
  }

  /** Draws identifiers a hundred at a time, as the mapper does. */
  long id() throws SQLException {
    if (idsLeft == 0) {
      nextId = number(row(Statements.NEXT_IDS)[0]) - IDS_AT_A_TIME + 1;
      idsLeft = IDS_AT_A_TIME;
    }
    idsLeft--;
    return nextId++;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  static long number(Object column) {
    return ((Number) column).longValue();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
