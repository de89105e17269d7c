package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever applied reads again what was sent, saves the documents, and calls it off. */
@ExtendWith(Journey.class)
class SentApplicationsIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final String PDF = "%PDF-1.7\nMy passport\n";

  @ParameterizedTest
  @CsvSource({"en, Withdrawn", "ja, 取下げ済み"})
  void whatWasSentIsReadSavedAndCalledOff(
      String language, String withdrawn, RunningRegistry registry, Page one, Page two, Page three) {
    Ledger ledger = new Ledger(registry);
    Visitor applicant = new Visitor(one, language);
    String number = sent(applicant, ledger);
    assertThat(applicant.text())
        .contains("holder-b1", "My app is gone", ledger.account("holder-b1"), "paper.pdf");
    new Steps(applicant).lookAround().requireNothingWrong(Set.of("APPLICATION_FORM"));
    applicant.go("/apply/form");

    String link = one.locator("a[href^='?document=']").getAttribute("href");
    String address = "/" + language + "/apply/form" + link;
    APIResponse file = one.request().get(address);
    assertThat(file.text()).isEqualTo(PDF);
    assertThat(file.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .hasEntrySatisfying("content-disposition", said -> assertThat(said).contains("attachment"));
    assertThat(two.request().get(address).status()).as("without the secret").isEqualTo(404);

    StaffSteps operator = StaffSteps.signedIn(three, language, "operator");
    Applicant.take(operator, number);
    one.locator("[id='withdrawal:withdraw']").click();
    one.locator("[id='withdrawal:withdraw']").waitFor(gone());
    applicant.look();
    assertThat(applicant.text()).contains(withdrawn, "My app is gone");
    operator.go("/admin/queue?number=" + number);
    assertThat(operator.column(1)).isEmpty();
    operator.go("/admin/applications/" + number).reads(withdrawn);
    assertThat(operator.button("hand").count()).isZero();
  }

  private static String sent(Visitor applicant, Ledger ledger) {
    applicant.go("/apply");
    applicant.choose("which", "LOGIN_REISSUE");
    applicant.fill("email", "lost@example.org");
    applicant.control("begin").click();
    applicant.page().locator("#secret").waitFor();
    Matcher number = NUMBER.matcher(applicant.text());
    assertThat(number.find()).isTrue();
    applicant.go("/apply/form/login");
    applicant.fill("account", ledger.account("holder-b1"));
    applicant.fill(
        "person", ledger.text("SELECT name FROM registry_user WHERE login_id = ?", "holder-b1"));
    applicant.fill("loginId", "holder-b1");
    applicant.fill("reason", "My app is gone");
    applicant.control("wish").selectOption("REISSUE");
    applicant.press("save", "/apply/form");
    new Applicant(applicant).attaches("identity", PDF);
    new Applicant(applicant).submits();
    return number.group();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
