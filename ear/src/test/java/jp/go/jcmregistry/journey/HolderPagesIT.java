package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account holder reads: where they arrive, what they hold, what happened. */
@ExtendWith(Journey.class)
class HolderPagesIT {

  private static final String DETAILS = "tbody a[href*='/home/information/']";

  @ParameterizedTest
  @CsvSource({"en, Welcome", "ja, ようこそ"})
  void homeGreetsAndNamesTheLoginBeforeThisOne(
      String language, String welcome, Page before, Page now) {
    People.signIn(before, language, "holder-c1");
    Instant signedIn = Instant.now();
    Visitor person = Visitor.signedIn(now, language, "holder-c1");

    person.go("/home");

    assertThat(person.text()).startsWith(welcome);
    Instant told = Instant.parse(person.main().locator("time").first().getAttribute("datetime"));
    assertThat(told).isBetween(signedIn.minus(Duration.ofMinutes(1)), signedIn);
  }

  @Test
  void aMessageIsReadAndTakenOffTheList(Page page) {
    Visitor person = Visitor.signedIn(page, "en", "holder-a2");
    person.go("/home");
    String message = person.main().locator(DETAILS).first().getAttribute("href");
    person.follow(DETAILS, "/home/information/");
    assertThat(page.url()).endsWith(message);
    person.follow("a[href$='/home']", "/home");

    page.locator("tbody tr", having(page, message)).locator("input[type=submit]").click();
    page.locator("main [role=status]").waitFor();
    person.look();

    assertThat(person.texts("[role=status]"))
        .containsExactly("The notification was taken off your list.");
    assertThat(person.main().locator("a[href='" + message + "']").count()).isZero();
    assertThat(person.go(message.substring(3)).status()).isEqualTo(404);
  }

  private static Page.LocatorOptions having(Page page, String link) {
    return new Page.LocatorOptions().setHas(page.locator("a[href='" + link + "']"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/home", "/accounts", "/accounts/"})
  void whoMayStartMovementsIsLedToThem(String address, RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-a1");
    Visitor person = Visitor.signedIn(page, "ja", "holder-a1");
    person.go(address.endsWith("/") ? address + account : address);
    String main = "main a[href^='/ja/";
    assertThat(page.locator(main + "transfer']").count()).isEqualTo(1);
    page.locator(main + "cancel']").click();
    person.press("begin", "/cancel/units");
  }

  @Test
  void whoOnlyReadsIsNotOfferedWhatTheyMayNotDo(RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-c1");
    Visitor person = Visitor.signedIn(page, "en", "holder-c1");
    for (String address : List.of("/home", "/accounts", "/accounts/" + account)) {
      person.go(address);
      assertThat(person.text()).contains(account);
      assertThat(page.locator("main a[href*='/transfer'], main a[href*='/cancel']").count())
          .isZero();
    }
    person.go("/transfer");
    assertThat(person.texts(".empty")).hasSize(1);
    assertThat(person.control("begin").count()).isZero();
    person.go("/approvals");
    assertThat(person.texts(".empty").get(0)).isEqualTo("Nothing waits for your decision.");
  }

  @ParameterizedTest
  @CsvSource({"en, Read, 1 Jul 2024", "ja, 閲覧, 2024年7月1日"})
  void anAccountTellsWhoActsForItAndWhatItHeld(
      String language, String right, String day, RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-c1");
    Visitor person = Visitor.signedIn(page, language, "holder-c1");
    person.go("/accounts");
    person.follow("a[href$='" + account + "']", "/accounts/" + account);
    assertThat(person.text()).contains("Demonstration Holder C (reads)", right);
    page.locator("#asOf").fill("2024-07-01");
    page.locator("form.short-answers button").click();
    page.waitForURL("**asOf=2024-07-01**");
    person.look();
    assertThat(person.texts(".panel-info")).singleElement().asString().contains(day);
  }

  @Test
  void everyUseOfALoginIsListed(Page page) {
    Visitor person = Visitor.signedIn(page, "ja", "holder-b1");
    person.go("/access-log");
    assertThat(person.texts("tbody tr").get(0)).contains("127.0.0.1");
    Instant newest = Instant.parse(page.locator("tbody time").first().getAttribute("datetime"));
    assertThat(newest).isAfter(Instant.now().minus(Duration.ofMinutes(5)));
  }

  @Test
  void aTokenIsShownOnceWorksAndIsRevoked(RunningRegistry registry, Page page) {
    Visitor person = Visitor.signedIn(page, "en", "holder-b1");
    person.go("/profile");
    assertThat(person.refused("make")).contains("Name of a new token");
    person.fill("label", "Bookkeeping");
    page.locator("[id='form:code']").fill("000000");
    assertThat(refusedUnsigned(page)).contains("J7301");
    Apps.sign(page);
    person.control("make").click();
    String secret = page.locator("#secret").innerText();
    person.look();
    Program program = Program.withToken(registry.address(), secret);
    assertThat(program.post("transactions", "{}").statusCode()).isEqualTo(400);

    person.go("/profile");
    assertThat(page.content()).doesNotContain(secret);
    page.getByLabel("Revoke: Bookkeeping").click();
    page.getByText("Revoked").first().waitFor();
    person.look();
    assertThat(program.post("transactions", "{}").statusCode()).isEqualTo(401);
  }

  /** What is said to somebody who typed a wrong code. */
  private static String refusedUnsigned(Page page) {
    page.locator("[id='form:make']").click();
    Locator sentence = page.locator("#error-summary li", containing("J7301"));
    sentence.waitFor();
    return sentence.innerText();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void whoSignedOutIsAPublicVisitorAgain(Page page) {
    Visitor person = Visitor.signedIn(page, "ja", "holder-c1");
    page.locator(".sign-out button").click();
    page.waitForURL("**/ja/signin**");
    person.look();
    assertThat(person.texts("[role=status]")).containsExactly("ログアウトしました。");
    person.go("/home");
    assertThat(page.url()).contains("/ja/signin");
  }
}
