package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account holder's credits and log: narrowed, leafed through, taken along as a file. */
@ExtendWith(Journey.class)
class HolderListsIT {

  private static final int ON_A_PAGE = 20;
  private static final String SERIALS = "td.serial-column";
  private static final String READ_ALOUD =
      "row => getComputedStyle(row.cells[0], '::before').content.replace(/^(none|\")/, '')"
          + " + row.innerText";
  private static final String LIES_IN_ITS_BOX =
      "table => table.parentElement.scrollWidth <= table.parentElement.clientWidth";
  private static final String NEVER = "T-1999-000001";

  @Test
  void manyBlocksAreLeafedThrough(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), ON_A_PAGE + 1);
    ledger.decide("holder-a2", ledger.proposed("holder-a1", "holder-b1", units), "approve");
    Visitor person = Visitor.signedIn(page, "en", "holder-b1");

    person.go("/credits/mine");
    List<String> first = person.texts(SERIALS);
    assertThat(first).hasSize(ON_A_PAGE);
    page.locator(".ui-paginator-next").click();
    page.getByText(ON_A_PAGE + 1 + " to").waitFor();
    person.look();

    assertThat(person.texts(SERIALS)).isNotEmpty().doesNotContainAnyElementsOf(first);
  }

  @Test
  void creditsAreNarrowedAndWhatCannotBeReadIsRefused(Page page) {
    Visitor person = Visitor.signedIn(page, "ja", "holder-a1");
    person.go("/credits/mine?vintageFrom=2019&vintageTo=２０２０");
    assertThat(person.texts(SERIALS)).isNotEmpty().allMatch(s -> s.matches(".*-20(19|20)-.*"));
    person.go("/credits/mine?vintageFrom=19");
    assertThat(person.texts("#vintageFrom-error, .field-error")).isNotEmpty();
    assertThat(page.locator("#vintageFrom").inputValue()).isEqualTo("19");
    person.go("/credits/mine?project=ZZ999");
    assertThat(person.texts(SERIALS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, Transfer", "ja, 振替"})
  void theFileOfTheLogIsTheLogOnTheScreen(String language, String transfer, Page page)
      throws IOException {
    Visitor person = Visitor.signedIn(page, language, "holder-a1");
    person.go("/log");
    page.locator("#kind").selectOption("TRANSFER");
    page.locator("#status").selectOption("COMPLETED");
    page.locator("#until").fill("2025-12-31");
    page.locator("form.filters button").click();
    page.waitForURL("**kind=TRANSFER**");
    person.look();
    List<String> shown = page.locator("tbody tr").all().stream().map(HolderListsIT::row).toList();
    assertThat(shown).hasSizeGreaterThan(3).allMatch(row -> row.contains("|" + transfer + "|"));

    Download file = page.waitForDownload(() -> page.locator("a[href*='export=csv']").click());

    assertThat(file.suggestedFilename()).startsWith("log-JPN-100-").endsWith(".csv");
    assertThat(rows(file)).isEqualTo(shown);
  }

  /** Number, kind, status, change and balance as they are read. */
  private static String row(Locator row) {
    List<String> cells = row.locator("th, td").allInnerTexts();
    return String.join("|", cells.get(0), cells.get(1), cells.get(2), cells.get(5), cells.get(6))
        .replace('−', '-')
        .replaceAll("[+, \\s\\u00a0]", "");
  }

  private static List<String> rows(Download file) throws IOException {
    String text = Files.readString(file.path());
    assertThat(text).startsWith("\ufeff");
    return CSVFormat.EXCEL.parse(new StringReader(text)).stream()
        .skip(1)
        .map(HolderListsIT::row)
        .toList();
  }

  private static String row(CSVRecord row) {
    return String.join("|", row.get(0), row.get(1), row.get(2), row.get(10), row.get(11));
  }

  @ParameterizedTest
  @CsvSource({"en, /log, Number", "ja, /log, 番号", "ja, /credits/mine, 識別番号"})
  void onAPhoneARowIsReadCellByCell(String language, String path, String heading, Page page) {
    page.setViewportSize(360, 800);
    Visitor person = Visitor.signedIn(page, language, "holder-a1");
    person.go(path);
    person.look();

    assertThat((String) page.locator("main tbody tr").first().evaluate(READ_ALOUD))
        .startsWith(heading);
    assertThat((Boolean) page.locator("main table").first().evaluate(LIES_IN_ITS_BOX)).isTrue();
  }

  @Test
  void whereTheLogHasNothingItSaysSo(Page page) {
    Visitor person = Visitor.signedIn(page, "en", "holder-b1");
    person.go("/log?number=" + NEVER);
    assertThat(person.texts(".empty"))
        .containsExactly("No transaction matches. Clear the filter to see all.");
    person.go("/log?from=1.7.2024");
    assertThat(page.title()).startsWith("Error:");
    assertThat(page.locator("#from").inputValue()).isEqualTo("1.7.2024");
  }
}
