package jp.go.jcmregistry.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import jp.go.jcmregistry.usecase.startup.Migrations;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be started says so in one sentence, and leaves nothing running. */
class RefusedStartIT {

  @TempDir private Path folder;

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refusalOf(folder, other.getLocalPort())
          .hasMessageContaining("Port " + other.getLocalPort() + " is taken");
    }
  }

  @Test
  void aFolderThatCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    refusalOf(file, FreePort.any()).hasMessageContaining("cannot be written to");
  }

  @Test
  void aDatabaseOfAnotherMajorVersion() throws IOException {
    Path database = Files.createDirectories(folder.resolve("postgresql"));
    Files.writeString(database.resolve("PG_VERSION"), "15\n");

    refusalOf(folder, FreePort.any()).hasMessageContaining("was made by PostgreSQL 15");
  }

  @Test
  void aSchemaOfANewerRegistry() throws SQLException {
    afterMigration(
        "insert into flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " values (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 'x', 1, true)");

    refusalOf(folder, FreePort.any()).hasMessageContaining("a newer version of the registry");
  }

  @Test
  void aSchemaThatIsNotOurs() throws SQLException {
    afterMigration("update flyway_schema_history set checksum = 1 where installed_rank = 1");

    refusalOf(folder, FreePort.any()).hasMessageContaining("another version of the registry");
  }

  @Test
  void aFolderThatARunningDatabaseUses() {
    EmbeddedDatabase running = EmbeddedDatabase.start(DataFolder.prepared(folder));
    try {
      refusalOf(folder, FreePort.any()).hasMessageContaining("is in use by a running database");
    } finally {
      running.close();
    }
  }

  private void afterMigration(String sql) throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.prepared(folder))) {
      Migrations.of(database.asOwner()).migrate();
      try (Connection connection = database.asOwner().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusalOf(Path data, int port) {
    return assertThatThrownBy(() -> Registry.start(data, port, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageNotContaining("\n");
  }
}
