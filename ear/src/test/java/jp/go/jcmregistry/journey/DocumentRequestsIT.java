package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry asks for documents; who is asked sends them, and the registry accepts them. */
@ExtendWith(Journey.class)
class DocumentRequestsIT {
  private static final String PDF = "%PDF-1.7\n% a document of a test\n%%EOF\n";
  private static final Pattern APPLICATION = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final List<String> PARTS =
      List.of("company", "office", "contact", "people", "declaration");

  @ParameterizedTest
  @CsvSource({"en, The registry accepted the documents", "ja, 書類は受理されました"})
  void aHolderIsAskedSendsIsAskedAgainAndSendsTheRest(
      String language, String accepted, RunningRegistry registry, Page one, Page two, Page three)
      throws IOException {
    String account = new Ledger(registry).account("holder-b1");
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    operator.go("/admin/accounts/" + account).follow("/admin/requests/new", "/admin/requests/new");
    operator.fill("documents", "Articles\n登記事項証明書").fill("reason", "For the yearly check");
    one.locator("input[name$='reach'][value='true']").check();
    operator.fill("dueOn", "2020-01-01").refused("ask");
    assertThat(operator.summary()).containsText("J6142");
    String number = asked(operator.fill("dueOn", ""), one);
    operator.go("/admin/requests").reads(number);
    operator.follow("/admin/accounts/holders?text=" + account, "/admin/accounts/holders");

    Visitor holder = Visitor.signedIn(two, language, "holder-b1");
    holder.go("/home");
    holder.follow("a[href*='" + number + "']", "/requests/" + number);
    lookAround(holder, language, "OWN_REQUEST");
    assertThat(holder.text()).contains("For the yearly check", "Articles", "登記事項証明書");
    assertThat(holder.refused("add")).isNotBlank();
    add(holder, "Articles", "page.pdf", "<html><script>alert(1)</script></html>");
    assertThat(two.locator("#error-summary")).containsText("J6147");
    add(holder, "Articles", "定款.pdf", PDF);
    assertThat(holder.main()).containsText("定款.pdf");
    assertThat(holder.refused("send")).contains("J6146", "登記事項証明書");
    add(holder, "登記事項証明書", "register.pdf", PDF);
    assertThat(holder.main()).containsText("register.pdf");
    send(holder);
    holder.go("/home");
    assertThat(holder.main().locator("a[href*='" + number + "']")).hasCount(1);

    operator.go("/admin/queue?part=DOCUMENTS").reads(number);
    operator.go("/admin/requests/" + number).reads("register.pdf");
    Download file =
        one.waitForDownload(() -> one.locator("main a:has-text('register.pdf')").click());
    assertThat(Files.readString(file.path())).isEqualTo(PDF);
    operator.refused("askAgain");
    assertThat(operator.summary()).containsText("J6144");
    operator.fill("reason", "Page 2 is missing").button("askAgain").click();
    assertThat(operator.button("withdraw")).isVisible();

    holder.go("/requests/" + number);
    assertThat(holder.text()).contains("Page 2 is missing");
    add(holder, "登記事項証明書", "page-2.pdf", PDF);
    assertThat(holder.main()).containsText("page-2.pdf");
    send(holder);
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    approver.go("/admin/requests/" + number).reads("page-2.pdf").button("accept").click();
    assertThat(approver.button("accept")).hasCount(0);
    holder.go("/requests/" + number);
    assertThat(holder.text()).contains(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void anApplicantIsToldByMailAndAnswersWhereTheApplicationIsFollowed(
      String language, RunningRegistry registry, Page one, Page two, Page three) {
    String address = "asked-" + language + "@example.org";
    Visitor applicant = new Visitor(one, language);
    String secret = applied(applicant, address);
    Matcher found = APPLICATION.matcher(applicant.text());
    assertThat(found.find()).isTrue();
    String application = found.group();

    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    operator.go("/admin/applications/" + application);
    operator.follow("/admin/requests/new", "/admin/requests/new");
    operator.fill("documents", "Register").fill("reason", "Older than three months");
    String number = asked(operator, two);
    assertThat(Newcomer.letter(registry, address, "DOCUMENTS_REQUESTED"))
        .startsWith(number)
        .endsWith(application);

    Visitor stranger = new Visitor(three, language);
    assertThat(three.navigate("/" + language + "/apply/requests/" + number).status())
        .as("without the secret")
        .isEqualTo(404);
    begin(stranger, "stranger-" + language + "@example.org");
    assertThat(three.navigate("/" + language + "/apply/requests/" + number).status())
        .as("with the secret of another application")
        .isEqualTo(404);

    applicant.go("/apply/follow");
    applicant.fill("number", application);
    applicant.fill("secret", secret);
    applicant.press("open", "/apply/form");
    applicant.follow("a[href*='" + number + "']", "/apply/requests/" + number);
    lookAround(applicant, language, "APPLICANT_REQUEST");
    add(applicant, "Register", "register.png", PDF);
    assertThat(one.locator("#error-summary")).containsText("J6147");
    add(applicant, "Register", "register.pdf", PDF);
    assertThat(applicant.main()).containsText("register.pdf");
    send(applicant);
    operator.go("/admin/requests/" + number).reads("register.pdf").button("accept").click();
    assertThat(operator.button("accept")).hasCount(0);
    assertThat(Newcomer.letter(registry, address, "DOCUMENTS_ACCEPTED")).startsWith(number);
  }

  /** Both languages and widths, once; whoever is asked comes back to the page. */
  private static void lookAround(Visitor asked, String language, String page) {
    if (language.equals("en")) {
      new Steps(asked).lookAround().requireNothingWrong(Set.of(page));
    }
  }

  private static String asked(StaffSteps staff, Page page) {
    staff.press("ask", "/admin/requests/D-");
    return page.url().replaceAll(".*/admin/requests/([^?]+).*", "$1");
  }

  private static void add(Visitor asked, String document, String name, String content) {
    asked.control("document").selectOption(new SelectOption().setLabel(document));
    asked
        .control("file")
        .setInputFiles(
            new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    asked.control("add").click();
  }

  private static void send(Visitor asked) {
    asked.control("send").click();
    assertThat(asked.control("send")).hasCount(0);
    asked.look();
  }

  private static String begin(Visitor applicant, String address) {
    applicant.go("/apply");
    applicant.fill("email", address);
    applicant.control("begin").click();
    return applicant.page().locator("#secret").innerText();
  }

  /** Form 1, filled in and sent; answers with the secret, on the page of the application. */
  private static String applied(Visitor applicant, String address) {
    String secret = begin(applicant, address);
    for (String part : PARTS) {
      applicant.go("/apply/form/" + part);
      for (Locator text : applicant.main().locator("form input[type=text], form textarea").all()) {
        text.fill(text.getAttribute("id").endsWith("Email") ? "a@example.org" : "Something");
      }
      for (Locator choice : applicant.main().locator("form select").all()) {
        choice.selectOption(new SelectOption().setIndex(1));
      }
      applicant.press("save", "/apply/form");
    }
    for (String kind : List.of("registrationCertificate", "signatureCertificate", "identity")) {
      applicant.go("/apply/form/documents");
      Page page = applicant.page();
      page.locator("#kind").selectOption(kind);
      page.locator("#file")
          .setInputFiles(
              new FilePayload("a.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
      page.locator("form[enctype] button").click();
      page.waitForLoadState();
    }
    applicant.go("/apply/form");
    applicant.control("submit").click();
    assertThat(applicant.control("submit")).hasCount(0);
    return secret;
  }
}
