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
 * Forms 6 to 8: whoever a holder was merged into applies on the public site and proves it; one
 * compares, another decides, and the account goes on under the successor's name with the
 * successor's people. They let somebody else act too, and ask for another account.
 */
@ExtendWith(Journey.class)
class SuccessionIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final String FORMER = "Demonstration Representative e10-1";
  private static final List<String> DOCUMENTS =
      List.of("succession", "registrationCertificate", "identity");

  @ParameterizedTest
  @CsvSource({
    "en, goes on under the successor’s name, Merger, Successor Co., requested, active",
    "ja, 承継人の名義となりました, 合併, 承継株式会社, 申請中, 有効"
  })
  void aSuccessorAppliesAndGoesOn(
      String language,
      String done,
      String cause,
      String name,
      String requested,
      String active,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three,
      Page four) {
    String account = openAccount(registry);
    actsForNow(registry, account);
    String address = "successor-" + language + "@example.org";
    Visitor applicant = new Visitor(one, language);
    Applicant form = new Applicant(applicant);
    form.begins("SUCCESSION", address);
    String number = number(applicant);
    fillIn(applicant, form, account, address);
    applicant.go("/apply/form");
    assertThat(applicant.refused("submit")).contains("J7801");
    DOCUMENTS.forEach(kind -> form.attaches(kind, "%PDF-1.7\nproof of a test\n"));
    form.submits();

    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    Applicant.take(operator, number);
    operator.reads(cause, account);
    decide(operator, approver, number);

    applicant.go("/apply/form");
    assertThat(applicant.text()).contains(done, account);
    operator.go("/admin/accounts/" + account).reads(name, "Somebody Succeeding", FORMER);
    assertThat(Newcomer.letter(registry, address, "ACCOUNT_SUCCEEDED")).isEqualTo(account);

    Visitor successor = new Visitor(four, language);
    Newcomer.comesIn(registry, successor, address);
    String change = asksForAnother(successor, account, "second-" + address);
    successor.go("/accounts/" + account);
    assertThat(person(successor)).contains(requested, change);
    assertThat(successor.text()).as("the former holder's").doesNotContain(FORMER);
    Applicant.take(operator, change);
    decide(operator, approver, change);
    successor.go("/accounts/" + account);
    assertThat(person(successor)).contains(active).doesNotContain(requested);
    assertThat(Newcomer.letter(registry, "second-" + address, "INVITATION")).isNotBlank();
    Applicant.take(operator, furtherAccount(successor));
    decide(operator, approver, number(successor));
    successor.go("/accounts");
    assertThat(successor.text()).contains(account);
    assertThat(successor.main().locator("a[href*='/accounts/JPN-100-']").count()).isEqualTo(2);
  }

  private static String number(Visitor visitor) {
    Matcher number = NUMBER.matcher(visitor.text());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  /** The operator has taken it; one compares, another decides. */
  private static void decide(StaffSteps operator, StaffSteps approver, String number) {
    Applicant.compare(operator);
    Applicant.approve(approver, number);
  }

  private static String person(Visitor visitor) {
    return visitor
        .page()
        .locator("main tr", new Page.LocatorOptions().setHasText("Second Successor"))
        .innerText();
  }

  /** Form 7, begun where the people of the account stand. */
  private static String asksForAnother(Visitor successor, String account, String address) {
    successor.go("/accounts/" + account);
    successor.follow("a[href*='REPRESENTATIVE_CHANGE']", "/applications");
    successor.press("begin", "/apply/form");
    String number = number(successor);
    successor.go("/apply/form/representative");
    successor.control("actingWish").selectOption("ADD");
    successor.fill("actingName", "Second Successor");
    successor.fill("actingEmail", address);
    successor.fill("reason", "A second pair of eyes");
    successor.press("save", "/apply/form");
    successor.go("/apply/form");
    assertThat(successor.refused("submit")).contains("J7801");
    new Applicant(successor).attaches("mandate", "%PDF-1.7\nmandate of a test\n");
    successor.go("/apply/form");
    assertThat(successor.refused("submit")).as("no rights are said").contains("J6128");
    successor.go("/apply/form/representative");
    successor.control("actingRights").selectOption("APPROVE");
    successor.press("save", "/apply/form");
    new Applicant(successor).submits();
    return number;
  }

  /** Form 8. */
  private static String furtherAccount(Visitor successor) {
    successor.go("/applications");
    successor.choose("which", "FURTHER_ACCOUNT");
    successor.press("begin", "/apply/form");
    String number = number(successor);
    successor.go("/apply/form/declaration");
    successor.fill("purpose", "Credits of another department");
    successor.control("agreed").selectOption("yes");
    successor.press("save", "/apply/form");
    new Applicant(successor).submits();
    return number;
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

  /** Somebody of another holder, whom the former one let read. */
  private static void actsForNow(RunningRegistry registry, String account) {
    new Ledger(registry)
        .change(
            "INSERT INTO representation (id, user_id, account_id, rights, state, since_at,"
                + " confirmed_at) SELECT nextval('entity_id'), u.id, a.id, 'READ', 'ACTIVE',"
                + " registry_now(), registry_now() FROM registry_user u, account a"
                + " WHERE u.login_id = 'e10-1' AND a.number = ?",
            account);
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
