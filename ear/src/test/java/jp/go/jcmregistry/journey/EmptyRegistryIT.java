package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import jp.go.jcmregistry.run.DataFolder;
import jp.go.jcmregistry.run.FreePort;
import jp.go.jcmregistry.run.Registry;
import jp.go.jcmregistry.usecase.identity.OneTimeCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A registry on its first day: nobody but its first administrator, no demonstration, no units. */
@ExtendWith(Journey.class)
class EmptyRegistryIT {
  private static final Path FOLDER = Path.of("target", "empty");
  private static final Map<String, String> FIRST =
      Map.of(
          "REGISTRY_DEMO", "false",
          "REGISTRY_FIRST_ADMINISTRATOR", "first",
          "REGISTRY_FIRST_ADMINISTRATOR_PASSWORD", "a-first-password-of-its-own");

  @Test
  void theFirstAdministratorComesInAndThePublicReadsThatThereIsNothingYet(Page borrowed)
      throws InterruptedException {
    DataFolder.remove(FOLDER);
    try (Registry registry = Registry.start(FOLDER, FreePort.any(), FIRST)) {
      registry.awaitReady((done, of) -> {});
      Browser browser = borrowed.context().browser();
      try (BrowserContext context =
          browser.newContext(
              new Browser.NewContextOptions().setBaseURL(registry.address().toString()))) {
        Page page = context.newPage();
        for (String address : new String[] {"", "credits?partner=ID", "disclosure", "notices"}) {
          assertThat(page.navigate("/en/" + address).status()).isEqualTo(200);
          assertThat(page.locator("body")).not().containsText("Demonstration");
          Accessibility.requireNoFindings(page);
        }
        signIn(page);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/en/admin$"));
        Accessibility.requireNoFindings(page);
      }
    }
  }

  private static void signIn(Page page) {
    page.navigate("/en/signin");
    page.locator("[id='form:loginId']").fill("first");
    page.locator("[id='form:password']").fill("a-first-password-of-its-own");
    page.locator("[id='form:submit']").click();
    page.waitForURL("**/en/signin/enrol");
    Accessibility.requireNoFindings(page);
    enrol(page);
  }

  /** Whoever is first has no app yet, and is not in before there is one. */
  private static void enrol(Page page) {
    assertThat(page.navigate("/en/admin").url()).contains("/en/signin?next=");
    page.navigate("/en/signin/enrol");
    String secret = page.locator("#secret").innerText().replace(" ", "");
    long step = OneTimeCodes.step(Instant.now());
    page.locator("[id='form:code']").fill("000 000");
    page.locator("[id='form:submit']").click();
    assertThat(page.locator("#error-summary")).containsText("J7301");
    page.locator("[id='form:code']").fill(OneTimeCodes.code(OneTimeCodes.secret(secret), step));
    page.locator("[id='form:submit']").click();
    page.waitForURL("**/en/profile/second-factor");
    assertThat(page.locator("#codes li")).hasCount(10);
    Accessibility.requireNoFindings(page);
    page.locator("[id='form:kept']").click();
    page.waitForURL("**/en/admin");
  }
}
