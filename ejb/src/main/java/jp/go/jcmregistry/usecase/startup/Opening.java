package jp.go.jcmregistry.usecase.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import jp.go.jcmregistry.usecase.demonstration.Demonstration;

/**
 * Opens the registry once the schema is there: at once, or after the demonstration data is loaded.
 *
 * <p>The loading runs beside the start of the application, so that the server is up and can tell
 * how far it is.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class Opening {

  private static final System.Logger LOGGER = System.getLogger(Opening.class.getName());

  @Inject private Readiness readiness;
  @Inject private Demonstration demonstration;
  @Inject private RegistrySetUp registrySetUp;
  @Inject private FirstAdministrator firstAdministrator;
  @Resource private ManagedExecutorService executor;

  @PostConstruct
  void open() {
    if (Boolean.parseBoolean(System.getenv("REGISTRY_DEMO"))) {
      executor.execute(this::loadThenOpen);
    } else {
      registrySetUp.begin();
      firstAdministrator.ensure(
          System.getenv("REGISTRY_FIRST_ADMINISTRATOR"),
          System.getenv("REGISTRY_FIRST_ADMINISTRATOR_PASSWORD"));
      readiness.reached();
    }
  }

  private static Instant clockStart() {
    String start = System.getenv("REGISTRY_CLOCK_START");
    return start == null || start.isBlank() ? null : Instant.parse(start);
  }

  private void loadThenOpen() {
    try {
      demonstration.load(clockStart(), readiness::loading);
      readiness.reached();
    } catch (RuntimeException failure) {
      readiness.failed();
      LOGGER.log(Level.ERROR, "The demonstration data could not be loaded", failure);
    }
  }
}
