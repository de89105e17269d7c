package jp.go.jcmregistry.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import jp.go.jcmregistry.usecase.startup.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application works as a role of the database that cannot change the schema. */
@ExtendWith(ArquillianExtension.class)
class DatabaseRolesIT {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Resource(lookup = "java:/jdbc/registry")
  private DataSource registry;

  @Inject private Readiness readiness;

  @Deployment
  static EnterpriseArchive registry() {
    return Deployments.registry();
  }

  @Test
  void theRegistryOpensOnceTheSchemaIsThere() {
    assertThat(readiness.state().status()).isEqualTo(Readiness.Status.UP);
  }

  @Test
  void theApplicationIsNotTheOwner() throws SQLException {
    try (Connection connection = registry.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("registry_app");
    }
  }

  @Test
  void theApplicationCannotDropATable() {
    assertThatThrownBy(() -> execute("drop table credit_block"))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  @Test
  void theApplicationCannotMakeATable() {
    assertThatThrownBy(() -> execute("create table stray (id int)"))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = registry.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
