package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody decides what another works on; holders approve several with one code. */
@ExtendWith(Journey.class)
class QueueIT {
  private static final String WAITS =
      "SELECT number FROM registry_transaction WHERE status = 'PROPOSED' AND reference = ?";

  private static final String GIVER =
      "SELECT a.number FROM registry_transaction t JOIN account a ON a.id = t.from_account"
          + " WHERE t.number = ?";

  @ParameterizedTest
  @CsvSource({"en, works on, You are working on it now", "ja, 担当中, 担当を開始しました"})
  void whatOneWorksOnAnotherDoesNotDecide(
      String language,
      String works,
      String taken,
      RunningRegistry registry,
      Page page,
      Page other) {
    String number = new Ledger(registry).text(WAITS, "Waits for an approver (synthetic)");
    String item = "/admin/queue/" + number;
    StaffSteps one = StaffSteps.signedIn(page, language, "approver");
    one.go(item);
    page.locator("[id='task:take']").click();
    one.reads(taken);
    one.go("/admin/queue?part=FREE");
    assertThat(one.column(1)).doesNotContain(number);
    one.go("/admin/queue?worker=NOBODYS");
    assertThat(one.column(1)).isNotEmpty().doesNotContain(number);
    one.go("/admin/queue?worker=MINE&number=" + number.toLowerCase(Locale.ROOT));
    assertThat(one.column(1)).containsExactly(number);
    String account = new Ledger(registry).text(GIVER, number);
    one.go("/admin/queue?account=" + account);
    assertThat(one.column(1)).contains(number);
    assertThat(one.column(5)).allMatch(said -> said.isBlank() || said.contains(account));
    one.go("/admin/queue?account=" + Ledger.NO_ACCOUNT);
    assertThat(one.column(1)).isEmpty();

    StaffSteps two = StaffSteps.signedIn(other, language, "approver2");
    two.go("/admin/queue?worker=SOMEBODYS");
    assertThat(two.column(1)).contains(number);
    two.go("/admin/queue?worker=MINE");
    assertThat(two.column(1)).doesNotContain(number);
    two.go(item).fill("reason", "No");
    assertThat(other.locator("[id='task:take']")).hasCount(0);
    two.refused("reject");
    assertThat(two.summary()).containsText("J8011");
    assertThat(two.summary()).containsText(works);
    other.locator("[id='task:comment']").fill("Asked the holder");
    other.locator("[id='task:say']").click();
    two.reads("Asked the holder");

    one.go(item).reads("Asked the holder");
    page.locator("[id='task:to']").selectOption("approver2");
    page.locator("[id='task:handOver']").click();
    assertThat(page.locator("[id='task:giveBack']")).hasCount(0);
    two.go(item);
    other.locator("[id='task:giveBack']").click();
    two.go(item);
    assertThat(other.locator("[id='task:take']")).isVisible();
    StaffSteps auditor = StaffSteps.signedIn(other, language, "auditor");
    auditor.go(item).reads("Asked the holder").requireNoButton();
  }

  @ParameterizedTest
  @CsvSource({"en, is completed, was not approved", "ja, 取引が完了しました, 承認されませんでした"})
  void severalAreApprovedWithOneCode(
      String language,
      String completed,
      String refused,
      RunningRegistry registry,
      Page page,
      Page other) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), 2);
    String first = ledger.proposed("holder-a1", "holder-b1", units.subList(0, 1));
    String second = ledger.proposed("holder-a1", "holder-b1", units.subList(1, 2));
    Visitor approver = Visitor.signedIn(page, language, "holder-a2");
    approver.go("/approvals");
    for (String number : List.of(first, second)) {
      page.locator("input[name='n'][value='" + number + "']").check();
    }
    page.locator("main form button.button-secondary").click();
    page.waitForURL("**/approvals/several?**");
    approver.look();
    assertThat(approver.text())
        .contains(first, second, ledger.account("holder-b1"), units.get(0), units.get(1));

    page.locator("[id='form:code']").fill("000000");
    page.locator("[id='form:approve']").click();
    assertThat(page.locator("#error-summary")).containsText("J7301");
    ledger.decide("holder-a2", second, "reject");
    approver.press("approve", "/approvals");

    assertThat(approver.page().locator("main")).containsText(completed);
    assertThat(approver.text()).contains(first, second, refused, "J7004");
    assertThat(status(ledger, first)).isEqualTo("COMPLETED");
    assertThat(status(ledger, second)).isEqualTo("REJECTED");
    Visitor stranger = Visitor.signedIn(other, language, "holder-b1");
    assertThat(stranger.page().navigate("/" + language + "/approvals/several?n=" + first).status())
        .isIn(200, 404);
  }

  @Test
  void whereAllAreRefusedTheCodeIsAsIfItHadNotBeenGiven(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), 3);
    List<String> numbers =
        List.of(
            ledger.proposed("holder-a1", "holder-b1", units.subList(0, 1)),
            ledger.proposed("holder-a1", "holder-b1", units.subList(1, 2)));
    String third = ledger.proposed("holder-a1", "holder-b1", units.subList(2, 3));
    Visitor approver = Visitor.signedIn(page, "en", "holder-a2");
    approver.go("/approvals/several?n=" + String.join("&n=", numbers));
    numbers.forEach(number -> ledger.decide("holder-a2", number, "reject"));

    approver.press("approve", "/approvals");
    assertThat(page.locator("main")).containsText("J7004");
    assertThat(codesUsed(ledger)).isEqualTo("0");

    approver.go("/approvals/several?n=" + third);
    approver.press("approve", "/approvals");
    assertThat(status(ledger, third)).isEqualTo("COMPLETED");
    assertThat(codesUsed(ledger)).isEqualTo("1");
  }

  /** Since the last code was made, before which the journey forgets those that were used. */
  private static String codesUsed(Ledger ledger) {
    return ledger.text(
        "SELECT count(*) FROM used_code c JOIN second_factor f ON f.id = c.factor_id"
            + " JOIN registry_user u ON u.id = f.user_id WHERE u.login_id = ?",
        "holder-a2");
  }

  private static String status(Ledger ledger, String number) {
    return ledger.text("SELECT status FROM registry_transaction WHERE number = ?", number);
  }
}
