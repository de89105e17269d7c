package jp.go.jcmregistry.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A real PostgreSQL of our own, in the data folder, with the roles and database a DBA makes. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "registry";
  private static final String OWNER = "registry_owner";
  private static final String APPLICATION = "registry_app";
  private static final String REPORTING = "registry_reporting";
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration STOP_MAX = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final Path folder;
  private final String password = randomPassword();

  private EmbeddedDatabase(EmbeddedPostgres postgres, Path folder) {
    this.postgres = postgres;
    this.folder = folder;
  }

  /** Starts the database of a folder, making it first where there is none. */
  public static EmbeddedDatabase start(DataFolder data) {
    DatabaseFolder folder = new DatabaseFolder(data.database());
    folder.requireUsable();
    EmbeddedDatabase database;
    try {
      database = new EmbeddedDatabase(started(data), data.database());
    } catch (IOException | RuntimeException failure) {
      folder.process().ifPresent(ProcessHandle::destroy);
      throw new CannotStart(
          "The database in %s does not start; %s says why."
              .formatted(data.database(), data.logs().resolve("postgresql.log")),
          failure);
    }
    database.prepareOrStop();
    return database;
  }

  private static EmbeddedPostgres started(DataFolder data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.database())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setLocaleConfig("locale", "C")
        // The library means throw-away databases; this one has to survive a power cut.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setPGStartupWait(START_MAX)
        .setErrorRedirector(log(data))
        .setOutputRedirector(log(data))
        .start();
  }

  private static ProcessBuilder.Redirect log(DataFolder data) {
    return ProcessBuilder.Redirect.appendTo(data.logs().resolve("postgresql.log").toFile());
  }

  private void prepareOrStop() {
    try {
      prepare();
    } catch (SQLException failure) {
      close();
      throw new CannotStart(
          "The database in %s cannot be set up (%s).".formatted(folder, failure.getMessage()),
          failure);
    }
  }

  private void prepare() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(rolesSql());
      for (String role : new String[] {OWNER, APPLICATION, REPORTING}) {
        statement.execute("alter role %s password '%s'".formatted(role, password));
      }
      if (!exists(statement)) {
        statement.execute(
            "create database %s owner %s template template0 encoding 'UTF8' locale 'C'"
                .formatted(NAME, OWNER));
        statement.execute("revoke all on database %s from public".formatted(NAME));
        statement.execute(
            "grant connect on database %s to %s, %s".formatted(NAME, APPLICATION, REPORTING));
      }
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select from pg_database where datname = '%s'".formatted(NAME))) {
      return found.next();
    }
  }

  /** The same file that a DBA runs. */
  private static String rolesSql() {
    try (InputStream file = EmbeddedDatabase.class.getResourceAsStream("/db/roles.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String randomPassword() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The database as the schema's owner. */
  public DataSource asOwner() {
    return postgres.getDatabase(OWNER, NAME, Map.of("password", password));
  }

  /** The database as its superuser, for a test that breaks something on purpose. */
  public DataSource asSuperuser() {
    return postgres.getDatabase("postgres", NAME);
  }

  /** What tells the server where the database is and who it is there. */
  public Map<String, String> environment() {
    return Map.of(
        "REGISTRY_DB_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME,
        "REGISTRY_DB_USER", APPLICATION,
        "REGISTRY_DB_PASSWORD", password,
        "REGISTRY_DB_OWNER_USER", OWNER,
        "REGISTRY_DB_OWNER_PASSWORD", password);
  }

  /** Stops the database and waits until its last process has ended. */
  @Override
  public void close() {
    Optional<ProcessHandle> process = new DatabaseFolder(folder).process();
    try {
      postgres.close();
      if (process.isPresent()) {
        process.get().onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The database did not stop", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
