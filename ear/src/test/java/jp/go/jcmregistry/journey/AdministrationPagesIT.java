package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of the staff sees what, what waits longest, and what is said where there is nothing. */
@ExtendWith(Journey.class)
class AdministrationPagesIT {
  /** The only page of the desk that is theirs beside its home. */
  /** What else waits may be older than any transaction. */
  private static final String TRANSACTIONS = "/admin/queue?part=TRANSACTIONS";

  private static final String OTHER_PAGES =
      "nav.menu a[href*='/admin/']:not([href$='/admin/users']):not([href$='/admin/freezes'])"
          + ":not([href$='/admin/messages']):not([href$='/admin/audit'])";

  private static final List<String> READ =
      List.of(
          "",
          "/queue",
          "/queue/T-2026-000153",
          "/issuance",
          "/issuance/JC-BD-2022-01",
          "/projects",
          "/projects/KE001",
          "/transactions",
          "/transactions/T-2026-000148",
          "/accounts",
          "/notices",
          "/texts",
          "/settings",
          "/accounts/JPN-110-0000002-71",
          "/accounts/holders",
          "/audit",
          "/audit/accesses");
  private static final List<String> ACT =
      List.of(
          "/issuance/decision",
          "/issuance/amounts",
          "/issuance/check",
          "/projects/new",
          "/projects/import",
          "/transactions/new",
          "/transactions/units",
          "/transactions/check",
          "/records/new/PAGE_TEXT?about=ABOUT",
          "/reversal/T-2026-000148");

  @ParameterizedTest
  @CsvSource({"en, 3 d", "ja, 3日"})
  void whatWaitsLongestStandsFirst(
      String language, String days, RunningRegistry registry, Page page) {
    StaffSteps approver = StaffSteps.signedIn(page, language, "approver");
    String oldest =
        new Ledger(registry)
            .text(
                "SELECT max(number) FROM registry_transaction WHERE status = 'PROPOSED'"
                    + " AND reference = ?",
                "Waits for an approver (synthetic)");
    new Ledger(registry).age(oldest, 3);
    try {
      approver.go("/admin").reads("3").follow("part=APPROVER", "/admin/queue?part=APPROVER");
      List<String> numbers = approver.go(TRANSACTIONS).column(1);
      assertThat(numbers).first().isEqualTo(oldest);
      assertThat(numbers.stream().skip(1)).isSorted();
      assertThat(approver.column(3)).first().isEqualTo(days);
    } finally {
      new Ledger(registry).age(oldest, -3);
    }
    assertThat(approver.go(TRANSACTIONS).column(1)).first().isNotEqualTo(oldest);
  }

  @ParameterizedTest
  @CsvSource({"en, Failed, could not receive, Expired", "ja, 失敗, 受け取れない, 期限切れ"})
  void whatDidNotComeAboutSaysWhy(
      String language, String failed, String why, String expired, Page page, Page other) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go("/admin/transactions/T-2023-000112").reads(failed, "J2002", why);
    auditor.go("/admin/transactions/T-2022-000080").reads(expired);
    StaffSteps holder = StaffSteps.signedIn(other, language, "holder-c1");
    holder.go("/log/T-2023-000112").reads(failed, "J2002", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void whatIsNotCountedInTonnesSaysInWhat(String language, RunningRegistry registry, Page page) {
    String number =
        new Ledger(registry)
            .text(
                "SELECT max(number) FROM registry_transaction WHERE metric <> 'GHG' AND registry = ?",
                "JPN01");
    String metric =
        new Ledger(registry)
            .text("SELECT metric FROM registry_transaction WHERE number = ?", number);
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go("/admin/transactions?number=" + number);
    assertThat(auditor.column(5)).singleElement().asString().endsWith(metric);
    auditor.go("/admin/transactions/" + number);
    assertThat(page.locator("main td.number").allInnerTexts())
        .isNotEmpty()
        .allMatch(quantity -> quantity.endsWith(metric));
  }

  @ParameterizedTest
  @CsvSource({"en, Clear the filter", "ja, 絞り込みを解除すると"})
  void transactionsAreFoundByNumberStatusAccountAndDay(String language, String none, Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go("/admin/transactions?number=T-2023-000112");
    assertThat(auditor.column(1)).containsExactly("T-2023-000112");
    auditor.go("/admin/transactions?status=EXPIRED&until=2022-12-31");
    assertThat(auditor.column(1)).containsExactly("T-2022-000080");
    auditor.go("/admin/transactions?kind=ISSUANCE&from=2016-05-01&until=2016-05-31");
    assertThat(auditor.column(1)).hasSize(2);
    auditor.go("/admin/transactions?account=JPN-100-0000025-51&status=FAILED");
    assertThat(auditor.column(1)).contains("T-2023-000112");
    for (String list : List.of("transactions?number=T-1999-000001", "accounts?text=nobody")) {
      auditor.go("/admin/" + list).reads(none);
    }
    for (String list : List.of("projects?text=nothing", "issuance?text=nothing")) {
      auditor.go("/admin/" + list).reads(none);
    }
    auditor.go("/admin/queue?kind=MANDATORY_CANCELLATION").reads(none);
  }

  @ParameterizedTest
  @CsvSource({"en, Approved a transaction", "ja, 取引を承認"})
  void whatWasDoneIsFoundByPersonNumberAccountAndUnits(
      String language, String approved, RunningRegistry registry, Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    String number =
        new Ledger(registry)
            .text(
                "SELECT max(number) FROM registry_transaction WHERE kind = ? AND status = 'COMPLETED'",
                "VOLUNTARY_CANCELLATION");
    String units =
        new Ledger(registry)
            .text(
                "SELECT s.name || '-' || l.serial_first FROM transaction_line l"
                    + " JOIN credit_series s ON s.id = l.series_id JOIN registry_transaction t"
                    + " ON t.id = l.transaction_id WHERE t.number = ?",
                number);
    String account =
        new Ledger(registry)
            .text(
                "SELECT a.number FROM account a JOIN registry_transaction t ON t.from_account = a.id"
                    + " WHERE t.number = ?",
                number);
    auditor.go("/admin/audit?number=" + number).reads(approved);
    assertThat(auditor.column(4)).containsOnly(number);
    auditor.go("/admin/audit?units=" + units).reads(number);
    auditor.go("/admin/audit?account=" + account + "&person=" + "approver");
    assertThat(auditor.column(2)).allMatch(person -> person.contains("approver"));
    auditor.go("/admin/transactions/" + number);
    page.goBack();
    assertThat(page.url()).contains("account=" + account, "person=approver");
    String freeze = frozen(registry, "f.number");
    auditor.go("/admin/audit?account=" + frozen(registry, "a.number")).reads(freeze);
    String csv = page.request().get("/en/admin/audit?export=csv&number=" + number).text();
    assertThat(csv).contains("Deciding.approve", number);
    auditor.go("/admin/audit/accesses?person=auditor&kind=SIGN_IN");
    assertThat(auditor.column(2)).isNotEmpty().containsOnly("auditor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void anAuditorReadsEverythingAndChangesNothing(String language, Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    for (String address : READ) {
      auditor.go("/admin" + address).requireNoButton();
    }
    requireNotFound(page, ACT.stream());
  }

  @Test
  void whoAdministersTheInstallationSeesNoHoldings(Page page) {
    StaffSteps administrator = StaffSteps.signedIn(page, "en", "administrator");
    administrator.go("/admin").requireNoButton();
    assertThat(administrator.main()).not().containsText("JPN-");
    assertThat(page.locator(OTHER_PAGES)).hasCount(0);
    Stream<String> others = READ.stream().skip(1).filter(address -> !address.equals("/audit"));
    requireNotFound(page, Stream.concat(others, ACT.stream()));
  }

  @Test
  void aHolderFindsNothingOfTheAdministration(Page page) {
    People.signIn(page, "en", "holder-a1");
    requireNotFound(page, Stream.concat(READ.stream(), ACT.stream()));
    page.navigate("/en/admin/queue");
    Accessibility.requireNoFindings(page);
  }

  @Test
  void anApproverStartsNothing(Page page) {
    People.signIn(page, "en", "approver");
    requireNotFound(page, ACT.stream());
  }

  @Test
  void whoIsNotSignedInIsAskedToBeforeAnythingIsSaid(Page page) {
    for (String address : READ) {
      page.navigate("/en/admin" + address);
      assertThat(page.url()).contains("/en/signin?next=");
    }
  }

  private static void requireNotFound(Page page, Stream<String> addresses) {
    addresses.forEach(
        address -> {
          String whole = "/en/admin" + address;
          assertThat(page.request().get(whole).status()).as(whole).isEqualTo(404);
        });
  }

  /** The first account's freeze of which the trail tells, or whose account it is. */
  private static String frozen(RunningRegistry registry, String column) {
    return new Ledger(registry)
        .text(
            "SELECT "
                + column
                + " FROM registry_freeze f JOIN freeze_account z ON z.freeze_id = f.id"
                + " JOIN account a ON a.id = z.account_id JOIN audit_entry e ON e.subject = f.number"
                + " WHERE f.registry = ? ORDER BY f.id, e.id LIMIT 1",
            "JPN01");
  }
}
