package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages that no link leads to, for they are steps of a way: each way is gone to its end by
 * people of its own, and each step inspected as {@link EveryPageIT} inspects the rest.
 */
@ExtendWith(Journey.class)
class EveryStepIT {

  private static final Set<String> APPLYING =
      Set.of("APPLY", "APPLICATION_FORM", "APPLICATION_PART", "FOLLOW");

  private static final Set<String> SIGNING_IN =
      Set.of("SIGN_IN_FIRST", "SIGN_IN_ENROL", "SIGN_IN_CODE", "SECOND_FACTOR");

  private static final Set<String> ISSUING =
      Set.of("ISSUANCE_DECISION", "ISSUANCE_AMOUNTS", "ISSUANCE_CHECK", "ISSUANCE_DONE");

  private static final Set<String> ORDERING =
      Set.of("TRANSACTION_NEW", "TRANSACTION_UNITS", "TRANSACTION_CHECK");

  /** Every page that is looked at here. */
  static final Set<String> PAGES =
      Stream.of(APPLYING, SIGNING_IN, ISSUING, ORDERING)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** A project of the demonstration under which no other journey issues. */
  private static final String PROJECT = "KH001";

  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final String EMAIL = "steps@example.org";

  @Test
  void theStepsFromAnApplicationToTheSecondSignIn(
      RunningRegistry registry, Page anybody, Page operator, Page approver, Page holder) {
    apply(anybody, operator, approver);
    Visitor person = new Visitor(holder, "en");
    Steps signingIn = new Steps(person);
    String loginId = Newcomer.comesIn(registry, person, EMAIL, signingIn::lookAround);
    signInAgain(signingIn, loginId);
    signingIn.requireNothingWrong(SIGNING_IN);
  }

  @Test
  void theStepsOfAnIssuanceAndOfAnOrder(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    Steps operator = new Steps(Visitor.signedIn(page, "en", "operator"));
    issue(operator, ledger);
    order(operator, ledger);
    operator.requireNothingWrong(ISSUING);
    operator.requireNothingWrong(ORDERING);
  }

  private static void apply(Page anybody, Page operator, Page approver) {
    Visitor visitor = new Visitor(anybody, "en");
    Steps steps = new Steps(visitor);
    Applicant applicant = new Applicant(visitor);
    applicant.begins(EMAIL);
    Matcher number = NUMBER.matcher(visitor.text());
    number.find();
    steps.go("/apply").go("/apply/form");
    Stream.concat(Applicant.PARTS.stream(), Stream.of("people", "documents"))
        .forEach(part -> steps.go("/apply/form/" + part));
    Applicant.PARTS.forEach(applicant::answers);
    applicant.names("Somebody Who Goes Step by Step", EMAIL);
    applicant.attachesDocuments();
    steps.go("/apply/form/documents").go("/apply/form");
    applicant.submits();
    steps.lookAround().go("/apply/form/company").go("/apply/follow").requireNothingWrong(APPLYING);

    StaffSteps first = StaffSteps.signedIn(operator, "en", "operator");
    Applicant.take(first, number.group());
    Applicant.compare(first);
    Applicant.approve(StaffSteps.signedIn(approver, "en", "approver"), number.group());
  }

  private static void signInAgain(Steps steps, String loginId) {
    Page page = steps.person().page();
    page.locator(".sign-out button").click();
    page.waitForURL("**/en/signin**");
    steps.fill("loginId", loginId).fill("password", Newcomer.password(loginId));
    steps.press("submit", "/signin/code").press("submit", "/home");
  }

  private static void issue(Steps operator, Ledger ledger) {
    operator.go("/admin/issuance/decision?new=1").select("project", PROJECT);
    operator.fill("number", "JC-STEPS").fill("notifiedOn", "2026-01-15");
    operator.fill("monitoringFrom", "2025-01-01").fill("monitoringTo", "2025-12-31");
    operator.fill("notified", "5").press("proceed", "/admin/issuance/amounts");
    String account = ledger.account("holder-b1");
    operator.fill("account", account);
    operator.person().control("add").click();
    operator.person().page().getByLabel(account + " 2025").fill("5");
    operator.press("proceed", "/admin/issuance/check");
    operator.press("propose", "/admin/issuance/done/");
    ledger.decide("approver", operator.person().number(), "reject");
  }

  private static void order(Steps operator, Ledger ledger) {
    operator.go("/admin/transactions/new?new=1").choose("kind", "TRANSFER");
    operator.fill("from", ledger.account("holder-c1")).fill("order", "Letter of a test");
    operator.press("proceed", "/admin/transactions/units").fill("quantity", "1");
    operator.fill("to", ledger.account("holder-b1"));
    operator.press("proceed", "/admin/transactions/check");
  }
}
