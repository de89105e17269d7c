package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
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

  @Test
  void aDayToComeIsToday(Page visitor) {
    visitor.navigate("/en/disclosure?asOf=2100-01-01");
    assertThat(visitor.locator(".panel").innerText()).contains("still to come");
    assertThat(visitor.locator("table").count()).isEqualTo(3);
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
