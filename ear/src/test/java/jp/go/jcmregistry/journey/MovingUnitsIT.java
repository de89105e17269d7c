package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Account holders move units, page by page, and nothing moves before a second person agrees. */
@ExtendWith(Journey.class)
class MovingUnitsIT {

  private static final String AVAILABLE = ".figure-main dd";

  @ParameterizedTest
  @CsvSource({
    "en, another person, Completed, Language of the certificate",
    "ja, 別の方の承認を待っています, 完了, 証明書の言語"
  })
  void theRegistryPicksSoManyUnitsAndASecondPersonApproves(
      String language,
      String waits,
      String completed,
      String certificate,
      RunningRegistry registry,
      Page first,
      Page second) {
    String to = new Ledger(registry).account("holder-b1");
    Visitor one = Visitor.signedIn(first, language, "holder-a1");
    one.go("/home");
    one.follow(".movements a", "/transfer");
    one.press("begin", "/transfer/units");
    one.fill("quantity", "７");
    one.press("continue", "/transfer/to");
    assertThat(one.page().locator("datalist option").count()).as("known receivers").isPositive();
    one.fill("account", to);
    one.press("continue", "/transfer/check");
    assertThat(one.text()).contains(to, "7 t");
    one.fill("reference", "Order 7");
    one.press("send", "/transfer/done/");
    String number = one.number();
    String bookmark = "/transfer/done/" + number;

    one.go("/approvals/" + number);
    assertThat(one.text()).contains(waits, "Order 7").doesNotContain(certificate);
    assertThat(one.control("approve").count()).isZero();
    assertThat(one.control("reject").count()).isZero();

    Visitor two = Visitor.signedIn(second, language, "holder-a2");
    two.go("/approvals");
    two.follow("a:text-is('" + number + "')", "/approvals/" + number);
    two.press("approve", "/approvals");
    assertThat(two.texts("[role=status]")).anyMatch(note -> note.contains(number));

    one.go(bookmark);
    assertThat(one.text()).contains(number, completed, "Order 7");
  }

  @Test
  void moreThanIsFreeIsRefusedWithWhatIsFreeAndNothingIsLost(Page page) {
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");
    Movement.begin(person, "/transfer");
    long free = free(person);
    person.fill("quantity", Long.toString(free + 1));

    assertThat(person.refused("continue"))
        .contains("The account has %,d t available".formatted(free), "J3005");

    assertThat(person.texts("#quantity-error")).singleElement().asString().contains("J3005");
    assertThat(person.answer("quantity")).isEqualTo(Long.toString(free + 1));
    assertThat(free(person)).isEqualTo(free);
  }

  private static long free(Visitor person) {
    return Long.parseLong(person.texts(AVAILABLE).get(0).replaceAll("[^0-9,]|2$|,", ""));
  }

  @Test
  void whereUnitsCannotGoIsAnsweredInOneSentence(RunningRegistry registry, Page page) {
    String elsewhere =
        new Ledger(registry).text("SELECT number FROM account WHERE number LIKE 'MNG-110-%'");
    Visitor person = Visitor.signedIn(page, "ja", "holder-a1");
    Movement.begin(person, "/transfer");
    person.fill("quantity", "1");
    person.press("continue", "/transfer/to");

    person.fill("account", Ledger.NO_ACCOUNT);
    String unknown = person.refused("continue");
    assertThat(person.answer("account")).isEqualTo(Ledger.NO_ACCOUNT);
    person.fill("account", elsewhere);
    String foreign = person.refused("continue");

    assertThat(unknown).contains("振り替えることができません", "J2002").isEqualTo(foreign);
  }

  @Test
  void theWayBackKeepsEveryAnswer(RunningRegistry registry, Page page) {
    String to = new Ledger(registry).account("holder-b1");
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");
    Movement.begin(person, "/transfer");
    person.fill("quantity", "11");
    person.press("continue", "/transfer/to");
    person.fill("account", to);
    person.press("continue", "/transfer/check");

    person.follow("a.back", "/transfer/to");
    assertThat(person.answer("account")).isEqualTo(to);
    person.follow("a.back", "/transfer/units");
    assertThat(person.answer("quantity")).isEqualTo("11");
    person.follow("a.back", "/transfer");
    person.follow("a.button", "/transfer/check");
    assertThat(person.text()).contains(to, "11 t");
  }

  @Test
  void namedUnitsAreRejectedForAReasonOnly(RunningRegistry registry, Page first, Page second) {
    Ledger ledger = new Ledger(registry);
    String unit = ledger.freeUnits(ledger.account("holder-a1"), 1).get(0);
    Visitor one = Visitor.signedIn(first, "en", "holder-a1");
    String number = Movement.transfer(one, unit, ledger.account("holder-b1"));

    Visitor two = Visitor.signedIn(second, "en", "holder-a2");
    two.go("/approvals/" + number);
    assertThat(two.text()).contains(unit);
    assertThat(two.refused("reject")).contains("J7005");
    two.fill("reason", "The contract is not signed yet");
    two.press("reject", "/approvals");
    assertThat(two.texts("[role=status]"))
        .containsExactly(number + " was rejected. The credits are available again.");

    one.go("/log/" + number);
    assertThat(one.text()).contains("Rejected", "The contract is not signed yet", unit);
  }

  @Test
  void whoStartedItTakesItBack(RunningRegistry registry, Page page) {
    String number = new Ledger(registry).proposed("holder-a1", "holder-b1", 3);
    Visitor person = Visitor.signedIn(page, "ja", "holder-a1");
    person.go("/transfer/done/" + number);
    person.follow("a[href$='/approvals/" + number + "']", "/approvals/" + number);
    person.press("withdraw", "/approvals");
    person.go("/log/" + number);
    assertThat(person.text()).contains("取下げ");
  }

  @Test
  void sentTwiceItIsOneTransaction(RunningRegistry registry, Page page) {
    Ledger ledger = new Ledger(registry);
    Visitor person = Visitor.signedIn(page, "en", "holder-a1");
    Movement.begin(person, "/transfer");
    person.fill("quantity", "2");
    person.press("continue", "/transfer/to");
    person.fill("account", ledger.account("holder-b1"));
    person.press("continue", "/transfer/check");
    Visitor again = new Visitor(page.context().newPage(), "en");
    again.go("/transfer/check");

    Apps.sign(page);
    person.control("send").dblclick();
    page.waitForURL("**/en/transfer/done/**");
    again.press("send", "/transfer/done/");

    assertThat(again.number()).isEqualTo(person.number());
    ledger.decide("holder-a2", person.number(), "reject");
  }

  @Test
  void aCancellationSaysWhatForForWhomAndInWhichLanguageItIsCertified(
      RunningRegistry registry, Page first, Page second, Page staff) {
    Ledger ledger = new Ledger(registry);
    Visitor one = Visitor.signedIn(first, "ja", "holder-a1");
    String unit = ledger.freeUnits(ledger.account("holder-a1"), 1).get(0);
    Movement.serials(one, "/cancel", unit, "/cancel/purpose");
    answerPurpose(one);
    String[] facts = {"植樹祭の開催", "植樹祭の来場者", "Visitors", "日本語と英語"};
    assertThat(one.text()).contains(facts).contains(unit);
    one.press("send", "/cancel/done/");
    assertThat(one.text()).contains(facts);
    String number = one.number();

    Visitor operator = Visitor.signedIn(staff, "ja", "operator");
    operator.go("/admin/queue/" + number);
    assertThat(operator.text()).contains(facts);
    Visitor two = Visitor.signedIn(second, "ja", "holder-a2");
    two.go("/approvals/" + number);
    assertThat(two.text()).contains(facts);
    assertThat(two.main().locator(".panel-warning").count()).isEqualTo(1);
    two.press("approve", "/approvals");

    one.go("/log/" + number);
    assertThat(one.text()).contains(facts).contains("完了");
    operator.go("/admin/transactions/" + number);
    assertThat(operator.text()).contains(facts);
  }

  private static void answerPurpose(Visitor person) {
    person.choose("kind", "OTHER");
    person.choose("language", "ja,en");
    person.fill("beneficiaryJa", "植樹祭の来場者");
    person.fill("beneficiaryEn", "Visitors");
    person.refused("continue");
    assertThat(person.answer("beneficiaryEn")).isEqualTo("Visitors");
    person.fill("words", "植樹祭の開催");
    person.press("continue", "/cancel/check");
    person.follow("a.back", "/cancel/purpose");
    assertThat(person.answer("words")).isEqualTo("植樹祭の開催");
    person.press("continue", "/cancel/check");
  }
}
