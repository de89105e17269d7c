package jp.go.jcmregistry.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.ProcessHelper;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The provisioned server with the EAR, as a process of its own. */
public final class RegistryServer implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration STOP_MAX = Duration.ofSeconds(60);
  private static final Pattern PROGRESS =
      Pattern.compile("\"status\":\"(\\w+)\",\"done\":(\\d+),\"of\":(\\d+)");

  private final ServerFolder folder;
  private final Process process;
  private final Path logs;
  private final URI address;

  private RegistryServer(ServerFolder folder, Process process, Path logs, URI address) {
    this.folder = folder;
    this.process = process;
    this.logs = logs;
    this.address = address;
  }

  /** Starts the server; it is not ready yet. */
  public static RegistryServer start(DataFolder data, int port, Map<String, String> environment) {
    ServerFolder folder = ServerFolder.madeAt(data.server());
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(folder.path())
            .setJavaHome(Path.of(System.getProperty("java.home")))
            .setJavaOptions(
                "-Xms256m",
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8")
            .addServerArguments(
                "-Djboss.http.port=" + port,
                "-Djboss.management.http.port=" + managementPort(),
                "-Djboss.server.log.dir=" + data.logs(),
                "-Djboss.tx.node.id=registry");
    try {
      Process process =
          Launcher.of(command)
              .addEnvironmentVariables(environment)
              .setRedirectErrorStream(true)
              .redirectOutput(data.logs().resolve("console.log"))
              .launch();
      URI address = URI.create("http://localhost:" + port + "/");
      return new RegistryServer(folder, process, data.logs(), address);
    } catch (IOException failure) {
      throw new CannotStart(
          "The server cannot be started (%s).".formatted(failure.getMessage()), failure);
    }
  }

  private static int managementPort() {
    return Integer.getInteger("management.port", FreePort.any());
  }

  /** Where a browser finds it. */
  public URI address() {
    return address;
  }

  /** Waits until visitors may come, telling how far the demonstration data is meanwhile. */
  public void awaitReady(BiConsumer<Integer, Integer> progress) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    HttpRequest ready =
        HttpRequest.newBuilder(address.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(30))
            .build();
    while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      if (folder.refusedTheApplication()) {
        throw new CannotStart(
            "The server does not accept the application; %s says why.".formatted(log()));
      }
      if (answersReady(client, ready, progress)) {
        return;
      }
    }
    throw new CannotStart("The server ended by itself; %s says why.".formatted(log()));
  }

  private boolean answersReady(
      HttpClient client, HttpRequest ready, BiConsumer<Integer, Integer> progress)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(ready, HttpResponse.BodyHandlers.ofString());
      Matcher state = PROGRESS.matcher(answer.body());
      if (state.find()) {
        if (state.group(1).equals("FAILED")) {
          throw new CannotStart(
              "The demonstration data could not be loaded; %s says why.".formatted(log()));
        }
        progress.accept(Integer.valueOf(state.group(2)), Integer.valueOf(state.group(3)));
      }
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path log() {
    return logs.resolve("server.log");
  }

  /** Waits until the process has ended, by itself or because it was stopped. */
  public void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** Lets the server finish what it does, then stops it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        ProcessHelper.destroyProcess(process);
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
