package jp.go.jcmregistry.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.go.jcmregistry.usecase.startup.Migrations;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.api.pattern.ValidatePattern;

/** The whole installation on this machine: the database, then the server; stopped backwards. */
public final class Registry implements AutoCloseable {

  private final EmbeddedDatabase database;
  private final RegistryServer server;

  private Registry(EmbeddedDatabase database, RegistryServer server) {
    this.database = database;
    this.server = server;
  }

  /** Starts both on a data folder; the server is not ready yet. */
  public static Registry start(Path dataFolder, int port, Map<String, String> environment) {
    FreePort.require(port);
    DataFolder data = DataFolder.prepared(dataFolder);
    EmbeddedDatabase database = EmbeddedDatabase.start(data);
    try {
      requireSameVersion(database, data);
      Map<String, String> all = new HashMap<>(environment);
      all.putAll(database.environment());
      return new Registry(database, RegistryServer.start(data, port, all));
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static void requireSameVersion(EmbeddedDatabase database, DataFolder data) {
    var migrations = Migrations.of(database.asOwner());
    boolean newer =
        Arrays.stream(migrations.info().all())
            .map(MigrationInfo::getState)
            .anyMatch(state -> state.isApplied() && !state.isResolved());
    if (newer) {
      throw new CannotStart(
          "The data folder %s was written by a newer version of the registry: start that version,"
                  .formatted(data.path())
              + " remove the folder, or name another one with -Ddata.dir=.");
    }
    var lenient = Flyway.configure().configuration(migrations.getConfiguration());
    lenient.ignoreMigrationPatterns(ValidatePattern.fromPattern("*:pending"));
    ValidateResult result = lenient.load().validateWithResult();
    if (!result.validationSuccessful) {
      throw new CannotStart(
          "The data folder %s was written by another version of the registry: start that version,"
                  .formatted(data.path())
              + " remove the folder, or name another one with -Ddata.dir=.");
    }
  }

  /** Waits until visitors may come, telling how far the demonstration data is meanwhile. */
  public void awaitReady(BiConsumer<Integer, Integer> progress) throws InterruptedException {
    server.awaitReady(progress);
  }

  /** Waits until the server has ended. */
  public void awaitEnd() throws InterruptedException {
    server.awaitEnd();
  }

  /** Where a browser finds it. */
  public URI address() {
    return server.address();
  }

  /** The database behind it, for a test that looks there. */
  public EmbeddedDatabase database() {
    return database;
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
