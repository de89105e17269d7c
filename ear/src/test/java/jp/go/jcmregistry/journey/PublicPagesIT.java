package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody sees without signing in. */
@ExtendWith(Journey.class)
class PublicPagesIT {

  private static final int NARROW = 360;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "about",
        "procedures",
        "contact",
        "notices",
        "accessibility",
        "privacy",
        "terms",
        "sitemap",
        "signin",
        "credits",
        "credits?serial=JCM-ID&vintageFrom=20",
        "disclosure",
        "disclosure?asOf=2010-01-01"
      })
  void everyPageIsWholeInBothLanguages(String path, Page visitor) {
    for (String language : new String[] {"en", "ja"}) {
      Response answer = visitor.navigate("/" + language + "/" + path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(visitor.locator("html").getAttribute("lang")).isEqualTo(language);
      assertThat(visitor.locator("h1").count()).isEqualTo(1);
      assertThat(visitor.content()).doesNotContain("???");
      Accessibility.requireNoFindings(visitor);
    }
    assertThat(visitor.context().cookies()).as("no session for the public").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "about", "procedures", "contact", "signin", "credits", "disclosure"})
  void onANarrowScreenOnlyTablesScroll(String path, Page visitor) {
    visitor.setViewportSize(NARROW, 800);
    visitor.navigate("/ja/" + path);
    assertThat(visitor.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
  }

  @Test
  void theMenuOpensWithoutScripts(Page visitor) {
    try (BrowserContext plain = withoutScripts(visitor)) {
      Page page = plain.newPage();
      page.navigate(visitor.context().pages().get(0).url());
      page.locator(".menu summary").click();
      page.locator(".menu details a").first().click();
      assertThat(page.url()).endsWith("/en/about");
    }
  }

  private static BrowserContext withoutScripts(Page visitor) {
    visitor.navigate("/en/");
    return visitor
        .context()
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(NARROW, 800));
  }

  @Test
  void theLanguageSwitchKeepsPageAndQuery(Page visitor) {
    visitor.navigate("/en/notices?page=2");
    visitor.locator("a.language").click();
    assertThat(visitor.url()).endsWith("/ja/notices?page=2");
  }

  @ParameterizedTest
  @CsvSource({"ja, /ja/", "en-GB, /en/", "fr, /en/"})
  void theRootAnswersInTheLanguageOfTheBrowser(String wanted, String address, Page visitor) {
    APIResponse answer =
        visitor
            .request()
            .get(
                "/",
                RequestOptions.create().setHeader("Accept-Language", wanted).setMaxRedirects(0));
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.headers().get("location")).endsWith(address);
    assertThat(answer.headers().get("vary")).contains("Accept-Language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/none", "/pages/about.xhtml", "/en/about.xhtml", "/none"})
  void whatIsNoAddressIsNotFound(String address, Page visitor) {
    assertThat(visitor.navigate(address).status()).isEqualTo(404);
    assertThat(visitor.title()).isEqualTo("Page not found – JCM Registry");
    Accessibility.requireNoFindings(visitor);
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo(Page visitor) {
    for (String address : new String[] {"/en/", "/en/none"}) {
      assertThat(visitor.navigate(address).headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
          .hasEntrySatisfying(
              "content-security-policy",
              policy -> assertThat(policy).contains("frame-ancestors 'none'", "'nonce-"))
          .doesNotContainKey("strict-transport-security");
    }
  }

  @Test
  void aFormSentByAnotherSiteIsRefused(Page visitor) {
    APIResponse answer =
        visitor
            .request()
            .post(
                "/en/signin",
                RequestOptions.create().setHeader("Origin", "https://elsewhere.example"));
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void whatWasLeftOutIsSaidOnTopAndAtTheField(Page visitor) {
    visitor.navigate("/en/signin");
    visitor.locator("input[type=submit]").click();
    assertThat(visitor.title()).isEqualTo("Error: Sign in – JCM Registry");
    assertThat(visitor.evaluate("document.activeElement.id")).isEqualTo("error-summary");
    Accessibility.requireNoFindings(visitor);
    visitor.locator(".error-summary a").first().click();
    assertThat(visitor.evaluate("document.activeElement.id")).isEqualTo("form:loginId");
  }
}
