package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits that the people of an account set for it, and what they do to its transfers. */
class AccountLimitsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-02-18T01:00:00Z");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor first = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void unitsOnAWednesdayMorning() {
    situation.begin(WEDNESDAY_MORNING);
    situation.set(Setting.TRANSFER_DELAY_MINUTES, 0);
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 4);
    ledger.issue(giver, 2020, 1_000);
  }

  private <T> T limits(Function<AccountLimits, T> work) {
    return ledger.call(e -> work.apply(new AccountLimits(e, Ledger.WEEKDAYS)));
  }

  private Void set(long perTransfer, long perDay, Actor by) {
    return limits(
        l -> {
          l.set(giver.number(), new Limits(perTransfer, perDay), by);
          return null;
        });
  }

  private Void takeBack(AccountLimit raised, Actor by) {
    return limits(
        l -> {
          l.takeBack(raised.id(), by);
          return null;
        });
  }

  private Limits now() {
    return limits(l -> l.at(giver.id(), WEDNESDAY_MORNING.plusSeconds(600)));
  }

  private AccountLimit coming() {
    return limits(l -> l.coming(giver.id(), WEDNESDAY_MORNING.plusSeconds(600)).orElse(null));
  }

  private AccountLimit approve(AccountLimit raised, Actor by) {
    return limits(l -> l.approve(raised.id(), by));
  }

  private RegistryTransaction propose(long units) {
    return ledger.propose(Ledger.transfer(giver, receiver, units), first);
  }

  @Test
  void withoutLimitsOfItsOwnAnAccountHasThoseOfTheRegistryOnly() {
    assertThat(now()).isEqualTo(Limits.NONE);
    propose(1_000);
  }

  @Test
  void aLowerLimitHoldsAtOnceForOneTransfer() {
    set(100, 0, first);

    assertThat(now()).isEqualTo(new Limits(100, 0));
    assertThat(assertBroken(() -> propose(101), "J3023").get(0).arguments())
        .containsExactly(giver.number(), 100L, "t");
    propose(100);
    propose(100);
    ledger.propose(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 200), first);
  }

  @Test
  void aLowerLimitHoldsAtOnceForADay() {
    set(0, 100, second);
    propose(60);

    assertThat(assertBroken(() -> propose(41), "J3024").get(0).arguments())
        .containsExactly(giver.number(), 100L, 40L, "t");
    propose(40);
    assertBroken(() -> propose(1), "J3024");
    DATABASE.setClock(Instant.parse("2026-02-18T15:00:00Z"));
    propose(100);
  }

  @Test
  void whatWasProposedBeforeIsStoppedAtTheApproval() {
    RegistryTransaction before = propose(60);
    RegistryTransaction later = propose(60);
    set(60, 100, first);

    ledger.approve(before.number(), second);
    assertBroken(() -> ledger.approve(later.number(), second), "J3024");
    set(50, 100, first);
    assertBroken(() -> ledger.approve(later.number(), second), "J3023", "J3024");
  }

  @Test
  void whatWasApprovedBeforeFailsAtItsExecution() {
    situation.set(Setting.TRANSFER_DELAY_MINUTES, 60);
    RegistryTransaction waits = ledger.approve(propose(60).number(), second);
    set(50, 0, first);
    DATABASE.setClock(WEDNESDAY_MORNING.plus(Duration.ofHours(2)));

    RegistryTransaction done =
        ledger.call(
            e -> new Decisions(e, Ledger.WEEKDAYS).execute(new Transactions(e).lock(waits.id())));
    assertThat(done.status()).isEqualTo(TransactionStatus.FAILED);
    assertThat(done.failedRule()).isEqualTo("J3023");
  }

  @Test
  void aHigherLimitHoldsAfterItsApprovalAndItsDays() {
    set(100, 0, first);
    set(200, 0, first);
    assertThat(now()).isEqualTo(new Limits(100, 0));
    assertBroken(() -> approve(coming(), first), "J2017", "J2018");

    assertThat(approve(coming(), second).holdsFrom())
        .as("after Thursday, Friday, Monday and Tuesday")
        .isEqualTo("2026-02-24T15:00:00Z");
    DATABASE.setClock(Instant.parse("2026-02-24T14:58:00Z"));
    assertBroken(() -> propose(101), "J3023");
    DATABASE.setClock(Instant.parse("2026-02-24T15:00:00Z"));
    propose(200);
    assertBroken(() -> propose(201), "J3023");
  }

  @Test
  void ofTwoLimitsTheLowerOneHoldsAtOnceAndTheHigherOneWaits() {
    set(100, 500, first);
    set(50, 0, first);

    assertThat(now()).isEqualTo(new Limits(50, 500));
    assertThat(coming().limits()).isEqualTo(new Limits(50, 0));
  }

  @Test
  void whatWasEnteredLastCounts() {
    set(100, 0, first);
    set(300, 0, first);
    AccountLimit raised = approve(coming(), second);
    set(80, 0, second);

    assertThat(coming()).isNull();
    assertBroken(() -> approve(raised, second), "J2019");
    DATABASE.setClock(WEDNESDAY_MORNING.plus(Duration.ofDays(30)));
    assertBroken(() -> propose(81), "J3023");
  }

  @Test
  void aHigherLimitIsTakenBackUntilItHolds() {
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 0);
    set(100, 0, first);
    set(300, 0, first);
    takeBack(coming(), second);
    assertThat(coming()).isNull();
    set(200, 0, first);
    AccountLimit held = approve(coming(), second);
    assertBroken(() -> takeBack(held, second), "J2019");
    assertThat(now()).isEqualTo(new Limits(200, 0));
  }

  @Test
  void whereNobodyElseActsTheRegistryIsTheSecondPerson() {
    set(100, 0, first);
    set(200, 0, first);
    assertBroken(() -> approve(coming(), ledger.approver()), "J2017");
    assertBroken(() -> approve(coming(), ledger.operator()), "J2017");
    Actor reader = ledger.representative(giver, Rights.READ);
    assertBroken(() -> set(10, 0, reader), "J2017");
    Actor stranger = ledger.representative(receiver, Rights.INITIATE_AND_APPROVE);
    assertThatThrownBy(() -> set(10, 0, stranger)).isInstanceOf(NotFoundOrNotYours.class);

    set(300, 0, second);
    assertThat(approve(coming(), ledger.approver()).holdsFrom()).isNotNull();
  }

  private List<String> told(Actor who) {
    return ledger.strings(
        "SELECT n.kind || ' ' || n.action_required FROM notification n"
            + " JOIN mail m ON m.notification_id = n.id WHERE n.user_id = ?1 AND n.detail = '"
            + giver.number()
            + "' ORDER BY n.id",
        who.userId());
  }

  @Test
  void thePeopleOfTheAccountAreToldOfEachChange() {
    set(100, 0, first);
    assertThat(told(first)).containsExactly("LIMITS_LOWERED false");
    set(200, 0, first);
    assertThat(told(first)).endsWith("LIMITS_ASKED false");
    assertThat(told(second)).containsExactly("LIMITS_LOWERED false", "LIMITS_ASKED true");
    approve(coming(), second);
    assertThat(told(first)).endsWith("LIMITS_RAISED false");
    assertThat(told(second)).endsWith("LIMITS_RAISED false");
  }

  private Optional<Tasks.Waiting> task() {
    return ledger.call(e -> new Tasks(e).waiting(Ledger.REGISTRY, giver.number().toString()));
  }

  @Test
  void whatWaitsForAnotherPersonIsATask() {
    set(100, 0, first);
    assertThat(task()).isEmpty();
    set(200, 0, first);
    assertThat(task().orElseThrow().doer()).isEqualTo(TaskDoer.SECOND_REPRESENTATIVE);
    assertThat(task().orElseThrow().mayBeDoneBy(first)).as("who entered it").isFalse();
    assertThat(task().orElseThrow().notBy()).isEqualTo(first.userId());
    set(200, 0, second);
    assertThat(task().orElseThrow().doer()).isEqualTo(TaskDoer.APPROVER);
    Actor approver = ledger.approver();
    ledger.call(
        e -> {
          new Tasks(e).take(giver.number().toString(), approver);
          return null;
        });
    new Breaking(DATABASE, "app")
        .let("id", coming().id())
        .let("by", new Ledger(DATABASE).approver().userId())
        .refuses(
            "j8011_nobody_else_works_on_it",
            "UPDATE account_limit SET approved_by = :by, approved_at = now(), holds_from = now()"
                + " WHERE id = :id");
    approve(coming(), approver);
    assertThat(task()).isEmpty();
  }

  @Test
  void theSchemaKnowsTheSameRules() {
    set(100, 0, first);
    set(200, 0, first);
    Breaking breaking =
        new Breaking(DATABASE, "app")
            .let("giver", giver.id())
            .let("first", first.userId())
            .let("id", coming().id());
    String insert =
        "INSERT INTO account_limit (id, account_id, per_transfer, per_day, raises, entered_by,"
            + " entered_at, holds_from, version) VALUES (nextval('entity_id'), :giver, 1, 1, true,"
            + " :first, now(), %s, 1)";
    breaking.refuses("a_raise_holds_once_approved", insert.formatted("now()"));
    breaking.refuses("one_raise_waits", insert.formatted("NULL"));
    breaking.refuses(
        "j2018_another_person_approves",
        "UPDATE account_limit SET approved_by = :first, approved_at = now(), holds_from = now()"
            + " WHERE id = :id");
  }
}
