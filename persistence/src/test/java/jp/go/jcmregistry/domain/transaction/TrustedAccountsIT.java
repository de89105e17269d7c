package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.task.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account's list of trusted accounts, and what it does to the time of a transfer. */
class TrustedAccountsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-02-18T01:00:00Z");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account other = ledger.account();
  private final Actor first = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void anOrdinaryRegistryOnAWednesdayMorning() {
    situation.begin(WEDNESDAY_MORNING);
    TransferSchedule.AT_THE_BEGINNING.forEach(situation::set);
    ledger.issue(giver, 2020, 100);
  }

  private <T> T trusted(Function<TrustedAccounts, T> work) {
    return ledger.call(e -> work.apply(new TrustedAccounts(e, Ledger.WEEKDAYS)));
  }

  private TrustedAccount add(Account account, Actor by) {
    return trusted(t -> t.add(giver.number(), account.number(), by));
  }

  private TrustedAccount approve(TrustedAccount added, Actor by) {
    return trusted(t -> t.approve(added.id(), by));
  }

  private boolean trusts(Account to, Instant at) {
    return trusted(t -> t.trusts(giver, to, at));
  }

  private Instant due(Account to) {
    String number = ledger.propose(Ledger.transfer(giver, to, 5), first).number();
    RegistryTransaction transaction = ledger.approve(number, second);
    return transaction.status() == TransactionStatus.COMPLETED
        ? transaction.decidedAt()
        : transaction.dueAt();
  }

  @Test
  void anAccountIsTrustedAfterItsDaysOfWaiting() {
    approve(add(other, first), second);

    assertThat(due(other)).as("noon of Thursday").isEqualTo("2026-02-19T03:00:00Z");
    DATABASE.setClock(Instant.parse("2026-02-24T14:59:00Z"));
    assertThat(trusts(other, Instant.parse("2026-02-24T14:59:59Z"))).isFalse();
    assertThat(trusts(other, Instant.parse("2026-02-24T15:00:00Z")))
        .as("after Thursday, Friday, Monday and Tuesday")
        .isTrue();
    DATABASE.setClock(Instant.parse("2026-02-25T02:00:00Z"));
    assertThat(due(other)).as("at once").isBefore("2026-02-25T02:05:00Z");
    DATABASE.setClock(Instant.parse("2026-02-25T08:00:00Z"));
    assertThat(due(other)).as("the next opening").isEqualTo("2026-02-26T01:00:00Z");
  }

  @Test
  void withoutWaitingItIsTrustedAtOnceUntilItIsTakenOff() {
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 0);
    TrustedAccount listed = approve(add(other, first), second);
    assertThat(trusts(other, WEDNESDAY_MORNING.plusSeconds(60))).isTrue();
    trusted(t -> t.end(listed.id(), second));
    assertThat(trusts(other, WEDNESDAY_MORNING.plusSeconds(90))).isFalse();
    assertBroken(() -> trusted(t -> t.end(listed.id(), second)), "J2016");
    add(other, first);
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 4);
  }

  @Test
  void whereNobodyElseActsTheRegistryIsTheSecondPerson() {
    Account alone = ledger.account();
    Actor only = ledger.representative(alone, Rights.INITIATE_AND_APPROVE);
    TrustedAccount added = trusted(t -> t.add(alone.number(), other.number(), only));
    assertBroken(() -> approve(added, only), "J2014");
    assertBroken(() -> approve(added, ledger.operator()), "J2015");

    assertThat(approve(added, ledger.approver()).trustedFrom()).isNotNull();

    TrustedAccount ofTwo = add(other, first);
    assertBroken(() -> approve(ofTwo, ledger.approver()), "J2015");
  }

  private Optional<TaskDoer> task(Account account) {
    return waiting(account).map(Tasks.Waiting::doer);
  }

  private Optional<Tasks.Waiting> waiting(Account account) {
    return ledger.call(e -> new Tasks(e).waiting(Ledger.REGISTRY, account.number().toString()));
  }

  @Test
  void whatWaitsForAnotherPersonIsATask() {
    add(other, first);
    assertThat(task(giver)).contains(TaskDoer.SECOND_REPRESENTATIVE);
    assertThat(waiting(giver).orElseThrow().notBy()).as("who added").isEqualTo(first.userId());
    Account alone = ledger.account();
    Actor only = ledger.representative(alone, Rights.INITIATE_AND_APPROVE);
    TrustedAccount added = trusted(t -> t.add(alone.number(), other.number(), only));
    assertThat(task(alone)).as("nobody else may").contains(TaskDoer.APPROVER);
    Actor approver = ledger.approver();
    ledger.call(
        e -> {
          new Tasks(e).take(alone.number().toString(), approver);
          return null;
        });
    new Breaking(DATABASE, "app")
        .let("id", added.id())
        .let("by", new Ledger(DATABASE).approver().userId())
        .refuses(
            "j8011_nobody_else_works_on_it",
            "UPDATE trusted_account SET approved_by = :by, approved_at = now(),"
                + " trusted_from = now() WHERE id = :id");
    approve(added, approver);
    assertThat(task(alone)).isEmpty();
  }

  @Test
  void allPeopleOfTheAccountAreToldAndWhoMayApproveIsAsked() {
    TrustedAccount added = add(other, first);
    assertThat(told(first)).containsExactly("TRUST_ASKED false");
    assertThat(told(second)).containsExactly("TRUST_ASKED true");
    approve(added, second);
    assertThat(told(first)).containsExactly("TRUST_ASKED false", "TRUST_APPROVED false");
    assertThat(told(second)).containsExactly("TRUST_ASKED true", "TRUST_APPROVED false");
  }

  private List<String> told(Actor person) {
    return ledger.strings(
        "SELECT kind || ' ' || action_required FROM notification"
            + " WHERE user_id = ?1 AND kind LIKE 'TRUST%' ORDER BY id",
        person.userId());
  }

  @Test
  void aClosedAccountDropsOut() {
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 0);
    approve(add(other, first), second);
    situation.become(other, AccountStatus.CLOSED);
    Account closed = ledger.call(e -> new Accounts(e).byId(other.id()));
    assertThat(trusts(closed, WEDNESDAY_MORNING.plusSeconds(60))).isFalse();
    situation.set(Setting.TRUSTED_AFTER_WORKING_DAYS, 4);
  }

  @Test
  void theGovernmentDoesNotWait() {
    assertThat(due(situation.only(AccountKind.GOVERNMENT_HOLDING)))
        .isBefore(WEDNESDAY_MORNING.plusSeconds(300));
  }

  @Test
  void whatStandsAgainstAnEntryIsSaid() {
    assertBroken(() -> add(giver, first), "J2011");
    assertBroken(() -> add(other, second), "J2015");
    Account closed = ledger.account();
    situation.become(closed, AccountStatus.CLOSED);
    assertBroken(() -> add(closed, first), "J2013");
    TrustedAccount added = add(other, first);
    assertBroken(() -> add(other, first), "J2012");
    assertBroken(() -> approve(added, first), "J2014", "J2015");
    approve(added, second);
    assertBroken(() -> approve(added, second), "J2016");
    Actor stranger = ledger.representative(other, Rights.INITIATE_AND_APPROVE);
    assertThatThrownBy(() -> add(other, stranger)).isInstanceOf(NotFoundOrNotYours.class);
    assertThatThrownBy(() -> trusted(t -> t.end(added.id(), stranger)))
        .isInstanceOf(NotFoundOrNotYours.class);
  }

  @Test
  void theSchemaKnowsTheSameRules() {
    TrustedAccount added = add(other, first);
    Breaking breaking =
        new Breaking(DATABASE, "app")
            .let("giver", giver.id())
            .let("other", other.id())
            .let("first", first.userId());
    String insert =
        "INSERT INTO trusted_account (id, account_id, trusted_id, proposed_by, proposed_at,"
            + " version) VALUES (nextval('entity_id'), :giver, %s, :first, now(), 1)";
    breaking.refuses("j2011_two_accounts", insert.formatted(":giver"));
    breaking.refuses("j2012_listed_once", insert.formatted(":other"));
    breaking
        .let("id", added.id())
        .refuses(
            "j2014_another_person_approves",
            "UPDATE trusted_account SET approved_by = :first, approved_at = now(),"
                + " trusted_from = now() WHERE id = :id");
  }
}
