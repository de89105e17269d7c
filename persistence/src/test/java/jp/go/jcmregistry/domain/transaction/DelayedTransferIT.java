package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transfer that waits after its approval, and what stops it at its execution. */
class DelayedTransferIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Duration DELAY = Duration.ofMinutes(60);

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void setTheDelay() {
    situation.set(Setting.TRANSFER_DELAY_MINUTES, DELAY.toMinutes());
    ledger.issue(giver, 2020, 100);
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    DATABASE.resetClock();
  }

  private RegistryTransaction approved(Account from, Account to, Actor by, Actor decider) {
    return ledger.approve(ledger.propose(Ledger.transfer(from, to, 10), by).number(), decider);
  }

  private RegistryTransaction delayed() {
    RegistryTransaction transaction = approved(giver, receiver, starter, second);
    assertThat(transaction.status()).isEqualTo(TransactionStatus.DELAYED);
    return transaction;
  }

  private List<RegistryTransaction> executeWhatIsDue(Instant at) {
    DATABASE.setClock(at);
    Predicate<RegistryTransaction> ours = t -> t.fromAccount().equals(giver.id());
    return ledger.call(
        e -> {
          Decisions decisions = new Decisions(e, Ledger.WEEKDAYS);
          Transactions transactions = new Transactions(e);
          Instant now = new RegistryClock(e).now();
          return transactions.due(now, 0, 100).stream()
              .flatMap(id -> transactions.claimDue(id, now).stream())
              .filter(ours)
              .map(decisions::execute)
              .toList();
        });
  }

  @Test
  void itKeepsItsUnitsReservedUntilItIsDue() {
    RegistryTransaction transaction = delayed();
    assertThat(transaction.dueAt()).isEqualTo(transaction.decidedAt().plus(DELAY));
    assertThat(situation.availability(giver).reserved()).isEqualTo(10);
    assertThat(executeWhatIsDue(transaction.dueAt().minusSeconds(30))).isEmpty();

    List<RegistryTransaction> done = executeWhatIsDue(transaction.dueAt());
    assertThat(done).hasSize(1);
    assertThat(done.get(0).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(done.get(0).effectiveAt()).isAfterOrEqualTo(transaction.dueAt());
    assertThat(situation.availability(receiver).total()).isEqualTo(10);
    assertThat(situation.availability(giver).reserved()).isZero();
    List<TransactionStatusChange> history =
        ledger.call(e -> new Transactions(e).history(transaction));
    assertThat(history)
        .extracting(TransactionStatusChange::status)
        .containsExactly(
            TransactionStatus.PROPOSED,
            TransactionStatus.APPROVED,
            TransactionStatus.DELAYED,
            TransactionStatus.COMPLETED);
    assertBroken(
        () ->
            ledger.call(
                e ->
                    new Decisions(e, Ledger.WEEKDAYS)
                        .execute(new Transactions(e).byId(transaction.id()))),
        "J7004");
  }

  @Test
  void theGiverMayNoLongerGive() {
    RegistryTransaction transaction = delayed();
    situation.become(giver, AccountStatus.SUSPENDED);
    assertFails(transaction, "J1002");
  }

  @Test
  void theReceiverMayNoLongerReceive() {
    RegistryTransaction transaction = delayed();
    situation.become(receiver, AccountStatus.CLOSED);
    assertFails(transaction, "J2002");
  }

  @Test
  void theUnitsWereRestricted() {
    RegistryTransaction transaction = delayed();
    situation.restrict(situation.units(giver, 10, 11), "COURT_ATTACHMENT");
    assertFails(transaction, "J6001");
  }

  @Test
  void whatTouchesItsUnitsOnlyNearlyDoesNotStopIt() {
    RegistryTransaction transaction = delayed();
    situation.restrict(situation.units(giver, 11, 20), "COURT_ATTACHMENT");
    situation.become(receiver, AccountStatus.SUSPENDED_PARTIALLY);
    assertThat(executeWhatIsDue(transaction.dueAt()).get(0).status())
        .isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void whatFailsForAReasonNobodyForesawIsGivenUp() {
    RegistryTransaction transaction = delayed();
    RegistryTransaction failed =
        ledger.call(
            e ->
                new Decisions(e, Ledger.WEEKDAYS)
                    .giveUp(new Transactions(e).byId(transaction.id())));
    assertThat(failed.failedRule()).isEqualTo("J9004");
    assertThat(situation.availability(giver).reserved()).isZero();
    assertThat(executeWhatIsDue(transaction.dueAt())).isEmpty();
  }

  private void assertFails(RegistryTransaction transaction, String rule) {
    RegistryTransaction failed = executeWhatIsDue(transaction.dueAt()).get(0);
    assertThat(failed.status()).isEqualTo(TransactionStatus.FAILED);
    assertThat(failed.failedRule()).isEqualTo(rule);
    assertThat(situation.availability(giver).reserved()).isZero();
    assertThat(situation.availability(giver).total()).isEqualTo(100);
    assertThat(executeWhatIsDue(transaction.dueAt())).isEmpty();
  }

  @Test
  void anyColleagueWhoMayStartOrApproveStopsIt() {
    Actor reader = ledger.representative(giver, Rights.READ);
    for (Actor colleague :
        List.of(starter, second, ledger.representative(giver, Rights.INITIATE_AND_APPROVE))) {
      RegistryTransaction transaction = delayed();
      assertBroken(() -> withdraw(transaction, reader), "J7007");
      assertBroken(() -> withdraw(transaction, ledger.operator()), "J7007");
      assertThat(withdraw(transaction, colleague).status()).isEqualTo(TransactionStatus.WITHDRAWN);
    }
    assertThat(situation.availability(giver).reserved()).isZero();
  }

  @Test
  void anyOperatorStopsWhatTheGovernmentGives() {
    Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
    ledger.issue(government, 2020, 10);
    RegistryTransaction transaction =
        approved(government, receiver, ledger.operator(), ledger.approver());
    assertThat(transaction.status()).isEqualTo(TransactionStatus.DELAYED);
    assertBroken(() -> withdraw(transaction, ledger.approver()), "J7007");
    Actor colleague = new Ledger(DATABASE).operator();
    assertThat(withdraw(transaction, colleague).status()).isEqualTo(TransactionStatus.WITHDRAWN);
  }

  @Test
  void whatGoesToTheGovernmentOrIsNoTransferDoesNotWait() {
    Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
    assertThat(approved(giver, government, starter, second).status())
        .isEqualTo(TransactionStatus.COMPLETED);
    Proposal cancellation = Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 1);
    assertThat(ledger.approve(ledger.propose(cancellation, starter).number(), second).status())
        .isEqualTo(TransactionStatus.COMPLETED);
  }

  private RegistryTransaction withdraw(RegistryTransaction transaction, Actor actor) {
    return ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(transaction.number(), actor));
  }
}
