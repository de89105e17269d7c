package jp.go.jcmregistry.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium or Chrome on this machine, or gets one, and says what it does.
 *
 * <p>Nothing has to be installed by hand: where none is found Playwright downloads its own; where
 * that cannot be reached, Debian's packages are installed when we may.
 */
final class Browsers {

  /** The same engine without a window's frame begins a page at a fraction of the work. */
  private static final String WITHOUT_FRAME = "chromium-headless-shell";

  private static final List<String> COMMANDS =
      List.of(
          WITHOUT_FRAME,
          "chromium",
          "chromium-browser",
          "google-chrome-stable",
          "google-chrome",
          "chrome.exe");

  private static final List<Path> PLACES =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
          Path.of("C:/Program Files (x86)/Google/Chrome/Application/chrome.exe"));

  private static final Duration DOWNLOAD_MAX = Duration.ofMinutes(10);

  private Browsers() {}

  /** The browser's program; empty where Playwright knows its own. */
  static Optional<Path> program() {
    Optional<Path> found = onThisMachine();
    if (found.isPresent()) {
      say("using " + found.get());
      return found;
    }
    say("no Chromium or Chrome found, downloading Playwright's own");
    if (succeeds(playwrightInstall())) {
      return Optional.empty();
    }
    if (mayInstallPackages()) {
      say("that cannot be reached, installing Debian's " + WITHOUT_FRAME + " and fonts-noto-cjk");
      succeeds(new ProcessBuilder("apt-get", "update"));
      succeeds(new ProcessBuilder("apt-get", "install", "-y", WITHOUT_FRAME, "fonts-noto-cjk"));
    }
    return Optional.of(
        onThisMachine()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The journeys need Chromium or Chrome: none is installed and none could be"
                            + " got; target/browser-installation.log says why")));
  }

  private static Optional<Path> onThisMachine() {
    Stream<Path> inPath =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)));
    return Stream.concat(inPath, PLACES.stream()).filter(Files::isExecutable).findFirst();
  }

  private static ProcessBuilder playwrightInstall() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    ProcessBuilder command =
        new ProcessBuilder(
            java, "-cp", classPath, "com.microsoft.playwright.CLI", "install", WITHOUT_FRAME);
    if (mayInstallPackages()) {
      // A bare container lacks the libraries that a browser needs.
      command.command().add("--with-deps");
    }
    return command;
  }

  private static boolean mayInstallPackages() {
    return Files.exists(Path.of("/etc/debian_version"))
        && "root".equals(System.getProperty("user.name"));
  }

  private static boolean succeeds(ProcessBuilder command) {
    command.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process =
          command
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
              .start();
      if (!process.waitFor(DOWNLOAD_MAX.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException failure) {
      say("%s failed (%s)".formatted(command.command().get(0), failure.getMessage()));
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Path logFile() throws IOException {
    return Files.createDirectories(Path.of("target")).resolve("browser-installation.log");
  }

  private static void say(String what) {
    System.out.println("Browser for the journeys: " + what);
  }
}
