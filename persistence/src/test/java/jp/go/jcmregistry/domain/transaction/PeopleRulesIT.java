package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who starts and who decides: J7001, J7002, J7003, J7004, J7005, J7006. */
class PeopleRulesIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE_AND_APPROVE);
  private final Actor auditor =
      new Actor(
          ledger.approver().userId(), "a", "A", Ledger.REGISTRY, Set.of(Role.AUDITOR), Map.of());

  @BeforeEach
  void giveTheGiverUnits() {
    ledger.issue(giver, 2020, 100);
  }

  private RegistryTransaction start(Actor actor) {
    return ledger.propose(Ledger.transfer(giver, receiver, 1), actor);
  }

  private RegistryTransaction start(TransactionKind kind, Actor actor, String order) {
    boolean transfer = kind == TransactionKind.TRANSFER;
    return ledger.propose(
        new Proposal(
            UUID.randomUUID(),
            kind,
            giver.number(),
            transfer ? receiver.number() : null,
            1,
            List.of(),
            new Particulars(order, null, "x", null, null, null)),
        actor);
  }

  private RegistryTransaction approve(RegistryTransaction transaction, Actor actor) {
    return ledger.approve(transaction.number(), actor);
  }

  private void assertCompletes(RegistryTransaction transaction, Actor actor) {
    assertThat(approve(transaction, actor).status()).isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void nobodyApprovesWhatTheyStarted() {
    Actor second = ledger.representative(giver, Rights.INITIATE_AND_APPROVE);
    RegistryTransaction mine = start(starter);
    assertBroken(() -> approve(mine, starter), "J7001");
    assertBroken(() -> reject(mine, "why", starter), "J7001");
    assertCompletes(mine, second);
  }

  @ParameterizedTest
  @EnumSource(Rights.class)
  void aRepresentativeStartsWithTheRightTo(Rights rights) {
    Actor representative = ledger.representative(giver, rights);
    if (EnumSet.of(Rights.INITIATE, Rights.INITIATE_AND_APPROVE).contains(rights)) {
      start(representative);
    } else {
      assertBroken(() -> start(representative), "J7002");
    }
    assertBroken(() -> start(TransactionKind.MANDATORY_CANCELLATION, representative, "x"), "J7002");
  }

  @Test
  void onlyOperatorsOfTheStaffStart() {
    assertBroken(() -> start(TransactionKind.TRANSFER, ledger.approver(), "Order 1"), "J7002");
    assertBroken(() -> start(TransactionKind.TRANSFER, auditor, "Order 1"), "J7002");
    start(TransactionKind.TRANSFER, ledger.operator(), "Order 1");
    start(TransactionKind.MANDATORY_CANCELLATION, ledger.operator(), null);
    IssuanceRequest issuance = ledger.issuance(ledger.project(), giver, 2020, 1);
    assertBroken(
        () -> ledger.call(e -> new Issuances(e, Ledger.WEEKDAYS).propose(issuance, starter)),
        "J7002");
    String done = ledger.issue(giver, 2021, 1).number();
    Reversals.Request reversal = new Reversals.Request(UUID.randomUUID(), done, "wrong");
    assertBroken(
        () -> ledger.call(e -> new Reversals(e, Ledger.WEEKDAYS).propose(reversal, auditor)),
        "J7002");
  }

  @Test
  void anOperatorActsForAHolderOnARecordedOrder() {
    for (String none : new String[] {null, "", " "}) {
      assertBroken(() -> start(TransactionKind.TRANSFER, ledger.operator(), none), "J7006");
    }
    start(TransactionKind.TRANSFER, ledger.operator(), "1");
    Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
    ledger.issue(government, 2020, 1);
    ledger.propose(Ledger.transfer(government, receiver, 1), ledger.operator());
  }

  @ParameterizedTest
  @EnumSource(Rights.class)
  void aSecondRepresentativeDecidesWithTheRightTo(Rights rights) {
    ledger.representative(giver, Rights.APPROVE);
    Actor representative = ledger.representative(giver, rights);
    RegistryTransaction waiting = start(starter);
    assertBroken(() -> approve(waiting, ledger.approver()), "J7003");
    assertBroken(() -> approve(waiting, ledger.operator()), "J7003");
    assertBroken(() -> approve(waiting, auditor), "J7003");
    if (EnumSet.of(Rights.APPROVE, Rights.INITIATE_AND_APPROVE).contains(rights)) {
      assertCompletes(waiting, representative);
    } else {
      assertBroken(() -> approve(waiting, representative), "J7003");
    }
  }

  @Test
  void theApproverDecidesWhereNobodyElseOfTheAccountMay() {
    RegistryTransaction waiting = start(starter);
    Actor reader = ledger.representative(giver, Rights.INITIATE);
    assertBroken(() -> approve(waiting, starter), "J7001", "J7003");
    assertBroken(() -> approve(waiting, reader), "J7003");
    assertCompletes(waiting, ledger.approver());

    RegistryTransaction other = start(starter);
    Actor second = ledger.representative(giver, Rights.APPROVE);
    assertBroken(() -> approve(other, ledger.approver()), "J7003");
    ledger
        .database()
        .asOwner(
            "UPDATE representation SET state = 'SUSPENDED' WHERE user_id = " + second.userId());
    assertCompletes(other, ledger.approver());
  }

  @Test
  void theApproverDecidesWhatAnOperatorStarted() {
    Actor second = ledger.representative(giver, Rights.APPROVE);
    RegistryTransaction onOrder = start(TransactionKind.TRANSFER, ledger.operator(), "Order 1");
    assertBroken(() -> approve(onOrder, second), "J7003");
    assertCompletes(onOrder, ledger.approver());
    RegistryTransaction mandatory =
        start(TransactionKind.MANDATORY_CANCELLATION, ledger.operator(), null);
    assertBroken(() -> approve(mandatory, second), "J7003");
    assertCompletes(mandatory, ledger.approver());
  }

  @Test
  void onlyWhatStillWaitsIsDecided() {
    Actor second = ledger.representative(giver, Rights.APPROVE);
    RegistryTransaction done = start(starter);
    approve(done, second);
    assertThat(assertBroken(() -> approve(done, second), "J7004").get(0).arguments())
        .containsExactly(done.number(), TransactionStatus.COMPLETED);
    assertBroken(() -> reject(done, "why", second), "J7004");
    RegistryTransaction back = start(starter);
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(back.number(), starter));
    assertBroken(() -> approve(back, second), "J7004");
  }

  @Test
  void aRejectionSaysWhy() {
    Actor second = ledger.representative(giver, Rights.APPROVE);
    RegistryTransaction waiting = start(starter);
    for (String none : new String[] {null, "", " \n"}) {
      assertBroken(() -> reject(waiting, none, second), "J7005");
    }
    assertThat(reject(waiting, "Not ours", second).reason()).isEqualTo("Not ours");
  }

  private RegistryTransaction reject(RegistryTransaction transaction, String why, Actor actor) {
    return ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).reject(transaction.number(), why, actor));
  }
}
