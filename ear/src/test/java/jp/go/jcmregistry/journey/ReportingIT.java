package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the records that two people keep to the adjustments, their chart, their file and the actions
 * behind a figure; every page in both languages without a finding of axe.
 */
@ExtendWith(Journey.class)
class ReportingIT {
  private static final int NARROW = 360;
  private static final int HEIGHT = 800;
  private static final String KEY = "GHG-2021";

  /** Two first transfers of vintage 2022 and a use for 2024, on units of the demonstration. */
  private static final List<String> ACTIONS =
      List.of(
          "INSERT INTO cooperative_approach VALUES ('CA9099', 'Journey', '試験')",
          "INSERT INTO authorization_to_use VALUES (1, 'JPN01', 'JOURNEY', 'CA9099')",
          "INSERT INTO authorization_version (id, authorization_id, version, authorized_on,"
              + " purpose, sectors, revoked, effective_at, change_id) SELECT 1, 1, 1,"
              + " '2025-04-01', 'NDC', 'Energy generation', false, now(), min(id)"
              + " FROM record_change",
          "INSERT INTO itmo_series VALUES (1, 'CA9099', 'JPN01', 'JPN', 2022)",
          action(1, "FIRST_TRANSFER", 1, 1_000, "null"),
          action(2, "FIRST_TRANSFER", 1_001, 1_234, "null"),
          action(3, "USE", 1, 500, "2024"));

  private static String action(int id, String type, int first, int last, String useYear) {
    return "INSERT INTO itmo_action (id, registry, effective_at, type, series_id, serial_first,"
        + " serial_last, itmo_series_id, itmo_offset, authorization_version_id, change_id,"
        + " using_party, use_year) SELECT %d, 'JPN01', now(), '%s', min(s.id), %d, %d, 1, 0, 1,"
            .formatted(id, type, first, last)
        + " min(c.id), 'JPN', %s FROM credit_series s, record_change c".formatted(useYear)
        + " WHERE s.registry = 'JPN01'";
  }

  @Test
  void twoPeopleRecordAPeriodAndEverybodyReadsItsAdjustments(
      RunningRegistry registry, Page operator, Page approver, Page auditor) throws Exception {
    People.signIn(operator, "ja", "operator");
    People.signIn(approver, "en", "approver");
    People.signIn(auditor, "en", "auditor");
    auditor.navigate("/en/admin/reporting/adjustments");
    assertThat(auditor.locator("main").innerText()).contains("Single-year target, trajectory");

    record(
        operator,
        approver,
        "NDC_PERIOD",
        Map.of("firstYear", "2021", "lastYear", "2030", "target", "759000000"),
        Map.of("metric", "GHG", "method", "TRAJECTORY"));
    record(
        operator,
        approver,
        "EMISSIONS",
        Map.of("year", "2022", "amount", "1085000000", "source", "National inventory 2024"),
        Map.of("metric", "GHG"));
    record(
        operator,
        approver,
        "DUTY",
        Map.of("concerns", "2024", "doneOn", "2024-12-27", "document", "https://unfccc.int/BTR1"),
        Map.of("kind", "BTR"));
    act(registry.database());

    auditor.navigate("/en/admin/reporting/adjustments?period=" + KEY);
    String text = auditor.locator("main table").innerText();
    assertThat(text).contains("1,234").contains("1,085,001,234");
    assertThat(text).as("emissions of other years").contains("not entered");
    assertThat(auditor.locator("main").innerText()).contains("the period still runs");
    assertThat(auditor.locator("svg rect.chart-up").count()).isGreaterThan(2);
    requireWorkbook(auditor);
    auditor.locator("main table a").getByText("1,234").click();
    assertThat(auditor.locator("main").innerText()).contains("R-2").contains("CA9099-JPN01-JPN-1");
    auditor.navigate("/en/admin/reporting/regular?period=" + KEY);
    auditor.locator("main a[href*='by=VINTAGE&of=2022']").first().click();
    assertThat(auditor.locator("main").innerText()).contains("Vintage: 2022", "R-2", "1,000");
    requireMethodStays(operator);
    for (String address : List.of("", "/adjustments", "/regular", "/duties", figure())) {
      look(auditor, "/admin/reporting" + address);
    }
  }

  private static String figure() {
    return "/figure?period=" + KEY + "&figure=USED&year=2024";
  }

  private static void record(
      Page operator,
      Page approver,
      String kind,
      Map<String, String> typed,
      Map<String, String> chosen) {
    enter(operator, kind, typed, chosen);
    operator.waitForURL(address -> address.contains("/admin/records/change/"));
    String number = operator.url().replaceAll(".*/", "");
    approver.navigate("/en/admin/records/change/" + number);
    Accessibility.requireNoFindings(approver);
    approver.locator("[id='form:approve']").click();
    approver.getByText(number + " was carried out.").waitFor();
  }

  private static void enter(
      Page operator, String kind, Map<String, String> typed, Map<String, String> chosen) {
    operator.navigate("/ja/admin/records/new/" + kind);
    Accessibility.requireNoFindings(operator);
    typed.forEach((field, answer) -> operator.locator("[id='form:" + field + "']").fill(answer));
    chosen.forEach(
        (field, answer) -> operator.locator("[id='form:" + field + "']").selectOption(answer));
    operator.locator("[id='form:propose']").click();
  }

  /** The annual information and the biennial report are about years of the period. */
  private static void requireMethodStays(Page operator) {
    enter(
        operator,
        "NDC_PERIOD",
        Map.of("firstYear", "2021", "lastYear", "2030"),
        Map.of("metric", "GHG", "method", "AVERAGING"));
    operator.getByText("J4202").first().waitFor();
    Accessibility.requireNoFindings(operator);
  }

  private static void requireWorkbook(Page page) throws IOException {
    Download file = page.waitForDownload(() -> page.locator("main a[href*='export=xlsx']").click());
    assertThat(file.suggestedFilename()).isEqualTo("adjustments-JPN-GHG-2021.xlsx");
    try (InputStream content = Files.newInputStream(file.path());
        ZipInputStream zip = new ZipInputStream(content)) {
      assertThat(zip.getNextEntry()).as("an XLSX file is a zip").isNotNull();
    }
  }

  private static void look(Page page, String address) {
    for (String language : List.of("en", "ja")) {
      assertThat(page.navigate("/" + language + address).status()).as(address).isEqualTo(200);
      Accessibility.requireNoFindings(page);
      page.setViewportSize(NARROW, HEIGHT);
      Accessibility.requireNoFindings(page);
      assertThat((Boolean) page.evaluate("document.body.scrollWidth <= innerWidth"))
          .as(address + " scrolls inside its tables only")
          .isTrue();
      page.setViewportSize(1280, 900);
    }
  }

  private static void act(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : ACTIONS) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }
}
