package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be reversed, and what a reversal leaves: J8001 to J8006, J6001. */
class ReversalRulesIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor next = ledger.representative(receiver, Rights.INITIATE);

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    ledger.database().resetClock();
  }

  private RegistryTransaction reverse(RegistryTransaction original, String why) {
    Reversals.Request request = new Reversals.Request(UUID.randomUUID(), original.number(), why);
    return ledger.call(e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()));
  }

  private RegistryTransaction reverse(RegistryTransaction original) {
    return reverse(original, "wrong");
  }

  private RegistryTransaction proposed(long quantity) {
    return ledger.propose(Ledger.transfer(giver, receiver, quantity), starter);
  }

  private RegistryTransaction approve(RegistryTransaction transaction) {
    return ledger.approve(transaction.number(), ledger.approver());
  }

  private RegistryTransaction transferred(long quantity) {
    ledger.issue(giver, 2020, quantity);
    return approve(proposed(quantity));
  }

  private void assertReverses(RegistryTransaction original) {
    approve(reverse(original));
    assertThat(situation.status(original)).isEqualTo(TransactionStatus.REVERSED);
  }

  @Test
  void aTransferGoesBackWhole() {
    ledger.issue(giver, 2020, 100);
    RegistryTransaction original = approve(proposed(30));
    String series = situation.units(giver, 1, 1).series().toString();
    assertReverses(original);
    assertThat(ledger.blocks(giver)).containsExactly(series + "-1-100");
    assertThat(ledger.blocks(receiver)).isEmpty();
    assertThat(situation.availability(giver).total()).isEqualTo(100);
  }

  @Test
  void aCancellationGoesBack() {
    ledger.issue(giver, 2020, 100);
    Account sink = situation.only(AccountKind.VOLUNTARY_CANCELLATION);
    long before = situation.availability(sink).total();
    RegistryTransaction original =
        approve(
            ledger.propose(
                Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 40), starter));
    assertThat(situation.availability(sink).total()).isEqualTo(before + 40);
    assertReverses(original);
    assertThat(situation.availability(sink).total()).isEqualTo(before);
    assertThat(ledger.blocks(giver)).hasSize(1);
  }

  @Test
  void anIssuanceGoesBackItsSerialsAreNeverUsedAgainAndItsNotificationIsFree() {
    IssuanceRequest request = ledger.issuance(ledger.project(), giver, 2020, 10);
    Account issued = situation.only(AccountKind.ISSUED);
    long before = situation.availability(issued).total();
    RegistryTransaction original = ledger.issue(request);
    assertThat(situation.availability(issued).total()).isEqualTo(before - 10);
    assertReverses(original);
    assertThat(ledger.blocks(giver)).isEmpty();
    assertThat(situation.availability(issued).total()).isEqualTo(before);

    IssuanceRequest corrected =
        new IssuanceRequest(
            UUID.randomUUID(),
            request.project(),
            new Notification(
                request.notification().number(),
                request.notification().notifiedOn(),
                request.notification().monitoringFrom().plusDays(1),
                request.notification().monitoringTo(),
                10),
            10,
            request.cells(),
            null);
    ledger.issue(corrected);
    assertThat(ledger.blocks(giver).get(0)).endsWith("-2020-11-20");
  }

  @Test
  void onlyWhatIsCompletedIsReversed() {
    ledger.issue(giver, 2020, 10);
    RegistryTransaction waiting = proposed(5);
    assertBroken(() -> reverse(waiting), "J8001");
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(waiting.number(), starter));
    assertBroken(() -> reverse(waiting), "J8001");
    assertReverses(approve(proposed(5)));
  }

  @Test
  void aTransactionIsReversedOnce() {
    RegistryTransaction original = transferred(5);
    RegistryTransaction first = reverse(original);
    assertBroken(() -> reverse(original), "J8002", "J8003");
    ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).reject(first.number(), "why", ledger.approver()));
    assertReverses(original);
    assertBroken(() -> reverse(original), "J8002", "J8003");
  }

  @Test
  void allUnitsStillLieThereAndArePromisedToNobody() {
    RegistryTransaction original = transferred(5);
    Account third = ledger.account();
    RegistryTransaction promised =
        ledger.propose(Ledger.transfer(receiver, third, situation.units(receiver, 5, 5)), next);
    assertBroken(() -> reverse(original), "J8003");
    RegistryTransaction moved = approve(promised);
    assertBroken(() -> reverse(original), "J8003");
    assertReverses(moved);
    RegistryTransaction back = reverse(original);
    assertBroken(
        () ->
            ledger.propose(Ledger.transfer(receiver, third, situation.units(receiver, 5, 5)), next),
        "J3007");
    approve(back);
  }

  @Test
  void theLimitOfDaysHasNotPassed() {
    RegistryTransaction original = transferred(5);
    Duration limit = Duration.ofDays(Setting.REVERSAL_DAYS.byDefault());
    ledger.database().setClock(original.effectiveAt().plus(limit).plusMillis(1));
    assertThat(assertBroken(() -> reverse(original), "J8004").get(0).arguments())
        .containsExactly(original.number(), 30L);
    ledger.database().setClock(original.effectiveAt().plus(limit).minusSeconds(60));
    assertReverses(original);
  }

  @Test
  void aReversalIsNotReversed() {
    RegistryTransaction original = transferred(5);
    RegistryTransaction reversal = approve(reverse(original));
    assertBroken(() -> reverse(reversal), "J8005");
  }

  @Test
  void aReversalSaysWhy() {
    RegistryTransaction original = transferred(5);
    for (String none : new String[] {null, "", " "}) {
      assertBroken(() -> reverse(original, none), "J8006");
    }
    reverse(original, "x");
  }

  @Test
  void restrictedUnitsStayWhereTheyAre() {
    RegistryTransaction original = transferred(5);
    RegistryTransaction waiting = reverse(original);
    situation.restrict(situation.units(receiver, 5, 5), "FREEZE");
    assertBroken(() -> approve(waiting), "J6001");
    ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(waiting.number(), ledger.operator()));
    assertBroken(() -> reverse(original), "J6001");
    situation.release(situation.units(receiver, 5, 5));
    assertReverses(original);
  }

  @Test
  void anApproverDecidesAReversalNotTheHolder() {
    RegistryTransaction waiting = reverse(transferred(5));
    Actor holder = ledger.representative(receiver, Rights.APPROVE);
    assertBroken(() -> ledger.approve(waiting.number(), holder), "J7003");
    assertThat(List.of(waiting.fromAccount(), waiting.toAccount()))
        .containsExactly(receiver.id(), giver.id());
    approve(waiting);
  }
}
