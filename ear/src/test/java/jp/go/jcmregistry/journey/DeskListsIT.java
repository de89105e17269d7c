package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list of the desk keeps its filters in its address, and is the same after Back. */
@ExtendWith(Journey.class)
class DeskListsIT {
  private static final String[] LISTS = {
    "/admin/queue?part=APPROVER",
    "/admin/queue?number=A-&worker=NOBODYS",
    "/admin/applications?text=A-&form=ACCOUNT_CLOSING",
    "/admin/transactions?kind=ISSUANCE&status=COMPLETED&page=2",
    "/admin/accounts?text=Demonstration",
    "/admin/accounts/holders?text=Demonstration",
    "/admin/projects?text=ID00",
    "/admin/issuance?text=BD",
    "/admin/users?text=holder",
    "/admin/applications?status=RECEIVED",
    "/admin/freezes?ended=1",
    "/admin/notices?text=Form&category=PROCEDURE&standing=PAST",
    "/admin/messages/CREDITS_RECEIVED?address=@&state=KEPT&until=2025-12-31&page=2",
    "/admin/audit?person=operator&until=2025-12-31&page=2",
    "/admin/audit/accesses?person=auditor&kind=SIGN_IN"
  };

  @Test
  void filtersStandInTheAddressAndSurviveBack(Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, "en", "auditor");
    for (String list : LISTS) {
      auditor.go(list);
      String before = page.url();
      String shown = auditor.main().innerText();
      assertThat(page.locator("main tbody tr").count()).as(list + " has rows").isPositive();
      Locator first =
          page.locator(list.contains("accesses") ? ".crumbs a" : "main tbody a").first();
      assertThat(first.count()).as(list + " has something to open").isPositive();
      String leadsTo = first.getAttribute("href");
      first.click();
      page.waitForURL("**" + leadsTo);
      page.goBack();
      assertThat(page.url()).as(list).isEqualTo(before).endsWith(list);
      assertThat(auditor.main().innerText()).as(list).isEqualTo(shown);
      requireAnswersKept(page, list);
    }
  }

  /** What was acted on leads to its page, whatever it is. */
  @ParameterizedTest
  @CsvSource({
    "T-%, /admin/transactions/",
    "R-%, /admin/records/change/",
    "A-%, /admin/applications/",
    "D-%, /admin/requests/",
    "MN005, /admin/projects/",
    "JPN-%, /admin/accounts/",
    "holder-a2, /admin/users/"
  })
  void whatWasActedOnIsALink(String like, String leadsTo, RunningRegistry registry, Page window) {
    String subject =
        new Ledger(registry)
            .text(
                "SELECT min(subject) FROM audit_entry e JOIN registry_user u ON u.id = e.user_id"
                    + " WHERE e.registry = 'JPN01' AND u.login_id IN ('operator', 'approver')"
                    + " AND subject LIKE ?",
                like);
    StaffSteps auditor = StaffSteps.signedIn(window, "en", "auditor");
    auditor.go("/admin/audit?number=" + subject);
    Locator rows = window.locator("main tbody tr");
    assertThat(rows.count()).isPositive();
    Locator links = rows.locator("a[href='/en" + leadsTo + subject + "']");
    assertThat(links.count()).isEqualTo(rows.count());
    auditor.follow(leadsTo, leadsTo + subject).reads(subject);
  }

  /** What a filter leaves is all of what it says, and some of it. */
  @ParameterizedTest
  @CsvSource({
    "en, /admin/notices?standing=WITHDRAWN, 4, Withdrawn",
    "ja, /admin/notices?standing=WITHDRAWN, 4, 取下げ",
    "en, /admin/notices?standing=CURRENT, 4, Current",
    "en, /admin/notices?category=SYSTEM, 2, System",
    "en, /admin/notices?text=N-2019-000003, 5, N-2019-000003",
    "en, /admin/notices?text=WORKSHOP, 1, workshop",
    "ja, /admin/notices?text=WORKSHOP, 4, 取下げ",
    "en, /admin/messages/CREDITS_RECEIVED?until=2025-12-31&state=KEPT, 3, Kept",
    "ja, /admin/messages/CREDITS_RECEIVED?until=2025-12-31&state=KEPT, 3, 保管",
    "en, /admin/messages/CREDITS_RECEIVED?from=2021-01-01&until=2021-12-31, 1, 2021",
    "en, /admin/messages/CREDITS_RECEIVED?address=Holder-A1, 2, holder-a1"
  })
  void aFilterLeavesWhatItSays(String language, String list, int cell, String says, Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go(list);
    List<String> cells = page.locator("main tbody tr > :nth-child(" + cell + ")").allInnerTexts();
    assertThat(cells).isNotEmpty().allMatch(text -> text.contains(says));
    String found = page.locator(".found").innerText();
    auditor.go(list.replaceAll("[?].*", ""));
    assertThat(page.locator(".found").innerText()).as("without the filter").isNotEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "en, No notice matches, No mail of this kind matches",
    "ja, 該当するお知らせはありません, 該当するメールはありません"
  })
  void whereNothingMatchesTheListSaysSo(String language, String notice, String mail, Page page) {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go("/admin/notices?text=nowhere").reads(notice);
    auditor.go("/admin/messages/CREDITS_RECEIVED?address=nowhere").reads(mail);
    auditor.go("/admin/messages/CREDITS_RECEIVED?from=yesterday");
    assertThat(page.locator("#error-summary li").count()).isEqualTo(1);
  }

  /** What was asked stands in the form again. */
  private static void requireAnswersKept(Page page, String list) {
    for (String pair : list.replaceAll(".*\\?", "").split("&")) {
      String[] asked = pair.split("=");
      Locator field = page.locator("main form [name='" + asked[0] + "']");
      if (field.count() > 0) {
        assertThat(field.first().inputValue()).as(list).isEqualTo(asked[1]);
      }
    }
  }

  /**
   * The file of a list holds the rows that its filters leave, those on the screen first; a row is
   * compared by its instant and by what else is written in the same words on both.
   */
  @ParameterizedTest
  @CsvSource({
    "en, /admin/audit?person=operator&until=2025-12-31",
    "ja, /admin/audit?person=operator&until=2025-12-31",
    "en, /admin/audit/accesses?person=auditor&kind=SIGN_IN",
    "ja, /admin/audit/accesses?person=auditor&kind=SIGN_IN"
  })
  void theFileIsTheListOnTheScreen(String language, String list, Page page) throws IOException {
    StaffSteps auditor = StaffSteps.signedIn(page, language, "auditor");
    auditor.go(list);
    List<String> shown =
        page.locator("main tbody tr").all().stream().map(DeskListsIT::shown).toList();
    final String found = page.locator(".found").innerText().replaceAll("[^0-9]", "");
    Download file = page.waitForDownload(() -> page.locator("a[href*='export=csv']").click());

    String text = Files.readString(file.path()).substring(1);
    List<String> rows =
        CSVFormat.EXCEL.parse(new StringReader(text)).stream()
            .skip(1)
            .map(row -> list.contains("accesses") ? access(row) : act(row))
            .toList();
    assertThat(rows).hasSize(Integer.parseInt(found)).startsWith(shown.toArray(new String[0]));
  }

  private static String shown(Locator row) {
    List<String> cells = row.locator("td").allInnerTexts();
    Instant at = Instant.parse(row.locator("time").first().getAttribute("datetime"));
    return joined(at, cells.subList(1, 4));
  }

  private static String act(CSVRecord row) {
    return joined(at(row), List.of(row.get(1) + row.get(2), row.get(3), row.get(5)));
  }

  private static String access(CSVRecord row) {
    return joined(at(row), List.of(row.get(1), row.get(2) + row.get(3), row.get(4)));
  }

  private static Instant at(CSVRecord row) {
    return Instant.parse(row.get(0)).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String joined(Instant at, List<String> cells) {
    return at + "|" + String.join("|", cells).replaceAll("[\\s\\u00a0\\u200b]", "");
  }
}
