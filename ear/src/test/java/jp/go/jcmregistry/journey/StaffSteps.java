package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a member of staff does in a browser, step by step; axe looks at every page on the way. */
final class StaffSteps {
  private static final Pattern NUMBER = Pattern.compile("T-[0-9]{4}-[0-9]{6}");

  /** The elements of a page, each sort once: what axe can find depends on them, not on numbers. */
  private static final String SORTS =
      """
      () => [...new Set([...document.querySelectorAll('*')].map(element =>
          element.tagName + [...element.attributes].map(a => a.name).sort() + element.className))]
        .sort().join(';')""";

  private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

  private final Page page;
  private final String language;

  private StaffSteps(Page page, String language) {
    this.page = page;
    this.language = language;
  }

  static StaffSteps signedIn(Page page, String language, String loginId) {
    People.signIn(page, language, loginId);
    return new StaffSteps(page, language);
  }

  StaffSteps go(String address) {
    page.navigate("/" + language + address);
    return arrived(address);
  }

  /** Follows a link of the page's own content. */
  StaffSteps follow(String link, String leadsTo) {
    main().locator("a[href*='" + link + "']").first().click();
    return arrived(leadsTo);
  }

  /** Follows the link of the newest row with these words; rows of other things may be newer. */
  StaffSteps followRow(String words, String leadsTo) {
    Locator rows = main().locator("tbody tr");
    rows.filter(new Locator.FilterOptions().setHasText(words)).locator("a").first().click();
    return arrived(leadsTo);
  }

  StaffSteps fill(String field, String value) {
    field(field).fill(value);
    return this;
  }

  StaffSteps choose(String field, String value) {
    field(field).selectOption(value);
    return this;
  }

  StaffSteps check(String field, String value) {
    page.locator("input[name='form:" + field + "'][value='" + value + "']").check();
    return this;
  }

  /** Presses a button that leads on. */
  StaffSteps press(String button, String leadsTo) {
    Apps.sign(page);
    button(button).click();
    return arrived(leadsTo);
  }

  /** Presses a button that is refused: the same page says why, and the title says so first. */
  StaffSteps refused(String button) {
    Apps.sign(page);
    button(button).click();
    assertThat(summary()).isVisible();
    assertThat(page).hasTitle(Pattern.compile(language.equals("ja") ? "^エラー" : "^Error"));
    lookAt();
    return this;
  }

  /** Adds an account's line to the table of an issuance. */
  StaffSteps addAccount(String account) {
    fill("account", account);
    button("add").click();
    assertThat(main().locator("tbody")).containsText(account);
    return this;
  }

  StaffSteps amount(String account, int year, long units) {
    page.getByLabel(account + " " + year).fill(Long.toString(units));
    return this;
  }

  /** Decides as an approver, and comes to the page that says what became of it. */
  StaffSteps approve(String number) {
    return go("/admin/queue/" + number).press("approve", "/admin/transactions/" + number);
  }

  Locator main() {
    return page.locator("main");
  }

  Locator summary() {
    return page.locator("#error-summary");
  }

  Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  Locator button(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  /** The first transaction's number the page names. */
  String number() {
    Matcher number = NUMBER.matcher(main().innerText());
    assertThat(number.find()).as(page.url()).isTrue();
    return number.group();
  }

  /** Requires that nothing can be changed here; one's own messages may be taken off one's list. */
  void requireNoButton() {
    assertThat(main().locator("input[type=submit]:not([id$=delete]), a.button")).hasCount(0);
  }

  /** Requires these words in the page's content. */
  StaffSteps reads(String... words) {
    for (String word : words) {
      assertThat(main()).containsText(word);
    }
    return this;
  }

  /** Everything one column of the first table says, from the top. */
  List<String> column(int number) {
    return main().locator("tbody tr > :nth-child(" + number + ")").allInnerTexts();
  }

  private StaffSteps arrived(String address) {
    page.waitForURL("**" + address + "**");
    assertThat(page.locator("html")).hasAttribute("lang", language);
    lookAt();
    return this;
  }

  /** Axe looks once at each language's page in each of its states. */
  private void lookAt() {
    String address = page.url().replaceAll("[?].*", "").replaceAll("[0-9]+", "0");
    if (LOOKED_AT.add(address + page.evaluate(SORTS))) {
      Accessibility.requireNoFindings(page);
    }
  }
}
