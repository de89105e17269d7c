package jp.go.jcmregistry.run;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the person who starts the registry may choose, each by {@code -Dname=value}. */
record Options(
    int port, Path dataFolder, boolean demonstration, String clockStart, String firstPassword) {

  /** Who signs in first where there is no demonstration; an existing registry ignores it. */
  static final String FIRST_ADMINISTRATOR = "administrator";

  private static final String PORT = "http.port";
  private static final String DATA_FOLDER = "data.dir";
  private static final String DEMONSTRATION = "demo";
  private static final String CLOCK_START = "clock.start";

  static Options fromSystemProperties() {
    Options options =
        new Options(
            port(System.getProperty(PORT, "8080")),
            Path.of(System.getProperty(DATA_FOLDER, defaultDataFolder())),
            demonstration(System.getProperty(DEMONSTRATION, "true")),
            System.getProperty(CLOCK_START, ""),
            UUID.randomUUID().toString());
    options.requireClockStart();
    return options;
  }

  private static String defaultDataFolder() {
    return System.getProperty("registry.data", "data");
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException failure) {
      throw new CannotStart("-D%s=%s is not a port number.".formatted(PORT, text), failure);
    }
  }

  private static boolean demonstration(String text) {
    return switch (text) {
      case "", "true" -> true;
      case "false" -> false;
      default ->
          throw new CannotStart("-D%s is true or false, not %s.".formatted(DEMONSTRATION, text));
    };
  }

  private void requireClockStart() {
    if (clockStart.isEmpty()) {
      return;
    }
    if (!demonstration) {
      throw new CannotStart(
          "-D%s works with the demonstration data only, not with -D%s=false."
              .formatted(CLOCK_START, DEMONSTRATION));
    }
    try {
      Instant.parse(clockStart);
    } catch (DateTimeException failure) {
      throw new CannotStart(
          "-D%s=%s is not an instant such as 2026-04-01T00:00:00Z."
              .formatted(CLOCK_START, clockStart),
          failure);
    }
  }

  /** The same choices as the server reads them. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("REGISTRY_DEMO", Boolean.toString(demonstration));
    environment.put("REGISTRY_PUBLIC_ADDRESS", "http://localhost:" + port);
    if (!demonstration) {
      environment.put("REGISTRY_FIRST_ADMINISTRATOR", FIRST_ADMINISTRATOR);
      environment.put("REGISTRY_FIRST_ADMINISTRATOR_PASSWORD", firstPassword);
    }
    if (!clockStart.isEmpty()) {
      environment.put("REGISTRY_CLOCK_START", clockStart);
    }
    return environment;
  }
}
