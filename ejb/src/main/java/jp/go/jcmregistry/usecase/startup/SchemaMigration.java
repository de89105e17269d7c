package jp.go.jcmregistry.usecase.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date as its owner before anything else starts. Every other bean that
 * starts with the application depends on this one.
 *
 * <p>Transactions are Flyway's own: a migration is not part of a JTA transaction.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  @Resource(lookup = "java:/jdbc/registry-owner")
  private DataSource owner;

  @PostConstruct
  void migrate() {
    Flyway migrations = Migrations.of(owner);
    // A class path scan that finds nothing is no error to Flyway, but an empty registry to us.
    if (migrations.info().all().length == 0) {
      throw new IllegalStateException("No migration was found in the application");
    }
    migrations.migrate();
  }
}
