package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One browser for all journeys; every visitor gets a window with cookies of its own. */
final class RunningBrowser implements AutoCloseable {

  /** Small containers have little shared memory and no graphics; nothing may call home. */
  private static final List<String> OPTIONS =
      List.of(
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  RunningBrowser() {
    Optional<Path> program = Browsers.program();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(OPTIONS);
    program.ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
