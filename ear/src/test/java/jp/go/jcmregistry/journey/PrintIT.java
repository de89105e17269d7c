package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages on paper, printed as a browser prints them: A4 with the number of each sheet, when and
 * where it was shown, nothing that only a screen can do, and every row of a table whole.
 */
@ExtendWith(Journey.class)
class PrintIT {

  private static final Map<String, String> SHOWN = Map.of("en", "Shown on", "ja", "表示日時");

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void aPageOfThePublicWithTables(String language, Page page) throws IOException {
    Printed printed = print(page, language, "/disclosure?asOf=2024-12-31", "disclosure");
    assertThat(printed.tables()).isGreaterThan(3);
    assertThat(printed.size()).as("sheets").isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "en, credits?partner=CR&sort=NEWEST, JCM-JP-CR-",
    "ja, credits?partner=CR&sort=NEWEST, JCM-JP-CR-",
    "en, credits/JCM-JP-CR-001-2019-1-9000, C-20",
    "ja, credits/JCM-JP-CR-001-2019-1-9000, C-20",
    "en, projects/CR001, JCM-JP-CR-001-",
    "ja, projects/CR001, JCM-JP-CR-001-"
  })
  void creditsAndProjects(String language, String address, String content, Page page)
      throws IOException {
    String name = address.replaceAll("[^a-z]+.*", "");
    Printed printed = print(page, language, "/" + address, name);
    assertThat(printed.tables()).isPositive();
    assertThat(printed.text()).contains(content);
  }

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void aNotice(String language, RunningRegistry registry, Page page) throws IOException {
    String number =
        new Ledger(registry)
            .text("SELECT min(number) FROM notice_version WHERE registry = ?", "JPN01");
    Printed printed = print(page, language, "/notices/" + number, "notice");
    assertThat(printed.text()).contains(Printed.plain(page.locator("h1").innerText()));
  }

  @ParameterizedTest
  @CsvSource({"en, is valid", "ja, 有効です"})
  void theVerificationOfACertificate(
      String language, String valid, RunningRegistry registry, Page page) throws IOException {
    String code = certificate(registry);
    Printed printed = print(page, language, "/verify/" + code, "verified");
    assertThat(printed.text()).contains(code, Printed.plain(valid), "JCM-JP-");
  }

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void anAccount(String language, RunningRegistry registry, Page page) throws IOException {
    String account = new Ledger(registry).account("holder-a1");
    People.signIn(page, language, "holder-a1");
    Printed printed = print(page, language, "/accounts/" + account, "account");
    assertThat(printed.tables()).isPositive();
    assertThat(printed.text()).contains(account, "JCM-JP-");
  }

  @ParameterizedTest
  @CsvSource({"en, holder-a1, /log/", "ja, holder-a1, /log/"})
  void aTransactionOfAHolder(
      String language, String login, String at, RunningRegistry registry, Page page)
      throws IOException {
    String number = transaction(registry);
    People.signIn(page, language, login);
    Printed printed = print(page, language, at + number, "transaction");
    assertThat(printed.tables()).isPositive();
    assertThat(printed.text()).contains(number, "JCM-JP-");
  }

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void aTransactionAtTheDesk(String language, RunningRegistry registry, Page page)
      throws IOException {
    String number = transaction(registry);
    People.signIn(page, language, "auditor");
    Printed printed = print(page, language, "/admin/transactions/" + number, "desk");
    assertThat(printed.text()).contains(number, "JCM-JP-");
  }

  /** What is looked for here is found where the rules for paper do not arrive. */
  @Test
  void withoutItsRulesPaperShowsWhatIsWrong(Page page) throws IOException {
    page.route("**/print.css*", Route::abort);
    page.navigate("/en/disclosure?asOf=2024-12-31");
    Printed printed = Printed.of(page, "without-rules");
    assertThat(printed.findings())
        .anyMatch(finding -> finding.startsWith("printed though it acts"))
        .anyMatch(finding -> finding.contains("does not say that it is 1 / "))
        .anyMatch(finding -> finding.contains("is no A4"));
    assertThat(printed.last()).doesNotContain(Printed.plain(SHOWN.get("en")));
  }

  private static Printed print(Page page, String language, String address, String name)
      throws IOException {
    page.navigate("/" + language + address);
    final List<String> menus = Printed.menus(page);
    Printed printed = Printed.of(page, name + "_" + language);
    assertThat(printed.findings()).isEmpty();
    assertThat(menus).isNotEmpty().noneMatch(printed.text()::contains);
    assertThat(printed.last())
        .contains(Printed.plain(SHOWN.get(language)), "JST", "/" + language + address);
    return printed;
  }

  private static String certificate(RunningRegistry registry) {
    return new Ledger(registry)
        .text(
            "SELECT min(code) FROM certificate c JOIN representation r USING (account_id)"
                + " JOIN registry_user u ON u.id = r.user_id WHERE u.login_id = ?"
                + " AND c.number LIKE 'C-2024-%'",
            "holder-a1");
  }

  /** The last transaction of the demonstration's own days by which an account gave units. */
  private static String transaction(RunningRegistry registry) {
    return new Ledger(registry)
        .text(
            "SELECT max(t.number) FROM registry_transaction t JOIN account a"
                + " ON a.id = t.from_account WHERE a.number = ? AND t.status = 'COMPLETED'"
                + " AND t.number < 'T-2026'",
            new Ledger(registry).account("holder-a1"));
  }
}
