package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An account is to be closed on a day on which it is frozen: the closing comes back to the staff,
 * who return it, or try again once the freeze has ended.
 */
@ExtendWith(Journey.class)
class ClosingComesBackIT {
  private static final Pattern NUMBER = Pattern.compile("[AF]-[0-9]{4}-[0-9]{6}");

  /** As long as the timer may take that looks every minute. */
  private static final Page.WaitForConditionOptions A_MINUTE =
      new Page.WaitForConditionOptions().setTimeout(120_000);

  private RunningRegistry registry;
  private Ledger ledger;

  @ParameterizedTest
  @CsvSource({"en, false, cannot be carried out yet", "ja, true, まだ実施できません"})
  void itComesBackToTheStaffAndIsReturnedOrTriedAgain(
      String language,
      boolean released,
      String hindered,
      RunningRegistry running,
      Page one,
      Page two,
      Page three) {
    registry = running;
    ledger = new Ledger(running);
    Visitor holder = Visitor.signedIn(one, language, "e31-1");
    String number = applied(holder);
    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    String page = "/admin/applications/" + number;
    handed(operator, two, page);
    approver.go(page);
    approver.button("approve").click();
    approver.button("approve").waitFor(gone());

    String freeze = frozen(operator, two);
    itsDayComes(number, two);
    operator.go("/admin/queue?part=OPERATOR").reads(number).go(page).reads("J6124");
    operator.refused("retry");
    assertThat(operator.summary()).containsText("J6124");
    holder.go("/apply/form?number=" + number);
    assertThat(holder.text()).contains(hindered, "J6124");
    holder.look();

    if (released) {
      end(freeze, operator, approver);
      operator.go(page);
      if (operator.button("retry").isVisible()) { // the timer may have been quicker
        operator.button("retry").click();
      }
    } else {
      operator.fill("reason", "Ask again once it has ended").button("giveBack").click();
    }
    operator.button("retry").waitFor(gone());
    assertThat(status(number)).isEqualTo(released ? "DONE" : "RETURNED");
    holder.go("/apply/form?number=" + number);
    assertThat(holder.text()).doesNotContain("J6124)");
    if (!released) {
      end(freeze, operator, approver);
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  private static String number(Page page) {
    Matcher number = NUMBER.matcher(page.locator("main").innerText() + page.url());
    assertThat(number.find()).as(page.url()).isTrue();
    return number.group();
  }

  private static String applied(Visitor holder) {
    holder.go("/applications");
    holder.choose("which", "ACCOUNT_CLOSING");
    holder.press("begin", "/apply/form");
    String number = number(holder.page());
    holder.go("/apply/form/closing");
    holder.fill("closedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(2).toString());
    holder.fill("reason", "No longer needed");
    holder.control("agreed").selectOption("yes");
    holder.press("save", "/apply/form");
    holder.control("submit").click();
    holder.control("submit").waitFor(gone());
    return number;
  }

  private static void handed(StaffSteps operator, Page page, String address) {
    operator.go(address);
    operator.button("take").click();
    operator.button("hand").waitFor();
    page.locator("input[type=checkbox]").all().forEach(Locator::check);
    operator.button("hand").click();
    operator.button("hand").waitFor(gone());
  }

  private String frozen(StaffSteps operator, Page page) {
    operator.go("/admin/freezes/new").choose("target", "ACCOUNT");
    operator.fill("subject", ledger.account("e31-1")).choose("status", "SUSPENDED");
    operator.choose("kind", "FREEZE").check("publish", "no").fill("reason", "Suspicion (test)");
    operator.press("freeze", "/admin/freezes/F-");
    return "/admin/freezes/" + page.url().replaceAll(".*/(F-[0-9-]+).*", "$1");
  }

  private static void end(String freeze, StaffSteps asks, StaffSteps releases) {
    asks.go(freeze).fill("reason", "Cleared (test)").press("ask", freeze);
    releases.go(freeze).press("release", freeze);
    assertThat(releases.button("release")).hasCount(0);
  }

  private String status(String number) {
    return ledger.text("SELECT status FROM application WHERE number = ?", number);
  }

  private void itsDayComes(String number, Page page) {
    try (Connection connection = registry.database().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE application SET due_at = registry_now() WHERE number = ?")) {
      update.setString(1, number);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    page.waitForCondition(() -> status(number).equals("HINDERED"), A_MINUTE);
  }
}
