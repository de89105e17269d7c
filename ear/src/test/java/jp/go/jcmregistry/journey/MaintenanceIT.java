package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A notice of maintenance written by one, published by another, and what becomes of somebody who
 * fills in a form when it begins. The clock is moved by an hour and a half, and back at the end.
 */
@ExtendWith(Journey.class)
class MaintenanceIT {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));
  private static final String TITLE = "Maintenance of a journey";

  private final Instant begin =
      Instant.now().plus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MINUTES);
  private final Instant end = begin.plus(Duration.ofMinutes(30));
  private RunningRegistry registry;
  private MovedClock clock;

  @BeforeEach
  void takeTheRegistry(RunningRegistry shared) {
    registry = shared;
    clock = new MovedClock(shared);
  }

  @AfterEach
  void leaveNothingBehind() {
    clock.backWithoutWindowOf(begin);
  }

  @Test
  void itIsAnnouncedBeginsAndEndsByItself(Page desk, Page other, Page window) {
    publish(desk, other);
    Visitor holder = Visitor.signedIn(window, "ja", "holder-a1");
    assertThat(banner(window)).containsText("メンテナンスの予定");
    assertThat(window.locator(".maintenance-warning")).isHidden();

    clock.show(begin.minus(Duration.ofMinutes(10)));
    holder.go("/transfer");
    assertThat(window.locator(".maintenance-warning")).isVisible();
    holder.press("begin", "/transfer/units");
    holder.fill("quantity", "7");

    clock.show(begin.plus(Duration.ofMinutes(1)));
    holder.press("continue", "/signin");
    assertThat(window.locator("main")).containsText("再びログインできる時刻");
    signInFails(window);
    HttpResponse<String> answer =
        Program.of(registry.address(), registry.database(), "holder-a1").post("transactions", "{}");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(28 * 60L, 29 * 60L + 1);

    clock.show(end);
    People.signIn(window, "ja", "holder-a1");
    holder.go("/transfer/units");
    assertThat(holder.answer("quantity")).as("what was sent last").isEqualTo("7");
  }

  @Test
  void aPageThatStaysOpenWarnsAQuarterOfAnHourBefore(
      Page desk, Page other, Page english, Page japanese) {
    publish(desk, other);
    warnsInTime(english, "en", "holder-b1", "You will be signed out when maintenance begins");
    warnsInTime(japanese, "ja", "holder-a1", "メンテナンスの開始とともにログアウトされます");
  }

  /** The page is opened twenty minutes before, and not asked for again: its own time runs on. */
  private void warnsInTime(Page page, String language, String loginId, String words) {
    page.clock().install();
    Visitor holder = Visitor.signedIn(page, language, loginId);
    clock.show(begin.minus(Duration.ofMinutes(20)));
    holder.go("/transfer");
    Locator warning = page.locator(".maintenance-warning");
    page.clock().runFor("04:00");
    assertThat(warning).isHidden();
    page.clock().runFor("01:05");
    assertThat(warning).isVisible();
    assertThat(warning).containsText(words);
    assertThat(warning).containsText(TIME.format(begin).substring(11));
    holder.look();
    clock.show(Instant.now());
  }

  private void publish(Page desk, Page other) {
    Visitor operator = Visitor.signedIn(desk, "en", "operator");
    operator.go("/admin/notices");
    operator.follow("a.button-primary", "/admin/records/new/NOTICE");
    operator.control("category").selectOption("MAINTENANCE");
    operator.fill("titleEn", TITLE);
    operator.fill("bodyEn", "It takes **half an hour**.");
    operator.fill("bodyJa", "所要時間は30分です。");
    operator.fill("windowFrom", TIME.format(begin));
    operator.fill("windowUntil", TIME.format(end));
    assertThat(operator.refused("propose")).as("one language alone").contains("Title in Japanese");
    operator.fill("titleJa", "旅のメンテナンス");
    operator.control("preview-button").click();
    assertThat(desk.locator("#preview strong")).hasText("half an hour");
    operator.look();
    operator.press("propose", "/admin/records/change/");
    String change = desk.url().substring(desk.url().lastIndexOf('/') + 1);

    Visitor approver = Visitor.signedIn(other, "en", "approver");
    approver.go("/admin/records/change/" + change);
    assertThat(other.locator("#preview")).containsText("所要時間は30分です。");
    approver.control("approve").click();
    assertThat(other.locator("main .panel-success")).isVisible();
    assertThat(banner(other)).containsText("Planned maintenance");
    banner(other).locator("a").click();
    assertThat(other.locator("h1")).hasText(TITLE);
    approver.look();
  }

  private static Locator banner(Page page) {
    return page.locator("header .maintenance");
  }

  private static void signInFails(Page page) {
    page.locator("[id='form:loginId']").fill("holder-a1");
    page.locator("[id='form:password']").fill("demonstration-holder-a1");
    page.locator("[id='form:submit']").click();
    assertThat(page.locator("#error-summary")).containsText("メンテナンスのため");
  }
}
