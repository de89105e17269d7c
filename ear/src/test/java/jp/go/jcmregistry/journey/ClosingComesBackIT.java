package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An account was to be closed on a day on which it was frozen: the closing came back to the staff,
 * who cannot carry it out before the freeze has ended, and then do. The demonstration holds one.
 */
@ExtendWith(Journey.class)
class ClosingComesBackIT {
  private static final String HOLDER = "holder-d1";

  /** The rule that an account to be closed is stopped by nothing else. */
  private static final String RULE = "J6124";

  @Test
  void itIsCarriedOutOnceTheFreezeHasEnded(
      RunningRegistry registry, Page one, Page two, Page three) {
    Ledger ledger = new Ledger(registry);
    String account = ledger.account(HOLDER);
    String number =
        ledger.text(
            "SELECT a.number FROM application a JOIN account c ON c.id = a.account_id"
                + " WHERE a.status = 'HINDERED' AND c.number = ?",
            account);
    Steps holder = new Steps(Visitor.signedIn(one, "en", HOLDER));
    holder.go("/apply/form?number=" + number);
    assertThat(holder.person().text()).contains("cannot be carried out yet", RULE);
    holder.requireNothingWrong(Set.of("APPLICATION_FORM"));

    String page = "/admin/applications/" + number;
    StaffSteps operator = StaffSteps.signedIn(two, "en", "operator");
    operator.go("/admin/queue?part=OPERATOR").reads(number).go(page).reads(RULE);
    operator.refused("retry");
    assertThat(operator.summary().innerText()).contains(RULE);
    Steps desk = new Steps(new Visitor(two, "en"));
    desk.go(page).requireNothingWrong(Set.of("APPLICATION"));

    endTheFreeze(ledger, account, operator, StaffSteps.signedIn(three, "en", "approver"));
    operator.go(page);
    if (operator.button("retry").isVisible()) { // what is due may have been quicker
      operator.button("retry").click();
    }
    operator.button("retry").waitFor(gone());
    assertThat(ledger.text("SELECT status FROM application WHERE number = ?", number))
        .isEqualTo("DONE");
    holder.go("/apply/form?number=" + number);
    assertThat(holder.person().text()).contains("Carried out").doesNotContain("cannot be");
    assertThat(ledger.text("SELECT status FROM account WHERE number = ?", account))
        .isEqualTo("CLOSED");
  }

  private static void endTheFreeze(
      Ledger ledger, String account, StaffSteps asks, StaffSteps releases) {
    String freeze =
        "/admin/freezes/"
            + ledger.text(
                "SELECT number FROM registry_freeze"
                    + " WHERE until_at IS NULL AND target = 'ACCOUNT' AND subject = ?",
                account);
    asks.go(freeze).fill("reason", "The inquiry found nothing (test)").press("ask", freeze);
    releases.go(freeze).press("release", freeze);
    assertThat(releases.button("release").count()).isZero();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
