package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three statutory tables, which show on 1 July 2024 what the ministry published. */
@ExtendWith(Journey.class)
class DisclosureIT {

  @Test
  void thePublishedFiguresStandThere(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2024-07-01");
    assertThat(rows(visitor, 1))
        .containsExactly(
            "Account type t CO2",
            "Holding accounts Government 130",
            "Entities 622,798",
            "Retirement account 0",
            "Mandatory cancellation account 0",
            "Voluntary cancellation account 78,851",
            "Sum: all credits in this registry 701,779");
    assertThat(rows(visitor, 0))
        .hasSize(1 + 47)
        .contains("47 TechThinker Inc. 6-6-9 Yutakacho, Shinagawa-ku, Tokyo, 142-0042 Japan");
  }

  @Test
  void namesAreThoseOfTheLanguage(Page visitor) {
    visitor.navigate("/ja/disclosure?asOf=2024-07-01");
    assertThat(rows(visitor, 0)).contains("2 日本工営株式会社 東京都千代田区麹町5-4");
    assertThat(rows(visitor, 1)).contains("保有口座 政府 130", "法人等 622,798");
  }

  @ParameterizedTest
  @CsvSource({"calendar, 2023", "fiscal, FY2023"})
  void yearsAreCalendarOrFiscal(String year, String name, Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2024-07-01&year=" + year);
    List<String> years = rows(visitor, 2);
    assertThat(years).anyMatch(row -> row.startsWith(name + " "));
    assertThat(years.get(2)).contains("to 1 Jul 2024").endsWith("130 622,798");
    assertThat(visitor.locator("#year").inputValue()).isEqualTo(year);
  }

  /** What is exported is read again and compared with the ledger's blocks at that instant. */
  @ParameterizedTest
  @CsvSource({"2024-07-01", "2025-12-31", "''"})
  void everyFigureIsTheLedgersToTheUnit(String asked, RunningRegistry registry, Page visitor) {
    Ledger ledger = new Ledger(registry);
    String day =
        asked.isEmpty()
            ? ledger.text("SELECT CAST(now() AT TIME ZONE 'Asia/Tokyo' AS date)")
            : asked;
    List<String> amounts = file(visitor, asked, "amounts");
    DisclosedLedger.AMOUNTS.forEach(
        (name, kinds) ->
            assertThat(cell(amounts, name, 1))
                .as(name)
                .isEqualTo(Long.toString(DisclosedLedger.held(ledger, day, kinds))));
    String all = cell(amounts, "Sum: all credits in this registry", 1);
    assertThat(all)
        .isEqualTo(Long.toString(DisclosedLedger.held(ledger, day, "a.kind <> 'OUTSIDE'")));
    for (String table : new String[] {"partners", "sectors"}) {
      List<String> lines = file(visitor, asked, table);
      long summed = sum(lines, 1) + sum(lines, 2) - sum(lines, 6);
      assertThat(Long.toString(summed)).as(table).isEqualTo(all);
    }
    assertThat(column(file(visitor, asked, "entities"), 1).stream().map(DisclosureIT::unquoted))
        .isEqualTo(DisclosedLedger.entities(ledger, day));
    visitor.navigate("/en/disclosure?asOf=" + asked);
    assertThat(visitor.locator("figure svg[role=img]").count()).isEqualTo(5);
    Accessibility.requireNoFindings(visitor);
  }

  /** Each year's row, column by column, is what blocks and transactions of the year say. */
  @ParameterizedTest
  @CsvSource({"2024-07-01, calendar", "2025-12-31, fiscal", "'', calendar"})
  void everyYearIsTheLedgers(String asked, String kind, RunningRegistry registry, Page visitor) {
    Ledger ledger = new Ledger(registry);
    List<String> lines = file(visitor, asked, "years&year=" + kind);
    assertThat(lines).hasSizeGreaterThan(7);
    for (int row = 0; row < lines.size(); row++) {
      String from = column(lines, 1).get(row);
      String to = column(lines, 2).get(row);
      List<String> cells = IntStream.range(3, 13).mapToObj(c -> cells(lines, c, from)).toList();
      assertThat(cells).as(from + " to " + to).isEqualTo(DisclosedLedger.year(ledger, from, to));
    }
  }

  private static String cells(List<String> lines, int column, String from) {
    return lines.stream()
        .filter(line -> line.contains("," + from + ","))
        .map(line -> column(List.of(line), column).get(0))
        .findFirst()
        .orElseThrow();
  }

  private static String cell(List<String> lines, String name, int column) {
    return lines.stream()
        .filter(line -> unquoted(column(List.of(line), 0).get(0)).equals(name))
        .map(line -> column(List.of(line), column).get(0))
        .findFirst()
        .orElseThrow();
  }

  private static String unquoted(String cell) {
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static List<String> file(Page visitor, String day, String table) {
    String address = "/en/disclosure?export=csv&asOf=" + day + "&table=" + table;
    return visitor.request().get(address).text().lines().skip(1).toList();
  }

  private static long sum(List<String> lines, int column) {
    return column(lines, column).stream().mapToLong(Long::parseLong).sum();
  }

  private static List<String> column(List<String> lines, int column) {
    return lines.stream()
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")[column])
        .toList();
  }

  @Test
  void aDayToComeIsToday(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2100-01-01");
    assertThat(visitor.locator(".panel").innerText()).contains("still to come");
    assertThat(visitor.locator("table").count()).isEqualTo(6);
  }

  /** The demonstration has credits in another metric, of which no other table tells. */
  @Test
  void anotherMetricHasATableOfItsOwn(RunningRegistry registry, Page visitor) {
    String metric = "MWh of renewable electricity";
    Ledger ledger = new Ledger(registry);
    String day = ledger.text("SELECT CAST(now() AT TIME ZONE 'Asia/Tokyo' AS date)");
    long entities = DisclosedLedger.held(ledger, day, "a.kind = 'ENTITY_HOLDING'", metric);
    long all = DisclosedLedger.held(ledger, day, "a.kind <> 'OUTSIDE'", metric);
    assertThat(all).isPositive();
    visitor.navigate("/en/disclosure");
    assertThat(rows(visitor, 5))
        .startsWith("Account type " + metric)
        .contains("Holding accounts: entities %,d".formatted(entities))
        .endsWith("Sum: all credits in this registry %,d".formatted(all));
    visitor.navigate("/en/disclosure?asOf=2024-07-01");
    assertThat(visitor.locator("table").count()).as("none had been issued").isEqualTo(5);
  }

  @Test
  void beforeTheRegistryBeganThereIsNothing(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2010-01-01");
    assertThat(visitor.locator(".empty").innerText()).contains("no registry");
    assertThat(visitor.locator("table").count()).isZero();
  }

  @Test
  void aDateThatCannotBeReadIsRefused(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=1/7/2024");
    assertThat(visitor.locator("#asOf").inputValue()).isEqualTo("1/7/2024");
    assertThat(visitor.locator("#asOf-error").innerText()).contains("year-month-day");
  }

  @Test
  void olderYearsAreOneLinkAway(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2024-07-01&year=fiscal");
    visitor.locator("main a", new Page.LocatorOptions().setHasText("31 Mar 2019")).click();
    assertThat(visitor.url()).contains("asOf=2019-03-31", "year=fiscal");
    assertThat(visitor.locator("[role=status]").innerText()).contains("31 Mar 2019");
  }

  /** Each row as one line, in the order of the page. */
  private static List<String> rows(Page page, int table) {
    Locator rows = page.locator("table").nth(table).locator("tr");
    return rows.allInnerTexts().stream()
        .map(row -> row.strip().replaceAll("[\\s\\u00a0]+", " "))
        .toList();
  }
}
