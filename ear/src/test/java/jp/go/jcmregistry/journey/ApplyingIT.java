package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Form 1 from the public site to a cancelled credit: applied for, compared by one, decided by
 * another, invited by mail, in for the first time with an app, credits received and cancelled, the
 * certificate printed and verified.
 */
@ExtendWith(Journey.class)
class ApplyingIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final Pattern ACCOUNT = Pattern.compile("JPN-100-[0-9]{7}-[0-9]{2}");
  private static final List<String> PARTS = List.of("company", "office", "contact", "declaration");

  @ParameterizedTest
  @CsvSource({
    "en, was opened for your company, No application has this number, is valid",
    "ja, を開設しました, この申請番号と暗証の組み合わせの申請はありません, 有効です"
  })
  void anAccountIsAppliedForAndUsed(
      String language,
      String opened,
      String unknown,
      String valid,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three,
      Page four)
      throws IOException {
    String address = "newcomer-" + language + "@example.org";
    Visitor applicant = new Visitor(one, language);
    String secret = begin(applicant, address);
    String number = found(NUMBER, applicant.text());

    applicant.go("/apply/form");
    assertThat(applicant.refused("submit")).contains("J7801");
    PARTS.forEach(part -> answer(applicant, part));
    people(applicant, address);
    documents(applicant);
    applicant.go("/apply/form");
    applicant.control("submit").click();
    one.locator("[id='form:submit']").waitFor(gone());

    compare(StaffSteps.signedIn(two, language, "operator"), two, number);
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    approver.go("/admin/applications/" + number);
    approver.button("approve").click();
    approver.button("approve").waitFor(gone());
    approver.reads("JPN-100-");

    applicant.go("/apply/follow");
    applicant.fill("number", number);
    applicant.fill("secret", "ABCD-EFGH-JKLM-NPQR");
    assertThat(applicant.refused("open")).contains(unknown);
    applicant.fill("secret", secret);
    applicant.press("open", "/apply/form");
    assertThat(applicant.text()).contains(opened);
    assertThat(Newcomer.letter(registry, address, "APPLICATION_APPROVED")).isEqualTo(number);
    assertThat(Newcomer.letter(registry, address, "ACCOUNT_OPENED"))
        .isEqualTo(found(ACCOUNT, applicant.text()));

    Visitor holder = new Visitor(four, language);
    String loginId = Newcomer.comesIn(registry, holder, address);
    String unit = received(registry, loginId);
    String cancellation = Movement.cancel(holder, unit);
    Movement.approveAsStaff(new Visitor(three, language), cancellation);
    String code = Certified.code(holder);
    applicant.go("/verify/" + code);
    assertThat(applicant.text()).contains(valid, unit);
  }

  private static String begin(Visitor applicant, String address) {
    applicant.go("/apply");
    applicant.fill("email", address);
    applicant.control("begin").click();
    String secret = applicant.page().locator("#secret").innerText();
    applicant.look();
    return secret;
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  private static void compare(StaffSteps operator, Page page, String number) {
    operator.go("/admin/applications/" + number);
    operator.button("take").click();
    operator.button("hand").waitFor();
    operator.refused("hand").reads("J7804");
    page.locator("input[type=checkbox]").all().forEach(Locator::check);
    operator.button("hand").click();
    operator.button("hand").waitFor(gone());
  }

  /** One unit, from somebody who holds many. */
  private static String received(RunningRegistry registry, String loginId) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), 1);
    ledger.decide("holder-a2", ledger.proposed("holder-a1", loginId, units), "approve");
    return units.get(0);
  }

  private static void people(Visitor applicant, String address) {
    applicant.go("/apply/form/people");
    applicant.fill("person1", "Somebody New");
    applicant.fill("person1Email", address);
    applicant.control("person1Rights").selectOption("INITIATE_AND_APPROVE");
    applicant.press("save", "/apply/form");
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void answer(Visitor applicant, String part) {
    applicant.go("/apply/form/" + part);
    for (Locator text : applicant.main().locator("form input[type=text], form textarea").all()) {
      text.fill(text.getAttribute("id").endsWith("Email") ? "a@example.org" : "Something");
    }
    for (Locator choice : applicant.main().locator("form select").all()) {
      choice.selectOption(new SelectOption().setIndex(1));
    }
    applicant.press("save", "/apply/form");
  }

  private static void documents(Visitor applicant) {
    attach(applicant, "identity", "<html><script>alert(1)</script></html>");
    assertThat(applicant.texts("#error-summary li"))
        .singleElement()
        .asString()
        .contains("paper.pdf");
    for (String kind : List.of("registrationCertificate", "signatureCertificate", "identity")) {
      attach(applicant, kind, "%PDF-1.7\nA document of a test\n");
    }
    assertThat(applicant.texts("tbody tr")).hasSize(3);
  }

  private static void attach(Visitor applicant, String kind, String content) {
    applicant.go("/apply/form/documents");
    Page page = applicant.page();
    page.locator("#kind").selectOption(kind);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "paper.pdf", "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    page.locator("form[enctype] button").click();
    page.waitForLoadState();
    applicant.look();
  }
}
