package jp.go.jcmregistry.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;

/**
 * Gives the server of the in-container tests a database and a folder of its own, before Arquillian
 * reads its configuration, and takes the database away after the server has stopped.
 */
public class ContainerDatabase {

  private static final Path FOLDER = Path.of("target", "container");

  private static final int FIRST = 1000;
  private static final int LAST = -1000;

  private EmbeddedDatabase database;

  /** Starts the database and says where everything is. */
  public void start(@Observes(precedence = FIRST) ManagerStarted event) throws IOException {
    DataFolder.remove(FOLDER);
    DataFolder data = DataFolder.prepared(FOLDER);
    database = EmbeddedDatabase.start(data);
    ServerFolder server = ServerFolder.madeAt(data.server());
    server.withoutTheApplication();
    System.setProperty("container.home", server.path().toString());
    int managementPort = FreePort.any();
    System.setProperty("container.management.port", Integer.toString(managementPort));
    System.setProperty(
        "container.java.options", javaOptions(managementPort, database.environment()));
  }

  /** The environment as properties: Arquillian passes no environment on to its server. */
  private static String javaOptions(int managementPort, Map<String, String> environment) {
    String asProperties =
        environment.entrySet().stream()
            .map(entry -> "-Denv.%s=%s".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(" "));
    return "-Xmx1g -Duser.timezone=UTC -Djboss.http.port=%d -Djboss.management.http.port=%d %s"
        .formatted(FreePort.any(), managementPort, asProperties);
  }

  /** Stops the database. */
  public void stop(@Observes(precedence = LAST) ManagerStopping event) {
    if (database != null) {
      database.close();
    }
  }
}
