package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator prepares a year's annual information and takes its files. */
@ExtendWith(Journey.class)
class AnnualInformationIT {
  private static final String FILES = "/admin/reporting/aef/JPN01/2025/draft.";
  private static final String EMPTY = "2023";

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

  @Test
  void aTokenOfStaffTakesAFileAndNoOther(RunningRegistry registry) {
    HttpResponse<String> taken = program(registry, "auditor").get(FILES + "csv");
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).startsWith("\uFEFFTable 1: Submission\r\n");
    assertThat(program(registry, "holder-a1").get(FILES + "csv").statusCode()).isEqualTo(404);
    assertThat(Program.withToken(registry.address(), "jcm_none").get(FILES + "csv").statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  private static Program program(RunningRegistry registry, String login) {
    return Program.of(registry.address(), registry.database(), login);
  }

  /** An empty year, so that no other journey sees it. */
  @Test
  void twoPeopleFileAYearAndThePlatformAnswers(Page operator, Page approver) {
    People.signIn(operator, "ja", "operator");
    People.signIn(approver, "en", "approver");
    operator.navigate("/ja/admin/reporting/aef/" + EMPTY);
    operator.locator("main a[href$='/aef/file/" + EMPTY + "']").click();
    Accessibility.requireNoFindings(operator);
    operator.locator("[id='form:version'] input").first().check();
    operator.locator("[id='form:propose']").click();
    operator.waitForURL(address -> address.contains("/admin/records/change/"));
    String number = operator.url().replaceAll(".*/", "");
    approver.navigate("/en/admin/reporting/aef/" + EMPTY);
    approver.getByText(number).click();
    approver.locator("[id='form:approve']").click();
    approver.getByText(number + " was carried out.").waitFor();

    String file = FILES.replace("2025/draft", EMPTY + "/1.0");
    String filed = operator.request().get(file + "csv").text();
    assertThat(filed).contains("\r\nJPN,1.0," + EMPTY + ",");
    assertThat(operator.request().get(file + "xlsx").status()).isEqualTo(200);
    answer(operator);
    look(operator, "/admin/reporting/aef/" + EMPTY);
    assertThat(operator.request().get(file + "csv").text()).isEqualTo(filed);
  }

  private static void answer(Page operator) {
    operator.navigate("/ja/admin/reporting/aef/answer/" + EMPTY + "-1.0");
    operator.locator("[id='form:answeredOn']").fill("2026-13-01");
    operator.locator("[id='form:outcome'] input").last().check();
    operator.locator("[id='form:lines']").fill("II02,Table 3,4,Reported twice");
    operator.locator("[id='form:enter']").click();
    operator.locator("#error-summary").waitFor();
    Accessibility.requireNoFindings(operator);
    operator.locator("[id='form:answeredOn']").fill("2099-01-01");
    operator.locator("[id='form:lines']").clear();
    operator
        .locator("[id='form:file']")
        .setInputFiles(
            new FilePayload(
                "answer.csv",
                "text/csv",
                "II02,Table 3,4,Reported twice (二重の報告)\n".getBytes(StandardCharsets.UTF_8)));
    operator.locator("[id='form:enter']").click();
    operator.waitForURL(address -> address.endsWith("/aef/" + EMPTY));
    assertThat(operator.locator("main").innerText()).contains("Reported twice (二重の報告)");
  }

  private static void look(Page page, String address) {
    for (String language : List.of("en", "ja")) {
      page.navigate("/" + language + address);
      Accessibility.requireNoFindings(page);
      page.setViewportSize(360, 800);
      Accessibility.requireNoFindings(page);
      assertThat((Boolean) page.evaluate("document.body.scrollWidth <= innerWidth"))
          .as(address + " scrolls inside its tables only")
          .isTrue();
      page.setViewportSize(1280, 900);
    }
  }
}
