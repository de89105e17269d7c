package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final String SERIALS = "th.units";
  private static final String READ_ALOUD =
      "row => getComputedStyle(row.cells[0], '::before').content.replace(/^(none|\")/, '')"
          + " + row.innerText";
  private static final String LIES_IN_ITS_BOX =
      "table => table.parentElement.scrollWidth <= table.parentElement.clientWidth";
  private static final String NEVER = "T-1999-000001";

  @ParameterizedTest
  @CsvSource({"en", "ja"})
  void theAddressKeepsFilterOrderAndPlaceOfManyBlocks(
      String language, RunningRegistry registry, Page page) {
    receiveMany(registry);
    Visitor person = Visitor.signedIn(page, language, "holder-b1");
    person.go("/credits/mine");
    page.locator("#vintageFrom").fill("2013");
    page.locator("#sort").selectOption("LATEST");
    page.locator("form.filters button").click();
    page.waitForURL("**sort=LATEST**");
    List<String> first = person.texts(SERIALS);
    assertThat(first).hasSize(ON_A_PAGE);
    page.locator(".pager a[rel=next]").click();
    page.waitForURL("**place=after-**");
    person.look();
    List<String> second = person.texts(SERIALS);
    assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    final String address = page.url();

    page.locator(SERIALS + " a").first().click();
    page.waitForURL("**/credits/JCM-**");
    page.goBack();
    requireSame(page, address, second);
    page.reload();
    requireSame(page, address, second);
    Page window = page.context().newPage();
    window.navigate(address);
    requireSame(window, address, second);
    window.locator(".pager a[rel=prev]").click();
    window.waitForURL("**place=before-**");
    requireSame(window, window.url(), first);
  }

  private static void requireSame(Page page, String address, List<String> serials) {
    assertThat(page.url()).isEqualTo(address);
    assertThat(page.locator(SERIALS).allInnerTexts()).isEqualTo(serials);
    assertThat(page.locator("#vintageFrom").inputValue()).isEqualTo("2013");
    assertThat(page.locator("#sort").inputValue()).isEqualTo("LATEST");
  }

  @Test
  void inEachOrderEveryBlockComesOnce(RunningRegistry registry, Page page) {
    receiveMany(registry);
    Visitor person = Visitor.signedIn(page, "en", "holder-b1");
    person.go("/accounts");
    page.locator("main tbody a").first().click();
    page.locator("#holdings").waitFor();
    String account = page.url().replaceAll(".*/en|[?#].*", "");
    Set<List<String>> orders = new HashSet<>();
    for (String order : List.of("OLDEST", "NEWEST", "PROJECT", "LARGEST", "SMALLEST", "LATEST")) {
      person.go(account + "?sort=" + order);
      List<String> all = new ArrayList<>(person.texts(SERIALS));
      while (page.locator(".pager a[rel=next]").count() > 0) {
        String before = page.url();
        page.locator(".pager a[rel=next]").click();
        page.waitForURL(url -> !url.equals(before));
        assertThat(page.url()).endsWith("#holdings");
        all.addAll(person.texts(SERIALS));
      }
      assertThat(all).as(order).hasSizeGreaterThan(ON_A_PAGE).doesNotHaveDuplicates();
      assertThat(page.locator(".found").innerText()).endsWith(" " + all.size());
      orders.add(List.copyOf(all));
    }
    assertThat(orders).as("each order is one of its own").hasSize(6);
  }

  private static void receiveMany(RunningRegistry registry) {
    Ledger ledger = new Ledger(registry);
    List<String> units = ledger.freeUnits(ledger.account("holder-a1"), ON_A_PAGE + 1);
    ledger.decide("holder-a2", ledger.proposed("holder-a1", "holder-b1", units), "approve");
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
    return String.join("|", row.get(0), row.get(1), row.get(2), row.get(11), row.get(12));
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
