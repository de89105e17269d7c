package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a window, in one language; axe looks at every page they come to. */
final class Visitor {

  private static final Pattern NUMBER = Pattern.compile("T-[0-9]{4}-[0-9]{6}");

  private final Page page;
  private final String language;

  Visitor(Page page, String language) {
    this.page = page;
    this.language = language;
  }

  /** A demonstration user who has just signed in. */
  static Visitor signedIn(Page page, String language, String loginId) {
    People.signIn(page, language, loginId);
    return new Visitor(page, language);
  }

  Page page() {
    return page;
  }

  /** Opens an address, as in {@code /home}, in this visitor's language. */
  Response go(String address) {
    Response answer = page.navigate("/" + language + address);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    look();
    return answer;
  }

  void fill(String field, String value) {
    control(field).fill(value);
  }

  /** What stands in a field. */
  String answer(String field) {
    return control(field).inputValue();
  }

  /** Picks one of several answers by its value. */
  void choose(String field, String value) {
    page.locator("input[name='form:" + field + "'][value='" + value + "']").check();
  }

  /** Presses a button that leads to another page. */
  void press(String button, String leadsTo) {
    String before = page.url();
    Apps.sign(page);
    control(button).click();
    arrive(leadsTo, before);
  }

  /** Presses a button whose page refuses, on top and where the answer is to be mended. */
  String refused(String button) {
    Apps.sign(page);
    control(button).click();
    Locator summary = page.locator("#error-summary li");
    summary.first().waitFor();
    look();
    assertThat(page.title()).startsWith(language.equals("en") ? "Error:" : "エラー");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("error-summary");
    return summary.first().innerText();
  }

  /** What the page says is wrong. */
  String errors() {
    Locator summary = page.locator("#error-summary");
    summary.waitFor();
    look();
    return summary.innerText();
  }

  /** Follows a link inside the main part. */
  void follow(String link, String leadsTo) {
    String before = page.url();
    main().locator(link).first().click();
    arrive(leadsTo, before);
  }

  private void arrive(String address, String before) {
    page.waitForURL(url -> !url.equals(before) && url.contains("/" + language + address));
    look();
  }

  void look() {
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.content()).doesNotContain("???");
    Accessibility.requireNoFindings(page);
  }

  Locator control(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  Locator main() {
    return page.locator("main");
  }

  /** What stands on the page; a space that must not break is read as any other. */
  String text() {
    return main().innerText().replace('\u00a0', ' ');
  }

  /** Everything that stands in these places, as it is read. */
  List<String> texts(String places) {
    return main().locator(places).allInnerTexts().stream().map(String::strip).toList();
  }

  /** The first number of a transaction on the page. */
  String number() {
    Matcher number = NUMBER.matcher(text());
    assertThat(number.find()).isTrue();
    return number.group();
  }
}
