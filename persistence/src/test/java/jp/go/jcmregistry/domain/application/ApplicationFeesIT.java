package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the forms cost, from which day, and when it was paid. */
class ApplicationFeesIT extends ApplicationScene {
  private static final ApplicationForm FORM = ApplicationForm.ACCOUNT_CERTIFICATE;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.READ);

  @AfterEach
  void itCostsNothingAgain() {
    ledger.database().asOwner("DELETE FROM application_fee");
  }

  private <T> T records(Function<RecordChanges, T> act) {
    return ledger.call(e -> act.apply(new RecordChanges(e, List.of(new ApplicationFees(e)))));
  }

  private String propose(String amount, String from) {
    Map<String, String> answers = new TreeMap<>(Map.of("form", FORM.name(), "amount", amount));
    answers.put("from", from);
    return records(
        r -> r.propose(RecordKind.APPLICATION_FEE, new Answers(answers), operator).number());
  }

  private void fee(String amount, String from) {
    String number = propose(amount, from);
    records(r -> r.approve(number, approver));
  }

  private long feeAt(String at) {
    return ledger.call(e -> new ApplicationFees(e).of("JPN01", FORM, Instant.parse(at)));
  }

  private Key sentOne() {
    later(Duration.ofHours(1));
    Key key = begun(FORM, account, applicant);
    answered(key, Map.of("asOf", "2026-11-02", "languages", "en"));
    later(Duration.ofDays(1));
    return sent(key);
  }

  @Test
  void aFeeHoldsFromItsDayAndNothingCostsAnythingBefore() {
    fee("３，６００", "2026-12-01");

    assertThat(feeAt("2026-11-30T14:59:59Z")).isZero();
    assertThat(feeAt("2026-11-30T15:00:00Z")).isEqualTo(3_600);
    assertBroken(() -> propose("100", "2026-12-01"), "J6134");
    assertBroken(() -> propose("100", "2026-11-01"), "J7212");
    assertBroken(() -> propose("-1", null), "J6133");
    fee("0", "2027-04-01");
    assertThat(feeAt("2027-04-01T00:00:00Z")).isZero();
  }

  @Test
  void whatCostsSomethingIsPaidBeforeItIsDecided() {
    fee("1800", null);
    Key key = sentOne();
    fee("0", "2026-11-03");

    long owed = with(key, o -> o.it().fee());
    assertThat(owed).as("as it was sent").isEqualTo(1_800);
    assertBroken(() -> handed(key), "J6131");
    assertBroken(() -> paid(key, TODAY.plusDays(2), operator), "J6132");
    assertBroken(() -> paid(key, null, operator), "J6132");
    assertBroken(() -> paid(key, TODAY, approver), "J6132");
    paid(key, TODAY, operator);
    assertBroken(() -> paid(key, TODAY, operator), "J6132");
    hand(key);
    assertThat(approved(key).status()).isEqualTo(ApplicationStatus.DONE);
    new Breaking(ledger.database(), "app")
        .let("id", with(key, o -> o.it().id()))
        .refuses("j6131_fee_is_paid", "UPDATE application SET paid_on = NULL WHERE id = :id");
  }

  private void hand(Key key) {
    checks(
        c -> {
          c.note(key.number(), FORM.checkList(), operator);
          c.hand(key.number(), operator);
          return null;
        });
  }

  private Void paid(Key key, LocalDate day, Actor actor) {
    return checks(
        c -> {
          c.paid(key.number(), day, actor);
          return null;
        });
  }

  @Test
  void whatCostsNothingIsNotPaid() {
    Key key = sentOne();

    assertBroken(() -> paid(key, TODAY, operator), "J6132");
    new Breaking(ledger.database(), "app")
        .let("id", with(key, o -> o.it().id()))
        .refuses(
            "j6132_paid_where_it_costs",
            "UPDATE application SET paid_on = '2026-11-02' WHERE id = :id");
  }

  @Test
  void theSchemaKnowsNoFeeBelowZeroAndOneAtATime() {
    String number = propose("100", null);
    Breaking fees =
        new Breaking(ledger.database(), "app")
            .let("change", "(SELECT id FROM record_change WHERE number = '" + number + "')");
    fees.refuses("j6133_fee_is_not_negative", insert("-1"));
    fees.refuses("j6134_one_fee_a_day", insert("1"), insert("2"));
    fees.accepts(insert("0"));
    records(r -> r.withdraw(number, operator));
  }

  private static String insert(String amount) {
    return "INSERT INTO application_fee (registry, form, amount, effective_at, change_id)"
        + " VALUES ('JPN01', 'ACCOUNT_OPENING', "
        + amount
        + ", '2026-01-01', :change)";
  }
}
