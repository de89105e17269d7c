package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
    Applicant form = new Applicant(applicant);
    String secret = form.begins(address);
    String number = found(NUMBER, applicant.text());

    applicant.go("/apply/form");
    assertThat(applicant.refused("submit")).contains("J7801");
    Applicant.PARTS.forEach(form::answers);
    form.names("Somebody New", address);
    documents(applicant, form);
    form.submits();

    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    Applicant.take(operator, number);
    operator.refused("hand").reads("J7804");
    Applicant.compare(operator);
    Applicant.approve(StaffSteps.signedIn(three, language, "approver"), number);

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

    operator.go("/admin/messages/INVITATION?address=" + address);
    operator.follow("/admin/mail/", "/admin/mail/");
    operator.reads(Newcomer.letter(registry, address, "INVITATION"));
    Visitor holder = new Visitor(four, language);
    String loginId = Newcomer.comesIn(registry, holder, address);
    String unit = received(registry, loginId);
    String cancellation = Movement.cancel(holder, unit);
    Movement.approveAsStaff(new Visitor(three, language), cancellation);
    String code = Certified.code(holder);
    applicant.go("/verify/" + code);
    assertThat(applicant.text()).contains(valid, unit);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  /** One unit, from somebody who holds many. */
  private static String received(RunningRegistry registry, String loginId) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), 1);
    ledger.decide("holder-a2", ledger.proposed("holder-a1", loginId, units), "approve");
    return units.get(0);
  }

  @Test
  void aDocumentGoesToTheApplicationItsPageWasWrittenForOrNowhere(Page one) {
    Visitor applicant = new Visitor(one, "en");
    new Applicant(applicant).begins("first@example.org");
    String first = found(NUMBER, applicant.text());
    applicant.go("/apply/form/documents");

    Visitor window = new Visitor(one.context().newPage(), "en");
    new Applicant(window).begins("second@example.org");
    Applicant.attachesHere(applicant, "identity", "%PDF-1.7\nOf the first\n");
    assertThat(applicant.errors()).contains(first);
    window.go("/apply/form/documents");
    assertThat(window.texts("tbody tr")).isEmpty();
  }

  private static void documents(Visitor applicant, Applicant form) {
    form.attaches("identity", "<html><script>alert(1)</script></html>");
    assertThat(applicant.texts("#error-summary li"))
        .singleElement()
        .asString()
        .contains("paper.pdf");
    form.attachesDocuments();
    assertThat(applicant.texts("tbody tr")).hasSize(3);
  }
}
