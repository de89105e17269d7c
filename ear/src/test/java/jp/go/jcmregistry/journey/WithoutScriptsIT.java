package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public reads, searches, pages, applies and signs in with JavaScript off. */
@ExtendWith(Journey.class)
class WithoutScriptsIT {

  /** They need an application of one's own, which another test begins; and a file is no page. */
  private static final Set<String> OF_APPLICANTS =
      Set.of("APPLICATION_PART", "APPLICANT_REQUEST", "MANUAL_FILE");

  /** A form around a list of what may be taken back is empty where the list is. */
  private static final String ASKING =
      "form:has(input:not([type=hidden]), select, textarea, button)";

  private static final String PDF = "%PDF-1.7\n% a document of a test\n%%EOF\n";

  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");

  private BrowserContext plain;
  private Page page;

  @BeforeEach
  void turnScriptsOff(Page visitor) {
    visitor.navigate("/en/");
    String site = visitor.url().replaceAll("/en/$", "");
    plain =
        visitor
            .context()
            .browser()
            .newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setBaseURL(site));
    page = plain.newPage();
  }

  @AfterEach
  void close() {
    plain.close();
  }

  @Test
  void everyPublicPageIsWholeAndEveryFormHasItsButton() {
    for (SitePages.Row row : SitePages.of("PUBLIC")) {
      for (String language : new String[] {"en", "ja"}) {
        if (!row.keyed()) {
          requireWhole(row.name(), language, row.path());
        }
      }
    }
  }

  /** Pages behind a key, with keys of the demonstration; a public page that has none here fails. */
  @Test
  void everyPublicPageWithAKeyIsWhole(RunningRegistry registry) {
    Map<String, String> keys = keys(new Ledger(registry));
    for (SitePages.Row row : SitePages.of("PUBLIC")) {
      if (row.keyed() && !OF_APPLICANTS.contains(row.name())) {
        assertThat(keys).containsKey(row.name());
        for (String language : new String[] {"en", "ja"}) {
          requireWhole(row.name(), language, row.path() + "/" + keys.get(row.name()));
        }
      }
    }
  }

  private static Map<String, String> keys(Ledger ledger) {
    String code = "SELECT min(code) FROM certificate WHERE registry = ? AND withdrawn_at IS NULL";
    String notice = "SELECT min(number) FROM notice_version WHERE registry = ?";
    return Map.of(
        "NOTICE", ledger.text(notice, "JPN01"),
        "CREDIT", "JCM-JP-CR-001-2019-1-9000",
        "PUBLIC_PROJECT", "CR001",
        "MANUAL", "holder",
        "VERIFIED", ledger.text(code, "JPN01"));
  }

  private void requireWhole(String name, String language, String path) {
    Response answer = page.navigate("/" + language + "/" + path);
    assertThat(answer.status()).as(name).isEqualTo(200);
    assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    assertThat(page.locator("main").innerText()).as(name).isNotBlank();
    requireButtons(name);
  }

  private void requireButtons(String name) {
    for (Locator form : page.locator(ASKING).all()) {
      assertThat(form.locator("button, input[type=submit]").count()).as(name).isPositive();
    }
    assertThat(page.locator("main .ui-widget").count()).as(name).isZero();
  }

  @Test
  void searchPagingAndThePastGiveResults() {
    page.navigate("/en/credits?sort=NEWEST");
    String first = page.locator("tbody th").first().innerText();
    page.locator("a[rel=next]").click();
    page.waitForURL("**place=**");
    assertThat(page.locator("tbody th").first().innerText()).isNotEqualTo(first);
    page.locator("#asOf").fill("2021-07-31");
    page.locator("main form button").first().click();
    page.waitForURL("**asOf=2021-07-31**");
    assertThat(page.locator("caption").first().innerText()).contains("31 Jul 2021");
    page.navigate("/en/disclosure");
    page.locator("#asOf").fill("2024-07-01");
    page.locator("main form button").first().click();
    page.waitForURL("**asOf=2024-07-01**");
    assertThat(page.locator("main [role=status]").innerText()).contains("1 Jul 2024");
    page.locator("a.language").click();
    page.waitForURL("**/ja/disclosure**asOf=2024-07-01**");
    page.navigate("/en/notices");
    page.locator(".years a").first().click();
    page.waitForURL("**year=**");
  }

  /** Somebody else's machine, where no script runs: number and secret open the request. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void anApplicantAnswersADocumentRequest(String language, Page applicant, Page staff) {
    String secret = applied(new Applicant(new Visitor(applicant, language)), language);
    Matcher found = NUMBER.matcher(applicant.locator("main").innerText());
    assertThat(found.find()).isTrue();
    StaffSteps operator = StaffSteps.signedIn(staff, language, "operator");
    operator.go("/admin/applications/" + found.group());
    operator.follow("/admin/requests/new", "/admin/requests/new");
    operator.fill("documents", "Register").fill("reason", "Older than three months");
    operator.press("ask", "/admin/requests/D-");
    String request = staff.url().replaceAll(".*/admin/requests/([^?]+).*", "$1");

    page.navigate("/" + language + "/apply/follow");
    control("number").fill(found.group());
    control("secret").fill(secret);
    control("open").click();
    page.locator("main a[href*='" + request + "']").first().click();
    page.waitForURL("**/" + language + "/apply/requests/" + request + "**");
    requireButtons("APPLICANT_REQUEST");
    add("register.png");
    assertThat(page.locator("#error-summary").innerText()).contains("J6147");
    add("register.pdf");
    assertThat(page.locator("main table").innerText()).contains("register.pdf");
    control("send").click();
    page.locator("main .panel").first().waitFor();
    assertThat(control("send").count()).isZero();
    operator.go("/admin/requests/" + request).reads("register.pdf");
  }

  private static String applied(Applicant form, String language) {
    String secret = form.begins("no-scripts-" + language + "@example.org");
    Applicant.PARTS.forEach(form::answers);
    form.names("Somebody", "somebody-" + language + "@example.org");
    form.attachesDocuments();
    form.submits();
    return secret;
  }

  private void add(String name) {
    control("document").selectOption(new SelectOption().setLabel("Register"));
    control("file")
        .setInputFiles(
            new FilePayload(name, "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
    control("add").click();
    page.waitForLoadState();
  }

  private Locator control(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  @Test
  void formsOfThePublicAnswer() {
    page.navigate("/en/verify");
    page.locator("main form input[type=text]").first().fill("ABCD-EFGH-JKLM-NPQR");
    page.locator("main form button, main form input[type=submit]").first().click();
    assertThat(page.locator("main [role=status]").innerText()).isNotBlank();
    page.navigate("/en/apply");
    page.locator("[id='form:email']").fill("without-scripts@example.com");
    page.locator("[id='form:begin']").click();
    assertThat(page.locator("#secret").innerText()).isNotBlank();
    page.locator("main a.button-primary").click();
    for (String part : List.of("company", "office", "contact", "declaration", "documents")) {
      requireWhole("APPLICATION_PART", "ja", "apply/form/" + part);
      assertThat(page.locator("main form").count()).as(part).isPositive();
    }
    page.navigate("/en/signin");
    page.locator("[id='form:loginId']").fill("holder-c1");
    page.locator("[id='form:password']").fill("demonstration-holder-c1");
    page.locator("[id='form:submit']").click();
    page.waitForURL("**/home");
    assertThat(page.locator("h1").innerText()).startsWith("Welcome");
  }
}
