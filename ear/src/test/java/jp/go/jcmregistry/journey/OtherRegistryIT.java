package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second registry: its own public pages, news, figures, times and maintenance. */
@ExtendWith(Journey.class)
class OtherRegistryIT {

  private static final String JAPANS_HOME = "/en/|/ja/";
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");
  private static final DateTimeFormatter IN_MONGOLIA =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Ulaanbaatar"));

  @ParameterizedTest
  @CsvSource({"en, JCM Registry of Mongolia", "ja, モンゴル国JCM登録簿"})
  void eachPublicPageIsItsOwnAndLeadsToItsOwn(String language, String name, Page page) {
    String home = "/mng01/" + language + "/";
    Inspection inspection = new Inspection();
    for (SitePages.Row row : SitePages.of("PUBLIC")) {
      if (!row.keyed() && !row.path().startsWith("signin/")) {
        String html = page.navigate(home + row.path()).text();
        assertThat(page.locator(".service")).hasText(name);
        assertThat(links(html, language))
            .as(row.name())
            .allMatch(link -> link.startsWith("/mng01/"));
        inspection.read(home + row.path(), html, true);
        inspection.lookAt(page);
      }
    }
    assertThat(inspection.findings()).isEmpty();
  }

  /** The pages of this language that a page leads to, but for the list of registries. */
  private static List<String> links(String html, String language) {
    return LINK.matcher(html)
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> link.contains("/" + language + "/") && !link.matches(JAPANS_HOME))
        .toList();
  }

  @Test
  void itTellsItsOwnNewsUnitsAndFigures(Page page) {
    page.navigate("/mng01/en/notices");
    assertThat(page.locator("main")).containsText("The registry of Mongolia is open");
    assertThat(page.locator("main")).not().containsText("First credits issued");
    assertThat(page.request().get("/mng01/notices.atom").text())
        .contains("The registry of Mongolia is open", "/mng01/ja/notices/")
        .doesNotContain("First credits issued");
    assertThat(page.request().get("/notices.atom").text()).doesNotContain("Mongolia is open");

    page.navigate("/mng01/en/credits");
    assertThat(page.locator("main")).containsText("JCM-MN-MN-003");
    page.navigate("/mng01/en/disclosure");
    assertThat(page.locator("main")).containsText("Demonstration Nar Energy LLC");
    page.navigate("/en/disclosure");
    assertThat(page.locator("main")).not().containsText("Demonstration Nar Energy LLC");
  }

  @Test
  void anAddressOfNoRegistryIsNotFoundAndThatOfTheDefaultOneIsShort(Page page) {
    assertThat(page.navigate("/xyz01/en/").status()).isEqualTo(404);
    assertThat(page.navigate("/mng01/pages/index.xhtml").status()).isEqualTo(404);
    page.navigate("/jpn01/en/credits?asOf=2024-07-01");
    assertThat(page.url()).endsWith("/en/credits?asOf=2024-07-01").doesNotContain("jpn01");
  }

  @Test
  void itsPeopleAreAtHomeThere(Page page) {
    People.signIn(page, "en", "mng-holder");
    assertThat(page.url()).endsWith("/mng01/en/home");
    assertThat(page.locator("main")).containsText("ULAT");
    page.navigate("/ja/log?page=1");
    assertThat(page.url()).endsWith("/mng01/ja/log?page=1");
    page.navigate("/en/credits");
    assertThat(page.locator(".service")).hasText("JCM Registry");
    page.locator(".sign-out button").first().click();
    page.waitForURL("**/mng01/en/signin?out");
  }

  @Test
  void itsMaintenanceIsInItsOwnTimeAndClosesNobodyElse(
      RunningRegistry registry, Page desk, Page other, Page visitor) {
    Instant begin = Instant.now().plus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MINUTES);
    String when = IN_MONGOLIA.format(begin);
    MovedClock clock = new MovedClock(registry);
    try {
      announce(desk, other, when, IN_MONGOLIA.format(begin.plus(Duration.ofMinutes(30))));
      visitor.navigate("/mng01/en/");
      assertThat(visitor.locator("header .maintenance")).containsText(when.substring(11));
      assertThat(visitor.locator("header .maintenance")).containsText("ULAT");
      visitor.navigate("/en/");
      assertThat(visitor.locator("header")).not().containsText("ULAT");

      clock.show(begin.plus(Duration.ofMinutes(1)));
      assertThat(call(registry, "mng-holder")).isEqualTo(503);
      assertThat(call(registry, "holder-a1")).isNotEqualTo(503);
    } finally {
      clock.backWithoutWindowOf(begin);
    }
  }

  private static int call(RunningRegistry registry, String loginId) {
    return Program.of(registry.address(), registry.database(), loginId)
        .post("transactions", "{}")
        .statusCode();
  }

  private static void announce(Page desk, Page other, String from, String until) {
    Visitor operator = Visitor.signedIn(desk, "en", "mng-operator");
    operator.go("/admin/records/new/NOTICE");
    operator.control("category").selectOption("MAINTENANCE");
    operator.fill("titleEn", "Maintenance in Mongolia");
    operator.fill("titleJa", "モンゴルのメンテナンス");
    operator.fill("bodyEn", "Half an hour.");
    operator.fill("bodyJa", "30分です。");
    operator.fill("windowFrom", from);
    operator.fill("windowUntil", until);
    operator.control("preview-button").click();
    assertThat(desk.locator("#preview")).containsText(from.substring(11));
    assertThat(desk.locator("#preview")).containsText("ULAT");
    operator.press("propose", "/admin/records/change/");
    String change = desk.url().substring(desk.url().lastIndexOf('/') + 1);

    Visitor approver = Visitor.signedIn(other, "en", "mng-approver");
    approver.go("/admin/records/change/" + change);
    approver.control("approve").click();
    assertThat(other.locator("main .panel-success")).isVisible();
  }
}
