package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Form 1 from the public site to the opened account, by an applicant and two people of staff. */
@ExtendWith(Journey.class)
class ApplyingIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final List<String> PARTS =
      List.of("company", "office", "contact", "people", "declaration");

  @ParameterizedTest
  @CsvSource({
    "en, was opened for your company, No application has this number",
    "ja, を開設しました, この申請番号と暗証の組み合わせの申請はありません"
  })
  void anAccountIsAppliedForCheckedByOneOpenedByAnother(
      String language, String opened, String unknown, Page one, Page two, Page three) {
    Visitor applicant = new Visitor(one, language);
    applicant.go("/apply");
    applicant.fill("email", "applicant@example.org");
    applicant.control("begin").click();
    String secret = one.locator("#secret").innerText();
    applicant.look();
    Matcher number = NUMBER.matcher(applicant.text());
    assertThat(number.find()).isTrue();

    applicant.go("/apply/form");
    assertThat(applicant.refused("submit")).contains("J7801");
    PARTS.forEach(part -> answer(applicant, part));
    documents(applicant);
    applicant.go("/apply/form");
    applicant.control("submit").click();
    one.locator("[id='form:submit']").waitFor(gone());

    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    operator.go("/admin/applications/" + number.group());
    operator.button("take").click();
    operator.button("hand").waitFor();
    operator.refused("hand").reads("J7804");
    two.locator("input[type=checkbox]").all().forEach(Locator::check);
    operator.button("hand").click();
    operator.button("hand").waitFor(gone());

    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    approver.go("/admin/applications/" + number.group());
    approver.button("approve").click();
    approver.button("approve").waitFor(gone());
    approver.reads("JPN-100-");

    applicant.go("/apply/follow");
    applicant.fill("number", number.group());
    applicant.fill("secret", "ABCD-EFGH-JKLM-NPQR");
    assertThat(applicant.refused("open")).contains(unknown);
    applicant.fill("secret", secret);
    applicant.press("open", "/apply/form");
    assertThat(applicant.text()).contains(opened);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static void answer(Visitor applicant, String part) {
    applicant.go("/apply/form/" + part);
    for (Locator text : applicant.main().locator("form input[type=text], form textarea").all()) {
      text.fill("Something");
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
