package jp.go.jcmregistry.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/** The registry's clock as a journey moves it, to come to a window of maintenance and past it. */
final class MovedClock {

  private final RunningRegistry registry;

  MovedClock(RunningRegistry registry) {
    this.registry = registry;
  }

  /** Shows an instant, and runs on from there. */
  void show(Instant instant) {
    execute(
        "INSERT INTO clock_setting (shown) VALUES (?) ON CONFLICT (one) DO UPDATE"
            + " SET shown = excluded.shown, set_at = clock_timestamp()",
        instant);
  }

  /** Shows the true time again, and forgets the window that began then. */
  void backWithoutWindowOf(Instant begin) {
    execute("DELETE FROM clock_setting WHERE shown > ?", Instant.EPOCH);
    execute("DELETE FROM notice_version WHERE window_from = ?", begin);
  }

  private void execute(String statement, Instant instant) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.setObject(1, instant.atOffset(ZoneOffset.UTC));
      prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
