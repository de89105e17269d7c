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
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for all tests of this module: roles and schema as in production, the tests
 * work as the application's role.
 */
public final class RegistryDatabase {
  private static final String PASSWORD = "test";
  private static RegistryDatabase started;

  private final EmbeddedPostgres postgres;
  private final EntityManagerFactory factory;

  private RegistryDatabase() throws IOException, SQLException {
    // The database's own start tells nobody anything unless it fails.
    Logger.getLogger("").setLevel(Level.WARNING);
    postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
    createRoles();
    Flyway.configure()
        .dataSource(url(), "registry_owner", PASSWORD)
        .placeholders(Map.of("app_role", "registry_app", "reporting_role", "registry_reporting"))
        .load()
        .migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "registry",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                "jakarta.persistence.jdbc.url", url(),
                "jakarta.persistence.jdbc.user", "registry_app",
                "jakarta.persistence.jdbc.password", PASSWORD,
                "eclipselink.connection-pool.default.max", "40",
                "eclipselink.weaving", "false",
                "eclipselink.logging.level", "SEVERE"));
  }

  /** The one database of this test run, started with its first use. */
  public static synchronized RegistryDatabase get() {
    if (started == null) {
      try {
        started = new RegistryDatabase();
      } catch (IOException | SQLException e) {
        throw new IllegalStateException("the test database does not start", e);
      }
    }
    return started;
  }

  private void createRoles() throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        InputStream roles = RegistryDatabase.class.getResourceAsStream("/db/roles.sql")) {
      statement.execute(new String(roles.readAllBytes(), StandardCharsets.UTF_8));
      for (String role : new String[] {"owner", "app", "reporting"}) {
        statement.execute("ALTER ROLE registry_" + role + " PASSWORD '" + PASSWORD + "'");
      }
      statement.execute(
          "CREATE DATABASE registry OWNER registry_owner TEMPLATE template0"
              + " ENCODING 'UTF8' LOCALE 'C'");
    }
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/registry";
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
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.close();
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
}
