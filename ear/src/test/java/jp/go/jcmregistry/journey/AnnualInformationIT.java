package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator prepares a year's annual information and takes its files. */
@ExtendWith(Journey.class)
class AnnualInformationIT {
  private static final String FILES = "/admin/reporting/aef/JPN01/2025/draft.";

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void aYearIsFoundAndItsFilesAreTaken(String language, Page page) {
    People.signIn(page, language, "operator");
    page.navigate("/" + language + "/admin/reporting");
    page.locator("main a[href$='/admin/reporting/aef']").click();
    Accessibility.requireNoFindings(page);
    page.locator("main table a", new Page.LocatorOptions().setHasText("2025")).click();
    assertThat(page.url()).endsWith("/" + language + "/admin/reporting/aef/2025");
    Accessibility.requireNoFindings(page);

    APIResponse workbook = page.request().get(FILES + "xlsx");
    assertThat(workbook.status()).isEqualTo(200);
    assertThat(new String(workbook.body(), 0, 2)).as("a zip file").isEqualTo("PK");
    assertThat(page.request().get(FILES + "csv").text())
        .startsWith("\uFEFFTable 1: Submission\r\nParty,");
  }

  @Test
  void nobodyElseFindsAFile(Page page) {
    assertThat(page.request().get(FILES + "xlsx").status()).isEqualTo(404);
    People.signIn(page, "en", "holder-a1");
    assertThat(page.request().get(FILES + "xlsx").status()).isEqualTo(404);
  }

  @Test
  void theFilesOfAnotherRegistryAndOfNoYearAreNotThere(Page page) {
    People.signIn(page, "en", "auditor");
    assertThat(page.request().get(FILES.replace("JPN01", "MNG01") + "csv").status()).isEqualTo(404);
    assertThat(page.request().get(FILES.replace("2025", "2099") + "csv").status()).isEqualTo(404);
  }
}
