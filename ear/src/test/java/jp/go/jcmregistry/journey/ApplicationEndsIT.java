package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How applications end otherwise than asked for: rejected, or returned and never sent again. */
@ExtendWith(Journey.class)
class ApplicationEndsIT {
  private static final Pattern NUMBER = Pattern.compile("A-[0-9]{4}-[0-9]{6}");
  private static final String HOLDER = "holder-b1";

  /** What is due is worked off every minute. */
  private static final double DUE_WITHIN = 150_000;

  @ParameterizedTest
  @CsvSource({"en, Rejected", "ja, 却下"})
  void aRejectedOneSaysWhyAndEnds(
      String language, String rejected, RunningRegistry registry, Page one, Page two, Page three) {
    Visitor holder = Visitor.signedIn(one, language, HOLDER);
    String number = sent(holder);
    StaffSteps operator = StaffSteps.signedIn(two, language, "operator");
    Applicant.take(operator, number);
    Applicant.compare(operator);

    StaffSteps approver = StaffSteps.signedIn(three, language, "approver");
    approver.go("/admin/applications/" + number).refused("reject");
    assertThat(approver.summary().innerText()).contains("J7805");
    approver.fill("reason", "Certified last week already").button("reject").click();
    approver.button("reject").waitFor(gone());
    approver.reads(rejected, "Certified last week already");
    assertThat(approver.button("approve").count()).isZero();
    approver.go("/admin/queue?number=" + number);
    assertThat(approver.column(1)).isEmpty();

    holder.go("/apply/form?number=" + number);
    assertThat(holder.text()).contains(rejected, "Certified last week already");
    assertThat(holder.control("submit").count()).isZero();
    assertThat(
            new Ledger(registry)
                .text("SELECT kind FROM notification WHERE detail = ? ORDER BY id DESC", number))
        .isEqualTo("APPLICATION_REJECTED");
  }

  @Test
  void aReturnedOneThatNobodySendsAgainExpires(RunningRegistry registry, Page one, Page two) {
    Visitor holder = Visitor.signedIn(one, "en", HOLDER);
    String number = sent(holder);
    StaffSteps operator = StaffSteps.signedIn(two, "en", "operator");
    Applicant.take(operator, number);
    operator.fill("reason", "Of which day?").button("giveBack").click();
    operator.button("giveBack").waitFor(gone());
    String later = sent(holder);

    Ledger ledger = new Ledger(registry);
    ledger.change(
        "UPDATE application SET expires_at = registry_now() - interval '1 minute'"
            + " WHERE number = ?",
        number);
    one.waitForCondition(
        () -> status(ledger, number).equals("EXPIRED"),
        new Page.WaitForConditionOptions().setTimeout(DUE_WITHIN));
    holder.go("/apply/form?number=" + number);
    assertThat(holder.text()).contains("Expired", "Of which day?");
    assertThat(holder.control("submit").count()).isZero();
    new Visitor(one, "ja").go("/apply/form?number=" + number);
    assertThat(holder.text()).contains("期限切れ");
    assertThat(
            ledger.text("SELECT kind FROM notification WHERE detail = ? ORDER BY id DESC", number))
        .isEqualTo("APPLICATION_EXPIRED");
    operator.go("/admin/applications/" + number).reads("By itself");
    standsBehind(operator, later, number);
  }

  /** What waits for the staff stands before what is over, however long ago that was. */
  private static void standsBehind(StaffSteps operator, String waiting, String over) {
    operator.go("/admin/applications?form=ACCOUNT_CERTIFICATE");
    assertThat(operator.column(1)).containsSubsequence(waiting, over);
    operator.go("/admin/applications?text=" + over.toLowerCase(Locale.ROOT));
    assertThat(operator.column(1)).containsExactly(over);
    String name = operator.column(3).get(0);
    String word = name.substring(name.lastIndexOf(' ') + 1);
    operator.go("/admin/applications?status=EXPIRED&text=" + word);
    assertThat(operator.column(1)).contains(over).doesNotContain(waiting);
    assertThat(operator.column(3)).allMatch(each -> each.contains(word));
    operator.go("/admin/applications?text=nobody-of-this-name").reads("none matches");
  }

  private static String status(Ledger ledger, String number) {
    return ledger.text("SELECT status FROM application WHERE number = ?", number);
  }

  /** A certificate that somebody asks for. */
  private static String sent(Visitor holder) {
    holder.go("/applications");
    holder.choose("which", "ACCOUNT_CERTIFICATE");
    holder.press("begin", "/apply/form");
    Matcher number = NUMBER.matcher(holder.text());
    assertThat(number.find()).isTrue();
    holder.go("/apply/form/certificate");
    holder.fill("asOf", LocalDate.now().minusDays(2).toString());
    holder.control("languages").selectOption("en");
    holder.press("save", "/apply/form");
    holder.control("submit").click();
    holder.control("submit").waitFor(gone());
    return number.group();
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
