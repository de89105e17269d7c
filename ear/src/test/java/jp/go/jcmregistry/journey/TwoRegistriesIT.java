package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credits go from Mongolia's registry to Japan's by four people, each of whom sees one side. */
@ExtendWith(Journey.class)
class TwoRegistriesIT {

  @ParameterizedTest
  @CsvSource({"en, 3, Completed", "ja, 4, 完了"})
  void creditsGoToTheOtherRegistryOnceBothAgree(
      String language,
      int quantity,
      String completed,
      RunningRegistry registry,
      Page one,
      Page two,
      Page three) {
    String account = new Ledger(registry).account("holder-b1");
    StaffSteps holder = StaffSteps.signedIn(one, language, "mng-holder");
    holder.go("/send").press("begin", "/send/units");
    holder.fill("quantity", Integer.toString(quantity)).press("continue", "/send/registry");
    holder.fill("registry", "MNG02").refused("continue").reads("J4022");
    holder.fill("registry", "JPN01").refused("continue").reads("J2002");
    holder.fill("account", account).press("continue", "/send/check").reads("JPN01", account);
    String number = holder.press("send", "/send/done/").number();

    StaffSteps mongolia = StaffSteps.signedIn(two, language, "mng-approver");
    mongolia.approve(number).reads("JPN01", account);

    String arrival =
        new Ledger(registry)
            .text(
                "SELECT b.number FROM registry_transaction b JOIN registry_transaction a"
                    + " ON a.id = b.sender WHERE a.number = ?",
                number);
    assertThat(two.navigate("/" + language + "/admin/transactions/" + arrival).status())
        .as("the other side is the other registry's")
        .isEqualTo(404);

    StaffSteps japan = StaffSteps.signedIn(three, language, "approver");
    assertThat(three.navigate("/" + language + "/admin/transactions/" + number).status())
        .isEqualTo(404);
    japan.go("/admin/queue?number=" + arrival).reads(arrival, "MNG01");
    japan.approve(arrival).reads(completed, "MNG01", account);
    mongolia.go("/admin/transactions/" + number).reads(completed);
    holder.go("/log/" + number).reads(completed, "JPN01");
  }

  @ParameterizedTest
  @CsvSource({"en, mng-auditor, MNG01", "ja, mng-operator, MNG01"})
  void staffOfMongoliaSeeMongoliaOnly(
      String language, String login, String own, RunningRegistry registry, Page page) {
    StaffSteps staff = StaffSteps.signedIn(page, language, login);
    String japans = new Ledger(registry).account("holder-a1");
    String change =
        new Ledger(registry)
            .text("SELECT max(number) FROM record_change WHERE registry = ?", "JPN01");
    String transaction =
        new Ledger(registry)
            .text("SELECT max(number) FROM registry_transaction WHERE registry = ?", "JPN01");
    for (String address :
        new String[] {
          "/admin/accounts/" + japans,
          "/admin/records/change/" + change,
          "/admin/transactions/" + transaction,
          "/admin/queue/" + transaction,
          "/admin/issuance/JC-MN-2025-02",
          "/admin/projects/TH001"
        }) {
      assertThat(page.navigate("/" + language + address).status()).as(address).isEqualTo(404);
    }
    staff.go("/admin/accounts").reads("Demonstration Nar Energy LLC");
    assertThat(staff.main().innerText()).doesNotContain("JPN-");
    staff.go("/admin/records/AUTHORIZATION").reads("MNG-CA9002-2025-1");
    assertThat(staff.main().innerText()).doesNotContain("JPN-CA9001-2025-1");
    assertThat(page.request().get("/admin/reporting/aef/JPN01/2025/draft.csv").status())
        .isEqualTo(404);
    assertThat(page.request().get("/admin/reporting/aef/" + own + "/2025/draft.csv").text())
        .contains("First transfer");
  }
}
