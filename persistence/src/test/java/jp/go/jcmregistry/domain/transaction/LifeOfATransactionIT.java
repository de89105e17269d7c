package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the proposal to every end but a failed one: J7004, J7007, J9003. */
class LifeOfATransactionIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void giveTheGiverUnits() {
    ledger.issue(giver, 2020, 100);
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    DATABASE.resetClock();
  }

  private RegistryTransaction propose() {
    return ledger.propose(Ledger.transfer(giver, receiver, 10), starter);
  }

  private List<TransactionStatusChange> history(RegistryTransaction transaction) {
    return ledger.call(e -> new Transactions(e).history(transaction));
  }

  private RegistryTransaction withdraw(RegistryTransaction transaction, Actor actor) {
    return ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(transaction.number(), actor));
  }

  private List<TransactionStatus> expireWhatIsDue() {
    return ledger.call(
        e -> {
          Decisions decisions = new Decisions(e, Ledger.WEEKDAYS);
          Transactions transactions = new Transactions(e);
          Instant now = new RegistryClock(e).now();
          return transactions.expired(now, 0, 100).stream()
              .flatMap(id -> transactions.claimExpired(id, now).stream())
              .map(decisions::expire)
              .filter(t -> giver.id().equals(t.fromAccount()))
              .map(RegistryTransaction::status)
              .toList();
        });
  }

  @Test
  void itsHistorySaysWhoDidWhat() {
    RegistryTransaction transaction = propose();
    ledger.approve(transaction.number(), second);
    assertThat(history(transaction))
        .extracting(TransactionStatusChange::status, TransactionStatusChange::byUser)
        .containsExactly(
            tuple(TransactionStatus.PROPOSED, starter.userId()),
            tuple(TransactionStatus.APPROVED, second.userId()),
            tuple(TransactionStatus.COMPLETED, null));
  }

  @Test
  void rejectedItSaysWhyAndItsUnitsAreFree() {
    RegistryTransaction transaction = propose();
    ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).reject(transaction.number(), "Not ours", second));
    assertThat(history(transaction).get(1))
        .extracting(TransactionStatusChange::status, TransactionStatusChange::reason)
        .containsExactly(TransactionStatus.REJECTED, "Not ours");
    assertThat(situation.availability(giver).available()).isEqualTo(100);
    assertThat(ledger.blocks(receiver)).isEmpty();
  }

  @Test
  void whoeverStartedTakesItBack() {
    RegistryTransaction transaction = propose();
    Actor colleague = ledger.representative(giver, Rights.INITIATE_AND_APPROVE);
    for (Actor other : List.of(colleague, second, ledger.operator(), ledger.approver())) {
      assertBroken(() -> withdraw(transaction, other), "J7007");
    }
    withdraw(transaction, starter);
    assertThat(situation.status(transaction)).isEqualTo(TransactionStatus.WITHDRAWN);
    assertThat(situation.availability(giver).available()).isEqualTo(100);
    assertBroken(() -> withdraw(transaction, starter), "J7007");
    RegistryTransaction done = propose();
    ledger.approve(done.number(), second);
    assertBroken(() -> withdraw(done, starter), "J7007");
  }

  @Test
  void itExpiresAtTheEndOfTheFifthWorkingDay() {
    Instant thursday = ZonedDateTime.of(2030, 5, 2, 23, 59, 0, 0, TOKYO).toInstant();
    DATABASE.setClock(thursday);
    RegistryTransaction transaction = propose();
    Instant midnight = LocalDate.of(2030, 5, 10).atStartOfDay(TOKYO).toInstant();
    assertThat(transaction.expiresAt()).as("Thursday the 9th, 24:00").isEqualTo(midnight);

    DATABASE.setClock(midnight.minusSeconds(20));
    assertThat(expireWhatIsDue()).isEmpty();
    DATABASE.setClock(midnight);
    assertBroken(() -> ledger.approve(transaction.number(), second), "J7004");
    assertBroken(
        () ->
            ledger.call(
                e ->
                    new Decisions(e, Ledger.WEEKDAYS).reject(transaction.number(), "late", second)),
        "J7004");
    assertThat(expireWhatIsDue()).containsExactly(TransactionStatus.EXPIRED);
    assertThat(situation.availability(giver).available()).isEqualTo(100);
    assertThat(history(transaction).get(1).byUser()).isNull();
    assertThat(expireWhatIsDue()).isEmpty();
  }

  @Test
  void unitsNeverLeaveBeforeTheyCame() {
    Instant ahead = Instant.now().plusSeconds(3_600);
    DATABASE.setClock(ahead);
    Account fresh = ledger.account();
    RegistryTransaction came = ledger.issue(fresh, 2020, 10);
    DATABASE.resetClock();
    RegistryTransaction left =
        ledger.propose(
            Ledger.transfer(fresh, receiver, 4), ledger.representative(fresh, Rights.INITIATE));
    assertThat(ledger.approve(left.number(), ledger.approver()).effectiveAt())
        .isEqualTo(came.effectiveAt());
  }

  @Test
  void aDayOffIsNoWorkingDay() {
    Instant friday = ZonedDateTime.of(2030, 5, 3, 12, 0, 0, 0, TOKYO).toInstant();
    DATABASE.setClock(friday);
    RegistryTransaction transaction =
        ledger.call(
            e ->
                new Proposals(
                        e,
                        day ->
                            Ledger.WEEKDAYS.isWorkingDay(day)
                                && !day.equals(LocalDate.of(2030, 5, 6)))
                    .propose(Ledger.transfer(giver, receiver, 1), starter));
    assertThat(transaction.expiresAt())
        .isEqualTo(LocalDate.of(2030, 5, 14).atStartOfDay(TOKYO).toInstant());
  }

  @Test
  void theSameIssuanceOrReversalSentTwiceIsOne() {
    IssuanceRequest issuance = ledger.issuance(ledger.project(), giver, 2021, 5);
    String number = ledger.issue(issuance).number();
    assertThat(
            ledger
                .call(e -> new Issuances(e, Ledger.WEEKDAYS).propose(issuance, ledger.operator()))
                .number())
        .isEqualTo(number);
    Reversals.Request reversal = new Reversals.Request(UUID.randomUUID(), number, "wrong");
    String first = reverse(reversal);
    assertThat(reverse(reversal)).isEqualTo(first);
    assertBroken(
        () -> reverse(new Reversals.Request(reversal.request(), number, "other")), "J9003");
    IssuanceRequest other =
        new IssuanceRequest(
            issuance.request(),
            issuance.project(),
            issuance.notification(),
            issuance.quantity(),
            issuance.cells(),
            "other");
    assertBroken(() -> ledger.issue(other), "J9003");
  }

  private String reverse(Reversals.Request request) {
    return ledger.call(
        e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()).number());
  }
}
