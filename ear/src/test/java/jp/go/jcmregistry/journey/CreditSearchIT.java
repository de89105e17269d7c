package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor looks for credits and follows what became of them, without scripts or session. */
@ExtendWith(Journey.class)
class CreditSearchIT {

  /** Costa Rica's 2019 credits: issued in the demonstration, partly cancelled since. */
  private static final String SERIES = "JCM-JP-CR-001-2019";

  /**
   * Where a file has the columns of the page: serial, country, project, vintage, quantity, state.
   */
  private static final int[] PAGE_IN_FILE = {0, 3, 4, 8, 1, 10};

  @Test
  void theFormWorksWithoutScriptsAndKeepsWhatWasAsked(Page visitor) {
    visitor.navigate("/en/");
    Browser browser = visitor.context().browser();
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = browser.newContext(plain.setBaseURL(visitor.url()))) {
      Page page = context.newPage();
      page.navigate("/en/credits");
      page.locator("#partner").selectOption("CR");
      page.locator("#state").selectOption("CANCELLED");
      page.locator("#vintageTo").fill("２０２０");
      page.locator("main form button").click();

      assertThat(page.url()).contains("partner=CR", "state=CANCELLED");
      assertThat(page.locator("#vintageTo").inputValue()).isEqualTo("２０２０");
      assertThat(page.locator("#partner").inputValue()).isEqualTo("CR");
      assertThat(page.locator("tbody tr").count()).isPositive();
      assertThat(texts(page.locator("tbody td:nth-child(2)"))).containsOnly("Costa Rica");
      assertThat(texts(page.locator("tbody td:nth-child(7)"))).containsOnly("Cancelled");
      assertThat(context.cookies()).isEmpty();
    }
  }

  @Test
  void aListIsPagedByAddressesThatKeepTheQuestion(Page visitor) {
    visitor.navigate("/en/credits?sort=NEWEST");
    List<String> first = texts(visitor.locator("tbody th"));
    assertThat(years(visitor)).isSortedAccordingTo((a, b) -> b.compareTo(a));
    visitor.locator("a[rel=next]").click();
    assertThat(visitor.url()).contains("sort=NEWEST", "place=after-");
    assertThat(texts(visitor.locator("tbody th"))).isNotEmpty().doesNotContainAnyElementsOf(first);
    visitor.locator("a[rel=prev]").click();
    visitor.waitForLoadState(); // a page is read while it still arrives
    assertThat(texts(visitor.locator("tbody th"))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JCM-JP-CR-001-2019-1",
        "ＪＣＭ－ＪＰ－ＣＲ－００１－２０１９－１",
        " jcm - jp - cr - 001 - 2019 - 1 "
      })
  void aSerialIsForgivenItsSpelling(String typed, Page visitor) {
    visitor.navigate("/en/credits");
    visitor.locator("#serial").fill(typed);
    visitor.locator("main form button").click();
    assertThat(texts(visitor.locator("tbody th"))).containsExactly(SERIES + "-1");
  }

  @ParameterizedTest
  @CsvSource({
    "serial, JCM-CR-001",
    "vintageFrom, 20",
    "vintageTo, 1999",
    "issuedFrom, 1.7.2024",
    "issuedTo, 2024-13-01",
    "asOf, 2024/07/01"
  })
  void whatCannotBeReadIsRefusedAtItsFieldAndNothingIsLost(
      String field, String typed, Page visitor) {
    visitor.navigate("/en/credits?project=CR001&" + field + "=" + typed);
    assertThat(visitor.title()).startsWith("Error:");
    assertThat(visitor.locator("#" + field + "-error").innerText()).isNotBlank();
    assertThat(visitor.locator("#" + field).inputValue()).isEqualTo(typed);
    assertThat(visitor.locator("#project").inputValue()).isEqualTo("CR001");
    assertThat(visitor.locator(".error-summary a").getAttribute("href")).isEqualTo("#" + field);
    assertThat(visitor.locator("main").innerText()).contains("JCM-JP-ID-002-2015-1-27");
  }

  @Test
  void whereNothingMatchesThePageShowsHowSerialsLook(Page visitor) {
    visitor.navigate("/en/credits?serial=JCM-JP-ID-999-2015-1");
    assertThat(visitor.locator("[role=status]").innerText()).endsWith(": 0");
    assertThat(visitor.locator(".empty").innerText()).contains("JCM-JP-ID-002-2015-1-27");
  }

  @Test
  void aRunTellsItsPartsAndItsPublicEvents(Page visitor) {
    visitor.navigate("/en/credits/" + SERIES + "-3000-5000");
    assertThat(visitor.locator("h1").innerText()).contains(SERIES + "-3000-5000");
    assertThat(visitor.locator("dl").innerText()).contains("2,001");
    assertThat(texts(visitor.locator("tbody td:nth-child(4)"))).contains("Held", "Cancelled");
    assertThat(texts(visitor.locator(".life-what")))
        .contains("Issuance", "Voluntary cancellation")
        .doesNotContain("Transfer");
    Accessibility.requireNoFindings(visitor);
  }

  @Test
  void fromTheSerialOfACertificateItIsThreeClicksToWhatBecameOfTheUnit(
      RunningRegistry registry, Page visitor) {
    String[] certified =
        new Ledger(registry)
            .text(
                "SELECT c.number || ' ' || s.name || '-' || l.serial_last FROM certificate c"
                    + " JOIN transaction_line l ON l.transaction_id = c.transaction_id"
                    + " JOIN credit_series s ON s.id = l.series_id WHERE c.registry = ?"
                    + " AND c.kind = 'VOLUNTARY_CANCELLATION' AND c.withdrawn_at IS NULL"
                    + " AND c.number < 'C-2026' ORDER BY c.number DESC LIMIT 1",
                "JPN01")
            .split(" ");
    visitor.navigate("/ja/");
    Browser browser = visitor.context().browser();
    var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
    try (BrowserContext context = browser.newContext(plain.setBaseURL(visitor.url()))) {
      Page page = context.newPage();
      page.navigate("/ja/");
      page.locator("main a[href='/ja/credits']").first().click();
      page.locator("#serial").fill(certified[1]);
      page.locator("main form button").click();
      page.locator("tbody th a").first().click();
      assertThat(page.url()).endsWith("/ja/credits/" + certified[1]);
      assertThat(texts(page.locator(".life-what")))
          .contains("発行", "自主的取消し", "証明書の発行 " + certified[0]);
    }
  }

  @Test
  void aPastDayShowsWhatWasThenAndItsAddressStays(Page visitor) {
    visitor.navigate("/en/credits?serial=" + SERIES + "-1-9000&asOf=2021-07-31");
    assertThat(visitor.locator("caption").innerText()).contains("31 Jul 2021");
    assertThat(texts(visitor.locator("tbody td:nth-child(7)"))).containsOnly("Held");
    visitor.navigate("/en/credits/" + SERIES + "-1-9000?asOf=2018-01-01");
    assertThat(visitor.locator(".panel-warning").innerText()).contains("had not been issued");
    Accessibility.requireNoFindings(visitor);
  }

  @Test
  void aProjectTellsWhatBecameOfItsCredits(Page visitor) {
    visitor.navigate("/en/credits/" + SERIES + "-1");
    visitor.locator("dl a.serial").click();
    assertThat(visitor.url()).endsWith("/en/projects/CR001");
    assertThat(visitor.locator("tfoot th").innerText()).isEqualTo("Sum");
    assertThat(texts(visitor.locator(".life-what")))
        .contains("Registration of the project", "Issuance", "Voluntary cancellation")
        .anyMatch(what -> what.startsWith("Certificate C-"))
        .noneMatch(what -> what.startsWith("Transfer"));
    Accessibility.requireNoFindings(visitor);
    assertThat(visitor.navigate("/en/projects/ZZ001").status()).isEqualTo(404);
  }

  @Test
  void aFileHasExactlyWhatWasFound(RunningRegistry registry, Page visitor)
      throws SQLException, IOException {
    String address = "/en/credits?partner=CR&state=CANCELLED&asOf=2024-07-01";
    visitor.navigate(address);
    List<String> shown = texts(visitor.locator("tbody th"));
    String csv = visitor.request().get(address + "&export=csv").text();
    List<String> lines = csv.lines().skip(1).toList();
    assertThat(csv).startsWith("\uFEFFSerial number,");
    assertThat(lines.stream().map(line -> line.split(",")[0])).isEqualTo(shown).isNotEmpty();
    assertThat(holders(registry)).noneMatch(csv::contains);
    byte[] workbook = visitor.request().get(address + "&export=xlsx").body();
    assertThat(cells(workbook)).isEqualTo(rows(visitor));
  }

  /** The columns of a workbook that the page has as well, below its heading. */
  private static List<List<String>> cells(byte[] workbook) throws IOException {
    DataFormatter words = new DataFormatter(java.util.Locale.ROOT);
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
      List<Row> rows = new ArrayList<>();
      book.getSheetAt(0).forEach(rows::add);
      int heading =
          IntStream.range(0, rows.size())
              .filter(
                  row -> words.formatCellValue(rows.get(row).getCell(0)).equals("Serial number"))
              .findFirst()
              .orElseThrow();
      return rows.stream()
          .skip(heading + 1L)
          .map(row -> IntStream.of(PAGE_IN_FILE).mapToObj(row::getCell))
          .map(row -> row.map(words::formatCellValue).map(CreditSearchIT::plain).toList())
          .toList();
    }
  }

  /** The same columns of the page; of the project its number only. */
  private static List<List<String>> rows(Page page) {
    return page.locator("main tbody tr").all().stream()
        .map(
            row ->
                Stream.of(
                        row.locator("th a"),
                        row.locator("td").nth(0),
                        row.locator("td .serial"),
                        row.locator("td").nth(2),
                        row.locator("td").nth(3),
                        row.locator("td").nth(5))
                    .map(cell -> plain(cell.innerText()))
                    .toList())
        .toList();
  }

  private static String plain(String cell) {
    return cell.strip().replace(",", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JCM-JP-CR-001-2019-900000000", "JCM-JP-ZZ-001-2019-1", "nonsense"})
  void whatWasNeverIssuedHasNoPage(String serial, Page visitor) {
    assertThat(visitor.navigate("/en/credits/" + serial).status()).isEqualTo(404);
  }

  @Test
  void noPageNamesAHolder(RunningRegistry registry, Page visitor) throws SQLException {
    List<String> holders = holders(registry);
    for (String path :
        new String[] {"/credits", "/credits/" + SERIES + "-1-9000", "/projects/CR001"}) {
      for (String language : new String[] {"/en", "/ja"}) {
        visitor.navigate(language + path);
        String main = visitor.locator("main").innerText();
        assertThat(holders).isNotEmpty().noneMatch(main::contains);
      }
    }
  }

  private static List<String> holders(RunningRegistry registry) throws SQLException {
    List<String> names = new java.util.ArrayList<>();
    try (Connection connection = registry.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name_en, name_ja, number FROM account_holder_version v"
                    + " JOIN account a USING (holder_id)")) {
      while (rows.next()) {
        names.addAll(List.of(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return names;
  }

  private static List<String> years(Page page) {
    return texts(page.locator("tbody td:nth-child(4)"));
  }

  private static List<String> texts(Locator cells) {
    return cells.allInnerTexts().stream().map(String::strip).toList();
  }
}
