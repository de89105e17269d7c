package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running registry and visitors to it: each parameter of type {@link Page} is a
 * window of another visitor, so that a test of two people names two.
 *
 * <p>A script that fails in the browser fails the test. Of a failed test a picture of each window
 * is kept in target/journey-pictures.
 */
public final class Journey implements ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(Journey.class);
  private static final Path PICTURES = Path.of("target", "journey-pictures");

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == RunningRegistry.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningRegistry registry = registry(context);
    return parameter.getParameter().getType() == Page.class
        ? visitors(context).next(browser(context), registry.address().toString())
        : registry;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visitors visitors = visitors(context);
    if (context.getExecutionException().isPresent() || visitors.sawScriptsFail()) {
      String test =
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName();
      visitors.picture(PICTURES, test);
    }
    visitors.requireNoScriptFailure();
  }

  private static RunningRegistry registry(ExtensionContext context) {
    return once(context, RunningRegistry.class);
  }

  private static Browser browser(ExtensionContext context) {
    return once(context, RunningBrowser.class).browser();
  }

  /** The root's store lives as long as the test run, and closes what it holds at the end. */
  private static <T> T once(ExtensionContext context, Class<T> type) {
    Store store = context.getRoot().getStore(NAMESPACE);
    return type.cast(store.getOrComputeIfAbsent(type, Journey::made));
  }

  private static Object made(Class<?> type) {
    return type == RunningRegistry.class ? new RunningRegistry() : new RunningBrowser();
  }

  private static Visitors visitors(ExtensionContext context) {
    return context.getStore(NAMESPACE).getOrComputeIfAbsent(Visitors.class);
  }

  /** The windows of one test. */
  static final class Visitors implements AutoCloseable {

    private final List<Page> pages = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Page next(Browser browser, String address) {
      Page page =
          browser
              .newContext(
                  new Browser.NewContextOptions()
                      .setBaseURL(address)
                      .setTimezoneId("Asia/Tokyo")
                      .setViewportSize(WIDTH, HEIGHT))
              .newPage();
      page.onPageError(failures::add);
      page.onConsoleMessage(this::heed);
      pages.add(page);
      return page;
    }

    void picture(Path folder, String test) {
      for (int number = 1; number <= pages.size(); number++) {
        Path file = folder.resolve(test + "-" + number + ".png");
        pages
            .get(number - 1)
            .screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      }
    }

    /** A missing page is the test's own matter; what a script or the policy says is not. */
    private void heed(ConsoleMessage message) {
      if (message.type().equals("error")
          && !message.text().startsWith("Failed to load")
          && !Accessibility.isLooking()) {
        failures.add(message.text());
      }
    }

    boolean sawScriptsFail() {
      return !failures.isEmpty();
    }

    void requireNoScriptFailure() {
      if (sawScriptsFail()) {
        throw new AssertionError("Scripts failed in the browser: " + failures);
      }
    }

    @Override
    public void close() {
      pages.forEach(page -> page.context().close());
    }
  }
}
