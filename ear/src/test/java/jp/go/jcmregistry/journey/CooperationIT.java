package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records by two people, and authorized units that a holder uses, up to the action written. */
@ExtendWith(Journey.class)
class CooperationIT {

  @ParameterizedTest
  @CsvSource({"en, CA9101", "ja, CA9102"})
  void anApproachIsEnteredByOneAndDecidedByAnother(
      String language, String code, Page one, Page two) {
    StaffSteps operator = StaffSteps.signedIn(one, language, "operator");
    operator.go("/admin/records").follow("/admin/records/APPROACH", "/admin/records/APPROACH");
    operator.follow("/admin/records/new/APPROACH", "/admin/records/new/APPROACH");
    operator.fill("code", "CA0001").fill("nameEn", "Test").fill("nameJa", "試験");
    one.locator("input[name='form:parties'][value='JPN']").check();
    operator.refused("propose").reads("J4111", "J4112");
    assertThat(operator.field("nameEn")).hasValue("Test");
    operator.fill("code", code);
    one.locator("input[name='form:parties'][value='VNM']").check();
    operator.press("propose", "/admin/records/change/R-").reads(code, "JPN, VNM");
    assertThat(operator.button("approve")).hasCount(0);

    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver.go("/admin/records").follow("/admin/records/change/", "/admin/records/change/");
    approver.refused("reject").reads("J7203");
    approver.press("approve", "/admin/records/change/").reads(code);
    assertThat(approver.button("approve")).hasCount(0);

    operator.go("/admin/records/APPROACH").follow("/admin/records/change/", "/change/");
  }

  @ParameterizedTest
  @CsvSource({"en, 2025, 5", "ja, 2026, 7"})
  void aHolderUsesAuthorizedUnitsTowardsTheNdc(
      String language, int year, int quantity, RunningRegistry registry, Page one, Page two) {
    StaffSteps holder = StaffSteps.signedIn(one, language, "holder-a1");
    holder.go("/use").press("begin", "/use/");
    holder.check("aim", "NDC").press("continue", "/use/for");
    holder.choose("year", Integer.toString(year)).check("language", "ja");
    holder.press("continue", "/use/units");
    holder.fill("quantity", "100000").refused("continue").reads("J4001");
    holder.fill("quantity", Integer.toString(quantity)).press("continue", "/use/check");
    holder.reads(Integer.toString(year), "JCM-JP-TH-001-202");
    String number = holder.press("send", "/use/done/").number();

    StaffSteps approver = StaffSteps.signedIn(two, language, "approver");
    approver.approve(number).reads(Integer.toString(year));
    assertThat(
            new Ledger(registry)
                .text(
                    "SELECT sum(a.serial_last - a.serial_first + 1) || ' ' || min(a.use_year)"
                        + " FROM itmo_action a JOIN registry_transaction t ON t.id = a.transaction_id"
                        + " WHERE a.type = 'USE' AND t.number = ?",
                    number))
        .isEqualTo(quantity + " " + year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void whoOnlyReadsSeesNoButtonsAndOthersSeeNothing(String language, Page one, Page two) {
    StaffSteps auditor = StaffSteps.signedIn(one, language, "auditor");
    auditor.go("/admin/records/AUTHORIZATION").reads("JPN-CA9001-2025-1");
    assertThat(auditor.main().locator("a[href*='/records/new/']")).hasCount(0);
    auditor.follow("/admin/records/change/", "/admin/records/change/");
    assertThat(auditor.main().locator("button, input[type=submit]")).hasCount(0);

    People.signIn(two, language, "holder-a1");
    for (String address :
        new String[] {"", "/APPROACH", "/new/APPROACH", "/change/R-2025-000001"}) {
      assertThat(two.navigate("/" + language + "/admin/records" + address).status()).isEqualTo(404);
    }
  }
}
