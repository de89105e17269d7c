package jp.go.jcmregistry.usecase.startup;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The steps that make the schema of this version of the registry. */
public final class Migrations {

  private Migrations() {}

  /** The steps, to be run or compared with a database as the schema's owner. */
  public static Flyway of(DataSource owner) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:db/migration")
        .placeholders(Map.of("app_role", "registry_app", "reporting_role", "registry_reporting"))
        .load();
  }
}
