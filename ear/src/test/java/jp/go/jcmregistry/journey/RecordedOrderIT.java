package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An operator acts for a holder's account on a recorded order; another decides, the holder hears.
 */
@ExtendWith(Journey.class)
class RecordedOrderIT {
  private static final String ORDER = "Letter of 15 January 2026";

  @ParameterizedTest
  @CsvSource({
    "en, TRANSFER, 10319-10323, Completed, Notification of completed transaction",
    "ja, VOLUNTARY_CANCELLATION, 10324-10328, 完了, 取消し完了のお知らせ",
    "en, MANDATORY_CANCELLATION, 10329-10333, Completed, Notification of completed cancellation"
  })
  void unitsMoveOnAnOrderByTwoPeopleAndTheHolderIsTold(
      String language,
      String kind,
      String serials,
      String completed,
      String told,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three) {
    String units = "JCM-JP-SA-001-2022-" + serials;
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    order(operator, kind, new Ledger(registry).account("holder-c1"));
    operator.fill("serials", units);
    if (kind.equals("TRANSFER")) {
      operator.fill("to", new Ledger(registry).account("holder-b1"));
    } else {
      operator.fill("purpose", "As ordered");
    }
    operator.press("proceed", "/admin/transactions/check").reads(units, ORDER);
    String number = operator.press("propose", "/admin/queue/T-").number();
    assertThat(operator.button("approve")).hasCount(0);

    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver.go("/admin/queue/" + number).reads(units, ORDER);
    approver.approve(number).reads(completed, ORDER);

    StaffSteps holder = StaffSteps.signedIn(three, language, "holder-c1");
    holder.go("/home").followRow(told, "/home/information/");
    holder.reads(told, number);
  }

  @Test
  void whatCannotBeOrderedIsToldWhereItWasTyped(RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-c1");
    StaffSteps operator = StaffSteps.signedIn(page, "en", "operator");
    operator.go("/admin/transactions/new?new=1").check("kind", "VOLUNTARY_CANCELLATION");
    operator.fill("from", account).refused("proceed");
    assertThat(operator.summary()).containsText("J7006");
    assertThat(operator.field("from")).hasValue(account);
    operator.fill("from", "JPN-100-0000001-00").fill("order", ORDER).refused("proceed");
    assertThat(operator.field("order")).hasValue(ORDER);

    order(operator, "VOLUNTARY_CANCELLATION", account);
    operator.fill("purpose", "As ordered").refused("proceed");
    assertThat(operator.field("purpose")).hasValue("As ordered");
    operator.fill("quantity", "900000000").press("proceed", "/admin/transactions/check");
    operator.reads("J3005");
    assertThat(operator.button("propose")).hasCount(0);
  }

  private static void order(StaffSteps operator, String kind, String account) {
    operator
        .go("/admin/transactions/new?new=1")
        .check("kind", kind)
        .fill("from", account)
        .fill("order", ORDER)
        .press("proceed", "/admin/transactions/units");
  }
}
