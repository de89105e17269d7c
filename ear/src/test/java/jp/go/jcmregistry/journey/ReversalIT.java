package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A completed transfer is put back by two people, unless its units have moved on. */
@ExtendWith(Journey.class)
class ReversalIT {

  @ParameterizedTest
  @CsvSource({"en, 10319-10323, Reversed", "ja, 10324-10328, 戻し済み"})
  void aTransferIsReversedByTwoPeople(
      String language,
      String serials,
      String reversed,
      RunningRegistry registry,
      Page one,
      Page two) {
    String units = "JCM-JP-SA-001-2021-" + serials;
    String giver = new Ledger(registry).account("holder-c1");
    String original =
        new RecordedOrders(registry)
            .transfer(giver, new Ledger(registry).account("holder-b1"), units);
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    operator.go("/admin/transactions/" + original);
    operator.follow("/admin/reversal/", "/admin/reversal/" + original).reads(units);
    operator.refused("propose").fill("reason", "Sent to the wrong account");
    String reversal = operator.press("propose", "/admin/queue/T-").number();
    assertThat(operator.button("approve")).hasCount(0);

    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver.go("/admin/queue/" + reversal).reads("Sent to the wrong account", original, units);
    approver.approve(reversal).follow("/admin/transactions/" + original, original);
    approver.reads(reversed).follow("/admin/transactions/" + reversal, reversal);

    operator.go("/admin/reversal/" + original).reads("J8002");
    assertThat(operator.button("propose")).hasCount(0);
    operator.go("/admin/accounts/" + giver).reads("JCM-JP-SA-001-2021-10319-20636");
  }

  @ParameterizedTest
  @CsvSource({"en, 10329-10333, no longer lie where", "ja, 10334-10338, 振替先から移動しているか"})
  void whatMovedOnStaysWhereItIs(
      String language, String serials, String sentence, RunningRegistry registry, Page page) {
    String units = "JCM-JP-SA-001-2020-" + serials;
    String receiver = new Ledger(registry).account("holder-b1");
    RecordedOrders orders = new RecordedOrders(registry);
    String original = orders.transfer(new Ledger(registry).account("holder-c1"), receiver, units);
    orders.cancellation(receiver, units);

    StaffSteps operator = StaffSteps.signedIn(page, language, "operator");
    operator.go("/admin/reversal/" + original).reads("J8003", sentence, units);
    assertThat(operator.button("propose")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"en, 10350-10354, withdrawn", "ja, 10355-10359, 撤回されました"})
  void theCertificateIsWithdrawnAndWhoeverVerifiesItIsTold(
      String language,
      String serials,
      String withdrawn,
      RunningRegistry registry,
      Page one,
      Page two,
      Page anybody) {
    String giver = new Ledger(registry).account("holder-c1");
    String original =
        new RecordedOrders(registry).cancellation(giver, "JCM-JP-SA-001-2020-" + serials);
    String code =
        new Ledger(registry)
            .text(
                "SELECT c.code FROM certificate c JOIN registry_transaction t"
                    + " ON t.id = c.transaction_id WHERE t.number = ?",
                original);
    Visitor verifier = new Visitor(anybody, language);
    verifier.go("/verify/" + code);
    assertThat(verifier.main()).not().containsText(withdrawn);

    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    operator.go("/admin/reversal/" + original).fill("reason", "Cancelled by mistake");
    String reversal = operator.press("propose", "/admin/queue/T-").number();
    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver.go("/admin/queue/" + reversal).approve(reversal);

    verifier.go("/verify/" + code);
    assertThat(verifier.main().locator("[role=status]")).containsText(withdrawn);
    assertThat(verifier.main().locator("[role=status] time")).isVisible();
  }
}
