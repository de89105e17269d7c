package jp.go.jcmregistry.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator enters what came on paper, of somebody who has no e-mail address. */
@ExtendWith(Journey.class)
class PaperApplicationsIT {
  private static final Pattern APPLICATION = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final byte[] SCAN =
      "%PDF-1.7\n% a scan of a test\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> PARTS =
      List.of("company", "office", "contact", "people", "declaration");

  @ParameterizedTest
  @CsvSource({"en, Tell the applicant by post", "ja, 申請者には郵送で連絡してください"})
  void whoNamesNoAddressIsToldByPost(
      String language, String byPost, RunningRegistry registry, Page page) {
    Visitor operator = Visitor.signedIn(page, language, "operator");
    operator.go("/admin/applications/new");
    operator.choose("which", "ACCOUNT_OPENING");
    operator.fill("receivedOn", "2020-01-06");
    operator.fill("signedBy", "A. Signer");
    operator.press("enter", "/apply/form");
    Matcher found = APPLICATION.matcher(operator.text());
    assertThat(found.find()).isTrue();
    String number = found.group();

    PARTS.forEach(part -> fillIn(operator, part));
    operator.go("/apply/form/documents");
    page.locator("#kind").selectOption("paper");
    page.locator("#file").setInputFiles(new FilePayload("scan.pdf", "application/pdf", SCAN));
    page.locator("form[enctype] button").click();
    assertThat(operator.main()).containsText("scan.pdf");
    operator.go("/apply/form");
    operator.control("submit").click();
    assertThat(operator.control("submit")).hasCount(0);

    operator.go("/admin/applications/" + number);
    assertThat(operator.text()).contains(byPost);
    assertThat(
            new Ledger(registry).text("SELECT count(*)::text FROM mail WHERE detail = ?", number))
        .isEqualTo("0");
  }

  private static void fillIn(Visitor operator, String part) {
    operator.go("/apply/form/" + part);
    for (Locator text : operator.main().locator("form input[type=text], form textarea").all()) {
      text.fill(text.getAttribute("id").endsWith("Email") ? "a@example.org" : "Something");
    }
    for (Locator choice : operator.main().locator("form select").all()) {
      choice.selectOption(new SelectOption().setIndex(1));
    }
    operator.press("save", "/apply/form");
  }
}
