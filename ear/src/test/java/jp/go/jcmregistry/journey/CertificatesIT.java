package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate on paper, and whether it holds. */
@ExtendWith(Journey.class)
class CertificatesIT {
  private static final Pattern SERIAL =
      Pattern.compile("JCM-JP-[A-Z]{2}-[0-9]+-[0-9]{4}-[0-9]+-[0-9]+");

  private static final Pattern APPLICATION = Pattern.compile("A-[0-9]{4}-[0-9]{6}");

  @ParameterizedTest
  @CsvSource({"en, 自主的取消し証明書, is valid, Account Statement", "ja, 自主的取消し証明書, 有効です, 口座明細書"})
  void aHolderPrintsACertificateAndAnybodyVerifiesIt(
      String language,
      String title,
      String valid,
      String statement,
      RunningRegistry registry,
      Page page,
      Page anybody)
      throws IOException {
    Visitor holder = Visitor.signedIn(page, language, "holder-a1");
    holder.go("/certificates");
    Download download =
        page.waitForDownload(
            () ->
                page.locator("tr:has-text('C-2024-') a[href*='/certificates/C-']").first().click());
    String printed = Certified.text(download);
    assertThat(printed).contains(title, "JCM-JP-", "T-2024-");
    String code = Certified.code(printed);

    Visitor other = new Visitor(anybody, language);
    other.go("/verify/" + code);
    assertThat(other.text()).contains(valid, "JCM-JP-");
    other.go("/verify?code=" + code.replace("-", "").toLowerCase());
    assertThat(other.text()).contains(valid);
    becameOf(serial(printed), language, other);
    assertThat(anybody.context().cookies()).isEmpty();

    String account = new Ledger(registry).account("holder-a1");
    APIResponse answer =
        page.request()
            .get(
                "/"
                    + language
                    + "/certificates/statement?from=2024-01-01&to=2024-12-31&account="
                    + account);
    assertThat(Certified.text(answer.body())).contains(statement, account, "T-2024-");
  }

  /** Units with ITMO identifiers, those beside them, and how to verify it. */
  @Test
  void aCertificateOfAFewItmosTakesOneSheet(RunningRegistry registry, Page page)
      throws IOException {
    String number =
        new Ledger(registry)
            .text(
                "SELECT min(number) FROM certificate WHERE languages = 'ja' AND kind = ?",
                "OIMP_USE");
    People.signIn(page, "ja", "holder-a1");
    String printed = Certified.text(page.request().get("/ja/certificates/" + number).body());
    assertThat(printed).contains("1 / 1", "CA9001-THA01-THA-301-2021", Certified.code(printed));
  }

  /** Three clicks from the first page: the search, its button, the unit. */
  private static void becameOf(String serial, String language, Visitor visitor) {
    visitor.go("/");
    visitor.follow("a[href='/" + language + "/credits']", "/credits");
    visitor.page().locator("#serial").fill(serial);
    visitor.page().locator("main form button").click();
    visitor.follow("tbody th a", "/credits/JCM-");
    assertThat(visitor.page().url()).contains("/credits/" + serial);
    assertThat(visitor.texts(".life-what"))
        .anyMatch(event -> event.matches("(?s).*(Voluntary cancellation|自主的取消し).*"))
        .anyMatch(event -> event.contains("C-2024-"));
  }

  /** The first serial number on a paper. */
  private static String serial(String printed) {
    Matcher serial = SERIAL.matcher(printed);
    assertThat(serial.find()).isTrue();
    return serial.group();
  }

  @Test
  void anAccountIsCertifiedAsOfADayThatIsOverByTwoPeople(Page page, Page two, Page three)
      throws IOException {
    Visitor holder = Visitor.signedIn(page, "en", "holder-c1");
    holder.go("/certificates");
    holder.follow("a[href*='ACCOUNT_CERTIFICATE']", "/applications");
    holder.press("begin", "/apply/form");
    Matcher number = APPLICATION.matcher(holder.text());
    assertThat(number.find()).isTrue();
    answer(holder, "2199-12-31");
    assertThat(holder.refused("submit")).contains("J6118");
    answer(holder, "2024-06-30");
    new Applicant(holder).submits();
    StaffSteps operator = StaffSteps.signedIn(two, "en", "operator");
    Applicant.take(operator, number.group());
    Applicant.compare(operator);
    StaffSteps approver = StaffSteps.signedIn(three, "en", "approver");
    approver.go("/admin/applications/" + number.group());
    approver.button("approve").click();
    approver.reads("was issued");

    holder.go("/certificates");
    Download download =
        page.waitForDownload(() -> page.locator("a[href*='/certificates/C-']").first().click());
    assertThat(Certified.text(download))
        .contains("Certificate of Account Information", "30 Jun 2024 24:00 JST")
        .contains("口座記録事項証明書", "Status", "Open", "Demonstration Holder C", "口座の利用者");
  }

  private static void answer(Visitor holder, String day) {
    holder.go("/apply/form/certificate");
    holder.fill("asOf", day);
    holder.control("languages").selectOption("ja,en");
    holder.press("save", "/apply/form");
  }

  @Test
  void whatNobodyWasGivenIsUnknownHoweverItIsAsked(Page page) {
    Visitor anybody = new Visitor(page, "ja");
    anybody.go("/verify/ABCD-EFGH-JKLM-NPQR");
    String never = anybody.text();
    assertThat(never).contains("この確認コードの証明書はありません");
    anybody.go("/verify/no-code");
    assertThat(anybody.text()).isEqualTo(never);
  }

  @Test
  void anotherHoldersCertificateIsNotFound(RunningRegistry registry, Page page) {
    String foreign =
        new Ledger(registry)
            .text(
                "SELECT c.number FROM certificate c JOIN representation r USING (account_id)"
                    + " JOIN registry_user u ON u.id = r.user_id WHERE u.login_id = ?",
                "holder-a1");
    Visitor person = Visitor.signedIn(page, "en", "holder-b1");
    assertThat(person.go("/certificates/" + foreign).status()).isEqualTo(404);
    assertThat(person.go("/certificates/C-1999-000001").status()).isEqualTo(404);
    assertThat(person.go("/papers/T-1999-000001").status()).isEqualTo(404);
  }
}
