package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From a Joint Committee's decision to a cancelled credit that anyone finds: issued, transferred
 * and cancelled, each by two people, every page without a finding of axe.
 */
@ExtendWith(Journey.class)
class WholeStoryIT {
  private static final String RECEIVER = "holder-b1";

  @ParameterizedTest
  @CsvSource({"en, 2021, Cancelled", "ja, 2022, 取消済み"})
  void aCreditIsIssuedTransferredCancelledAndFound(
      String language,
      int vintage,
      String cancelled,
      RunningRegistry registry,
      Page operator,
      Page approver,
      Page giver,
      Page second,
      Page receiver,
      Page anybody) {
    Ledger ledger = new Ledger(registry);
    String serial = "JCM-JP-VN-001-" + vintage + "-1-50";
    Visitor decider = Visitor.signedIn(approver, language, "approver");

    Visitor issuer = Visitor.signedIn(operator, language, "operator");
    Movement.approveAsStaff(decider, issue(issuer, vintage, ledger.account("holder-a1")));
    Visitor one = Visitor.signedIn(giver, language, "holder-a1");
    String transfer = Movement.transfer(one, serial, ledger.account(RECEIVER));
    Movement.approve(Visitor.signedIn(second, language, "holder-a2"), transfer);
    String cancellation = Movement.cancel(Visitor.signedIn(receiver, language, RECEIVER), serial);
    Movement.approveAsStaff(decider, cancellation);

    Visitor visitor = new Visitor(anybody, language);
    visitor.go("/credits?serial=" + serial);
    assertThat(visitor.text()).contains(cancelled).contains("50");
  }

  private static String issue(Visitor operator, int vintage, String account) {
    operator.go("/admin/issuance/decision");
    operator.control("project").selectOption("VN001");
    operator.fill("number", "JC-STORY-" + vintage);
    operator.fill("notifiedOn", "2026-01-15");
    operator.fill("monitoringFrom", vintage + "-01-01");
    operator.fill("monitoringTo", vintage + "-12-31");
    operator.fill("notified", "50");
    operator.press("proceed", "/admin/issuance/amounts");
    operator.fill("account", account);
    operator.control("add").click();
    operator.page().getByLabel(account + " " + vintage).fill("50");
    operator.press("proceed", "/admin/issuance/check");
    operator.press("propose", "/admin/issuance/done/");
    return operator.number();
  }
}
