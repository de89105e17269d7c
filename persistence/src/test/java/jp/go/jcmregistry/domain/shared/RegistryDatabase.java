package jp.go.jcmregistry.domain.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for all tests of this module, with as many databases as they need: roles and
 * schema as in production, the tests work as the application's role.
 */
public final class RegistryDatabase {
  private static final String PASSWORD = "test";
  private static final String TEMPLATE = "registry_template";
  private static final AtomicInteger COPIES = new AtomicInteger();

  private static EmbeddedPostgres postgres;
  private static RegistryDatabase started;

  private final String name;
  private final EntityManagerFactory factory;

  private RegistryDatabase(String name) {
    this.name = name;
    asSuperuser("CREATE DATABASE " + name + " OWNER registry_owner TEMPLATE " + TEMPLATE);
    this.factory =
        Persistence.createEntityManagerFactory(
            "registry",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                "jakarta.persistence.jdbc.url", url(name),
                "jakarta.persistence.jdbc.user", "registry_app",
                "jakarta.persistence.jdbc.password", PASSWORD,
                "eclipselink.connection-pool.default.max", "40",
                "eclipselink.session-name", name,
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "OFF"));
  }

  /** The one database that tests share, started with its first use. */
  public static synchronized RegistryDatabase get() {
    if (started == null) {
      started = fresh();
    }
    return started;
  }

  /** A database of its own, for a test that moves the clock, closes days or looks at everything. */
  public static synchronized RegistryDatabase fresh() {
    if (postgres == null) {
      start();
    }
    return new RegistryDatabase("registry_" + COPIES.incrementAndGet());
  }

  private static void start() {
    // The database's own start tells nobody anything unless it fails.
    Logger.getLogger("").setLevel(Level.WARNING);
    try {
      postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
      try (InputStream roles = RegistryDatabase.class.getResourceAsStream("/db/roles.sql")) {
        asSuperuser(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the test database does not start", e);
    }
    for (String role : new String[] {"owner", "app", "reporting"}) {
      asSuperuser("ALTER ROLE registry_" + role + " PASSWORD '" + PASSWORD + "'");
    }
    asSuperuser(
        "CREATE DATABASE "
            + TEMPLATE
            + " OWNER registry_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'");
    Flyway.configure()
        .dataSource(url(TEMPLATE), "registry_owner", PASSWORD)
        .placeholders(Map.of("app_role", "registry_app", "reporting_role", "registry_reporting"))
        .load()
        .migrate();
  }

  private static void asSuperuser(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
  }

  public String url() {
    return url(name);
  }

  /** A connection as {@code app}, {@code owner} or {@code reporting}. */
  public Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(url(), "registry_" + role, PASSWORD);
  }

  /** Does something in one database transaction; anything thrown rolls it back. */
  public <T> T call(Function<EntityManager, T> work) {
    EntityManager entities = factory.createEntityManager();
    try {
      entities.getTransaction().begin();
      T result = work.apply(entities);
      entities.getTransaction().commit();
      return result;
    } catch (RuntimeException | Error failed) {
      rollBack(entities, failed);
      throw failed;
    } finally {
      entities.close();
    }
  }

  private static void rollBack(EntityManager entities, Throwable failed) {
    try {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
    } catch (RuntimeException connectionLost) {
      failed.addSuppressed(connectionLost);
    }
  }

  /** Does something in one database transaction; anything thrown rolls it back. */
  public void run(Consumer<EntityManager> work) {
    call(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** One statement as the owner, for what only a test needs, such as moving the clock. */
  public void asOwner(String sql) {
    try (Connection connection = connect("owner");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Moves the registry's clock, which runs on from there. */
  public void setClock(Instant shown) {
    asOwner(
        "INSERT INTO clock_setting (shown) VALUES ('"
            + shown
            + "') ON CONFLICT (one) DO UPDATE SET shown = excluded.shown,"
            + " set_at = clock_timestamp()");
  }

  /** Gives the registry the database's own time again. */
  public void resetClock() {
    asOwner("DELETE FROM clock_setting");
  }
}
