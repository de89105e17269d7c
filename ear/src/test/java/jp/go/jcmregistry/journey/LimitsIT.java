package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people of an account limit what leaves it, and raise that with a second person only. */
@ExtendWith(Journey.class)
class LimitsIT {

  private static final String CODE = "input[autocomplete='one-time-code']";

  private RunningRegistry registry;
  private String account;

  @BeforeEach
  void setUp(RunningRegistry running) {
    registry = running;
    account = new Ledger(running).account("holder-b1");
  }

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "DELETE FROM account_limit l USING account a"
                    + " WHERE a.id = l.account_id AND a.number = ?")) {
      statement.setString(1, account);
      statement.executeUpdate();
    }
  }

  @Test
  void aLowerLimitHoldsAtOnceAndAHigherOneNeedsTheRegistry(Page page, Page desk) {
    Visitor holder = Visitor.signedIn(page, "en", "holder-b1");
    holder.go("/accounts/" + account);
    holder.follow("a[href*='/accounts/limits/']", "/accounts/limits/");
    holder.fill("perTransfer", "5");
    press(holder, "set");
    assertThat(page.locator("main")).containsText("Set. Whatever is lower holds from now on.");
    holder.go("/accounts/" + account);
    assertThat(page.locator(".summary-row", of("Most units of one transfer"))).containsText("5");

    holder.go("/transfer");
    holder.press("begin", "/transfer/units");
    holder.fill("quantity", "6");
    assertThat(holder.refused("continue")).contains("limited one transfer to 5 t. Enter 5 or less");

    raise(holder, "10");
    assertThat(page.locator("main")).containsText("Waiting for approval by another person");
    assertThat(page.locator("[id='form:approve']")).hasCount(0);
    approve(desk);
    holder.go("/accounts/limits/" + account);
    assertThat(page.locator(".summary-row", of("Hold from"))).containsText("JST");
    holder.control("takeBack").click();
    assertThat(page.locator("main")).containsText("The higher limits are taken back.");
    holder.look();
  }

  private void raise(Visitor holder, String limit) {
    holder.go("/accounts/limits/" + account);
    holder.fill("perTransfer", limit);
    holder.page().locator(CODE).fill("000000");
    holder.control("set").click();
    assertThat(holder.page().locator("#error-summary")).containsText("J7301");
    press(holder, "set");
  }

  private void approve(Page desk) {
    Visitor approver = Visitor.signedIn(desk, "ja", "approver");
    approver.go("/admin/accounts/" + account);
    desk.locator(CODE).fill("000000");
    approver.control("limits").click();
    assertThat(desk.locator("#error-summary")).containsText("J7301");
    press(approver, "limits");
    assertThat(desk.locator("[id='form:limits']")).hasCount(0);
  }

  private static void press(Visitor person, String button) {
    Apps.sign(person.page());
    person.control(button).click();
    person.page().waitForLoadState();
    person.look();
  }

  private static Page.LocatorOptions of(String label) {
    return new Page.LocatorOptions().setHasText(label);
  }

  @Test
  void theSecondPersonOfTheAccountReadsWhatWaits(Page page) {
    Visitor second = Visitor.signedIn(page, "ja", "holder-a2");
    second.go("/accounts/limits/" + new Ledger(registry).account("holder-a1"));
    assertThat(second.text()).contains("50,000", "75,000", "別の人の承認待ち");
    assertThat(page.locator("[id='form:approve']")).isVisible();
    assertThat(page.locator("[id='form:set']")).hasCount(0);
  }
}
