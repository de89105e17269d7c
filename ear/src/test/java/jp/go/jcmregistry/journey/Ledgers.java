package jp.go.jcmregistry.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What a journey has to know of the demonstration, and what it breaks on purpose. */
final class Ledgers {

  private Ledgers() {}

  /** The account a demonstration user acts for. */
  static String account(RunningRegistry registry, String loginId) {
    return one(
        registry,
        "SELECT a.number FROM account a JOIN representation r ON r.account_id = a.id"
            + " JOIN registry_user u ON u.id = r.user_id WHERE u.login_id = ?",
        loginId);
  }

  /** Makes a proposal older by so many days. */
  static void age(RunningRegistry registry, String number, int days) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE registry_transaction SET proposed_at = proposed_at - ? * interval '1 day'"
                    + " WHERE number = ?")) {
      update.setInt(1, days);
      update.setString(2, number);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Makes what is asked for about somebody older by so many days. */
  static void ageRequests(RunningRegistry registry, String loginId, int days) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE user_request SET asked_at = asked_at - ? * interval '1 day' WHERE status ="
                    + " 'WAITING' AND user_id = (SELECT id FROM registry_user WHERE login_id = ?)")) {
      update.setInt(1, days);
      update.setString(2, loginId);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of the first row. */
  static String one(RunningRegistry registry, String sql, String parameter) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Has a series count its serials from here, against the lock that lets it only grow. */
  static void countFrom(RunningRegistry registry, String series, long serial) {
    try (Connection connection = registry.database().getConnection()) {
      lock(connection, "DISABLE");
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE credit_series SET next_serial = ? WHERE name = ?")) {
        update.setLong(1, serial);
        update.setString(2, series);
        update.executeUpdate();
      } finally {
        lock(connection, "ENABLE");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void lock(Connection connection, String how) throws SQLException {
    try (PreparedStatement alter =
        connection.prepareStatement(
            "ALTER TABLE credit_series " + how + " TRIGGER series_only_grows")) {
      alter.execute();
    }
  }
}
