package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits are issued in steps under a notification; what is refused is said, and nothing lost. */
@ExtendWith(Journey.class)
class IssuanceIT {
  private static final String PROJECT = "BD001";

  @ParameterizedTest
  @CsvSource({
    "en, exceed what remains under this notification, overlaps that of the notification",
    "ja, この通知で発行できる残りの量, モニタリング期間が通知"
  })
  void whatStandsAgainstTheNotificationIsToldAllAtOnce(
      String language, String exceeds, String overlaps, Page page) {
    StaffSteps operator = StaffSteps.signedIn(page, language, "operator");
    operator.go("/admin/issuance/decision?new=1").refused("proceed");
    assertThat(operator.summary().locator("li")).hasCount(6);

    notification(operator, "JC-REFUSED", "2100-01-15", "2019-07-01", "2019-12-31");
    operator.fill("notified", "100").fill("quantity", "101").refused("proceed");
    assertThat(operator.summary().locator("li")).hasCount(3);
    assertThat(operator.summary()).containsText("J5001");
    assertThat(operator.summary()).containsText("101 t");
    assertThat(operator.summary()).containsText(exceeds);
    assertThat(operator.summary()).containsText(overlaps);
    assertThat(operator.summary()).containsText("JC-BD-2022-01");

    assertThat(operator.field("project")).hasValue(PROJECT);
    assertThat(operator.field("number")).hasValue("JC-REFUSED");
    assertThat(operator.field("notifiedOn")).hasValue("2100-01-15");
    assertThat(operator.field("quantity")).hasValue("101");
  }

  @Test
  void aTableThatDoesNotAddUpIsCorrectedAndNothingIsLost(RunningRegistry registry, Page page) {
    int year = 2022;
    String account = new Ledger(registry).account("holder-b1");
    StaffSteps operator = StaffSteps.signedIn(page, "ja", "operator");
    begin(operator, "JC-SUM-" + year, year, 100);
    operator.addAccount(account).amount(account, year, 40).amount(account, year + 1, 20);
    operator.press("proceed", "/admin/issuance/check").reads("60 t", "100 t", "J5004");
    assertThat(operator.button("propose")).hasCount(0);

    operator.follow("/admin/issuance/amounts", "/admin/issuance/amounts");
    assertThat(page.getByLabel(account + " " + year)).hasValue("40");
    operator.amount(account, year + 1, 60).press("proceed", "/admin/issuance/check");
    assertThat(operator.button("propose")).isVisible();

    operator.follow("/admin/issuance/decision", "/admin/issuance/decision");
    assertThat(operator.field("number")).hasValue("JC-SUM-" + year);
    operator.fill("monitoringFrom", (year + 1) + "-01-01");
    operator.press("proceed", "/admin/issuance/amounts");
    assertThat(page.getByLabel(account + " " + year)).hasCount(0);
    operator.press("proceed", "/admin/issuance/check").reads("60 t", "100 t", "J5004");
  }

  @Test
  void serialsThatAreInUseAreNotIssuedAgain(RunningRegistry registry, Page page) {
    String account = new Ledger(registry).account("holder-b1");
    StaffSteps operator = StaffSteps.signedIn(page, "en", "operator");
    operator.go("/admin/issuance/decision?new=1");
    notification(operator, "JC-SERIALS", "2026-01-15", "2019-08-01", "2019-12-31");
    operator.fill("notified", "5").press("proceed", "/admin/issuance/amounts");
    operator.addAccount(account).amount(account, 2019, 5);
    new Ledger(registry).countFrom("JCM-JP-BD-001-2019", 1);
    try {
      operator.press("proceed", "/admin/issuance/check").reads("JCM-JP-BD-001-2019", "J5005");
      assertThat(operator.button("propose")).hasCount(0);
    } finally {
      new Ledger(registry).countFrom("JCM-JP-BD-001-2019", 35);
    }
    operator.go("/admin/issuance/check");
    assertThat(operator.button("propose")).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"en, 2020, Rejected, Withdrawn, Completed", "ja, 2022, 却下, 取下げ, 完了"})
  void unitsAreIssuedInStepsByTwoPeople(
      String language,
      int year,
      String rejected,
      String withdrawn,
      String completed,
      RunningRegistry registry,
      Page one,
      Page two) {
    String account = new Ledger(registry).account("holder-b1");
    String notification = "JC-STEPS-" + year;
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");

    String first = proposed(operator, notification, account, year, 60);
    operator.go("/admin/queue/" + first);
    assertThat(operator.button("approve")).hasCount(0);
    assertThat(operator.button("reject")).hasCount(0);
    approver.go("/admin/queue/" + first).refused("reject");
    assertThat(approver.summary()).containsText("J7005");
    approver.fill("reason", "Not as notified").press("reject", "/admin/transactions/" + first);
    approver.reads(rejected, "Not as notified");

    String second = proposed(operator, notification, account, year, 60);
    approver.approve(second).reads(completed);
    operator.go("/admin/issuance/" + notification).reads("100 t", "60 t", "40 t");
    operator.follow("?notification=", "/admin/issuance/decision");
    assertThat(operator.field("quantity")).hasValue("40");
    operator.fill("quantity", "41").refused("proceed");
    assertThat(operator.summary()).containsText("J5002");

    String third = step(operator.fill("quantity", "40"), account, year, 40);
    operator.go("/admin/queue/" + third).press("withdraw", "/admin/transactions/" + third);
    operator.reads(withdrawn).go("/admin/issuance/" + notification).reads("40 t");
  }

  private static void begin(StaffSteps operator, String number, int year, long notified) {
    operator.go("/admin/issuance/decision?new=1");
    notification(operator, number, "2026-01-15", year + "-01-01", (year + 1) + "-12-31");
    operator.fill("notified", Long.toString(notified));
    operator.press("proceed", "/admin/issuance/amounts");
  }

  private static void notification(
      StaffSteps operator, String number, String notifiedOn, String from, String to) {
    operator
        .choose("project", PROJECT)
        .fill("number", number)
        .fill("notifiedOn", notifiedOn)
        .fill("monitoringFrom", from)
        .fill("monitoringTo", to);
  }

  /** One step of 100 t notified, into one account. */
  private static String proposed(
      StaffSteps operator, String number, String account, int year, long units) {
    operator.go("/admin/issuance/decision?new=1");
    notification(operator, number, "2026-01-15", year + "-01-01", (year + 1) + "-12-31");
    operator.fill("notified", "100").fill("quantity", Long.toString(units));
    return step(operator, account, year, units);
  }

  private static String step(StaffSteps operator, String account, int year, long units) {
    return operator
        .press("proceed", "/admin/issuance/amounts")
        .addAccount(account)
        .amount(account, year, units)
        .press("proceed", "/admin/issuance/check")
        .press("propose", "/admin/issuance/done/")
        .number();
  }
}
