package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Form 6: whoever a holder was merged into applies on the public site and proves it; one compares,
 * another decides, and the account goes on under the successor's name with the successor's people.
 */
@ExtendWith(Journey.class)
class SuccessionIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final List<String> DOCUMENTS =
      List.of("succession", "registrationCertificate", "identity");

  @ParameterizedTest
  @CsvSource({
    "en, goes on under the successor’s name, Merger, Successor Co.",
    "ja, 承継人の名義となりました, 合併, 承継株式会社"
  })
  void aMergerIsAppliedForProvedAndCarriedOut(
      String language,
      String done,
      String cause,
      String name,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three) {
    String account = openAccount(registry);
    String address = "successor-" + language + "@example.org";
    Visitor applicant = new Visitor(one, language);
    Applicant form = new Applicant(applicant);
    form.begins("SUCCESSION", address);
    Matcher number = NUMBER.matcher(applicant.text());
    assertThat(number.find()).isTrue();
    fillIn(applicant, form, account, address);
    applicant.go("/apply/form");
    assertThat(applicant.refused("submit")).contains("J7801");
    DOCUMENTS.forEach(kind -> form.attaches(kind, "%PDF-1.7\nproof of a test\n"));
    form.submits();

    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    Applicant.take(operator, number.group());
    operator.reads(cause, account);
    Applicant.compare(operator);
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    Applicant.approve(approver, number.group());

    applicant.go("/apply/form");
    assertThat(applicant.text()).contains(done, account);
    operator.go("/admin/accounts/" + account).reads(name, "Somebody Succeeding");
    assertThat(Newcomer.letter(registry, address, "ACCOUNT_SUCCEEDED")).isEqualTo(account);
    assertThat(Newcomer.letter(registry, address, "INVITATION")).isNotBlank();
  }

  private static void fillIn(Visitor applicant, Applicant form, String account, String address) {
    applicant.go("/apply/form/succession");
    applicant.fill("account", account);
    applicant.control("cause").selectOption("MERGER");
    applicant.fill("happenedOn", "2026-04-01");
    applicant.control("agreed").selectOption("yes");
    applicant.press("save", "/apply/form");
    List.of("office", "contact").forEach(form::answers);
    applicant.go("/apply/form/successor");
    applicant.fill("nameJa", "承継株式会社（架空）");
    applicant.fill("nameEn", "Successor Co., Ltd. (synthetic)");
    applicant.fill("representative", "A. Chief");
    applicant.fill("title", "President");
    applicant.fill("country", "Japan");
    applicant.press("save", "/apply/form");
    form.names("Somebody Succeeding", address);
  }

  /** One for which nobody of the other journeys acts. */
  private static String openAccount(RunningRegistry registry) {
    return new Ledger(registry)
        .text(
            "SELECT max(a.number) FROM account a WHERE a.registry = 'JPN01'"
                + " AND a.kind = 'ENTITY_HOLDING' AND a.status = ?"
                + " AND NOT EXISTS (SELECT FROM account_holder_version v"
                + " WHERE v.holder_id = a.holder_id AND v.name_ja LIKE '承継%')"
                + " AND NOT EXISTS (SELECT FROM credit_block b WHERE b.account_id = a.id"
                + " AND b.until_at IS NULL) AND NOT EXISTS (SELECT FROM registry_transaction t"
                + " WHERE t.from_account = a.id AND t.status IN ('PROPOSED', 'DELAYED'))",
            "OPEN");
  }
}
