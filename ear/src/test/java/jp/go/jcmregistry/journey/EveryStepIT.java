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

  private static final Set<String> TRANSFERRING =
      Set.of("TRANSFER_FROM", "TRANSFER_UNITS", "TRANSFER_TO", "TRANSFER_CHECK", "TRANSFER_DONE");

  private static final Set<String> SENDING =
      Set.of("SEND_FROM", "SEND_UNITS", "SEND_REGISTRY", "SEND_CHECK", "SEND_DONE");

  private static final Set<String> CANCELLING =
      Set.of("CANCEL_FROM", "CANCEL_UNITS", "CANCEL_PURPOSE", "CANCEL_CHECK", "CANCEL_DONE");

  private static final Set<String> USING =
      Set.of("USE_AIM", "USE_FROM", "USE_FOR", "USE_UNITS", "USE_CHECK", "USE_DONE");

  /** Every page that is looked at here. */
  static final Set<String> PAGES =
      Stream.of(APPLYING, SIGNING_IN, ISSUING, ORDERING, TRANSFERRING, SENDING, CANCELLING, USING)
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

  @Test
  void theStepsOfATransfer(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    Steps holder = begun(page, "/transfer", "/transfer/units");
    holder.go("/transfer/from").go("/transfer/units?by=SERIALS").go("/transfer/units?by=BLOCKS");
    holder.go("/transfer/units").fill("quantity", "1").press("continue", "/transfer/to");
    holder.fill("account", ledger.account("holder-b1")).press("continue", "/transfer/check");
    holder.press("send", "/transfer/done/");
    ledger.decide("holder-a2", holder.person().number(), "reject");
    holder.lookAround().requireNothingWrong(TRANSFERRING);
  }

  /** To a registry that is not on this installation, which takes authorized units only. */
  @Test
  void theStepsOfSendingToAnotherRegistry(RunningRegistry registry, Page page) {
    Steps holder = begun(page, "/send", "/send/units");
    holder.go("/send/from");
    holder.go("/send/units").fill("quantity", "1").press("continue", "/send/registry");
    holder.fill("registry", "THA01").press("continue", "/send/check");
    holder.press("send", "/send/done/");
    new Ledger(registry).decide("approver", holder.person().number(), "reject");
    holder.lookAround().requireNothingWrong(SENDING);
  }

  @Test
  void theStepsOfACancellation(RunningRegistry registry, Page page) {
    Steps holder = begun(page, "/cancel", "/cancel/units");
    holder.go("/cancel/from");
    holder.go("/cancel/units").fill("quantity", "1").press("continue", "/cancel/purpose");
    holder.choose("kind", "OFFSET").fill("beneficiaryEn", "The public").choose("language", "ja");
    holder.press("continue", "/cancel/check").press("send", "/cancel/done/");
    new Ledger(registry).decide("holder-a2", holder.person().number(), "reject");
    holder.lookAround().requireNothingWrong(CANCELLING);
  }

  @Test
  void theStepsOfAUseTowardsTheNdc(RunningRegistry registry, Page page) {
    Steps holder = begun(page, "/use", "/use/aim");
    holder.choose("aim", "NDC").press("continue", "/use/for").go("/use/from");
    holder.go("/use/for").select("year", "2025");
    holder.choose("language", "ja").press("continue", "/use/units").fill("quantity", "1");
    holder.press("continue", "/use/check").press("send", "/use/done/");
    new Ledger(registry).decide("approver", holder.person().number(), "reject");
    holder.lookAround().requireNothingWrong(USING);
  }

  /** Somebody who has just begun to move units. */
  private static Steps begun(Page page, String way, String leadsTo) {
    Steps holder = new Steps(Visitor.signedIn(page, "en", "holder-a1"));
    return holder.go(way).press("begin", leadsTo);
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
