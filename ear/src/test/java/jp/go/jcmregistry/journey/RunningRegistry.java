package jp.go.jcmregistry.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import jp.go.jcmregistry.run.DataFolder;
import jp.go.jcmregistry.run.FreePort;
import jp.go.jcmregistry.run.Registry;

/** The registry with its demonstration data, in a folder and on ports of its own. */
public final class RunningRegistry implements AutoCloseable {

  private static final Path FOLDER = Path.of("target", "journey");

  private final Registry registry;

  RunningRegistry() {
    DataFolder.remove(FOLDER);
    registry = Registry.start(FOLDER, FreePort.any(), Map.of("REGISTRY_DEMO", "true"));
    try {
      registry.awaitReady((done, of) -> {});
      Apps.serve(database());
    } catch (InterruptedException interrupted) {
      registry.close();
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      registry.close();
      throw failure;
    }
  }

  /** Where it is. */
  public URI address() {
    return registry.address();
  }

  /** Its database, as the owner of the schema. */
  public DataSource database() {
    return registry.database().asOwner();
  }

  @Override
  public void close() {
    registry.close();
  }
}
