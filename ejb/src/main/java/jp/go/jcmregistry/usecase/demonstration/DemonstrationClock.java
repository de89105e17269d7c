package jp.go.jcmregistry.usecase.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Moves the registry's clock. Only the owner of the schema may, and only the demonstration asks: on
 * a real registry the clock is the database's and stays so.
 */
@ApplicationScoped
public class DemonstrationClock {
  @Resource(lookup = "java:/jdbc/registry-owner")
  private DataSource owner;

  /** From now on it is this time, running. */
  public void set(Instant shown) {
    change("INSERT INTO clock_setting (shown) VALUES (?)", shown);
  }

  /** From now on it is the database's time again. */
  public void release() {
    change("SELECT ?::timestamptz", Instant.EPOCH);
  }

  private void change(String sql, Instant shown) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement clear = connection.createStatement();
          PreparedStatement set = connection.prepareStatement(sql)) {
        clear.execute("DELETE FROM clock_setting");
        set.setObject(1, shown.atOffset(ZoneOffset.UTC));
        set.execute();
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The clock of the demonstration cannot be set", e);
    }
  }

  /** The newest instant anything happened at; nothing may happen before it any more. */
  public Instant newest() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT greatest((SELECT max(at) FROM transaction_status_change),"
                    + " (SELECT max(at) FROM audit_entry), 'epoch')")) {
      result.next();
      return result.getObject(1, java.time.OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException("The clock of the demonstration cannot be read", e);
    }
  }
}
