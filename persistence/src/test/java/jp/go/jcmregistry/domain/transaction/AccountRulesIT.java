package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which accounts give and receive: J1002, J1007, J2002, J2003, J2007, J2008. */
class AccountRulesIT {
  private static final Set<AccountStatus> GIVE =
      EnumSet.of(AccountStatus.OPEN, AccountStatus.SOME_TRANSACTIONS_RESTRICTED);
  private static final Set<AccountStatus> RECEIVE =
      EnumSet.of(
          AccountStatus.OPEN,
          AccountStatus.SOME_TRANSACTIONS_RESTRICTED,
          AccountStatus.SUSPENDED_PARTIALLY,
          AccountStatus.TRANSFER_PENDING);

  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void giveTheGiverUnits() {
    ledger.issue(giver, 2020, 100);
  }

  @Test
  void anAccountIsNotClosedWhileItHoldsUnits() {
    assertThatThrownBy(() -> situation.become(giver, AccountStatus.CLOSED))
        .hasMessageContaining("holds units");
  }

  @ParameterizedTest
  @EnumSource(value = AccountStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void anAccountGivesOnlyWhileItsStatusAllows(AccountStatus status) {
    Proposal early = Ledger.transfer(giver, receiver, 1);
    RegistryTransaction waiting = ledger.propose(early, starter);
    situation.become(giver, status);

    if (GIVE.contains(status)) {
      ledger.propose(Ledger.transfer(giver, receiver, 1), starter);
      assertThat(ledger.approve(waiting.number(), second).status())
          .isEqualTo(TransactionStatus.COMPLETED);
    } else {
      List<Violation> atProposal =
          assertBroken(() -> ledger.propose(Ledger.transfer(giver, receiver, 1), starter), "J1002");
      assertThat(atProposal.get(0).arguments()).containsExactly(giver.number(), status);
      assertBroken(() -> ledger.approve(waiting.number(), second), "J1002");
      assertThat(situation.status(waiting)).isEqualTo(TransactionStatus.PROPOSED);
    }
  }

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void anAccountReceivesOnlyWhileItsStatusAllows(AccountStatus status) {
    RegistryTransaction waiting = ledger.propose(Ledger.transfer(giver, receiver, 1), starter);
    situation.become(receiver, status);
    Proposal next = Ledger.transfer(giver, receiver, 1);

    if (RECEIVE.contains(status)) {
      ledger.propose(next, starter);
      assertThat(ledger.approve(waiting.number(), second).status())
          .isEqualTo(TransactionStatus.COMPLETED);
    } else {
      List<Violation> told = assertBroken(() -> ledger.propose(next, starter), "J2002");
      assertThat(told.get(0).arguments()).as("outsiders learn no status").isEmpty();
      Actor insider =
          new Actor(
              starter.userId(),
              starter.loginId(),
              starter.name(),
              Ledger.REGISTRY,
              Set.of(),
              Map.of(giver.id(), Rights.INITIATE, receiver.id(), Rights.READ));
      List<Violation> more = assertBroken(() -> ledger.propose(next, insider), "J2002", "J2003");
      assertThat(more.get(1).arguments()).containsExactly(receiver.number(), status);
      assertBroken(() -> ledger.approve(waiting.number(), second), "J2002");
    }
  }

  @Test
  void numbersThatNameNoAccountForThisGiverAreAllAnsweredAlike() {
    Account foreign =
        ledger.call(
            e -> {
              Accounts accounts = new Accounts(e);
              Instant now = new RegistryClock(e).now();
              AccountHolder holder =
                  accounts.register("MNG01", HolderKind.ENTITY, new Details("F", "F", "", ""), now);
              return accounts.open("MNG01", AccountKind.ENTITY_HOLDING, holder, null, now);
            });
    AccountNumber nobody = AccountNumber.of("JPN", 100, AccountNumber.SEQUENCE_MAX);
    for (AccountNumber number :
        List.of(nobody, foreign.number(), situation.only(AccountKind.ISSUED).number())) {
      List<Violation> told = assertBroken(() -> ledger.propose(to(number), starter), "J2002");
      assertThat(told).containsExactly(Violation.of("J2002"));
    }
    assertBroken(() -> ledger.propose(to(null), starter), "J2002");
  }

  @Test
  void sinksAndContraAccountsGiveNothing() {
    for (AccountKind kind :
        List.of(AccountKind.VOLUNTARY_CANCELLATION, AccountKind.RETIREMENT, AccountKind.ISSUED)) {
      Account from = situation.only(kind);
      Proposal out = Ledger.transfer(from, receiver, 1);
      List<Violation> told =
          ledger.call(e -> new Proposals(e, Ledger.WEEKDAYS).check(out, ledger.operator()));
      assertThat(told).contains(Violation.of("J1007", from.number()));
    }
    Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
    ledger.issue(government, 2020, 1);
    ledger.propose(Ledger.transfer(government, receiver, 1), ledger.operator());
  }

  @Test
  void aTransferEndsInAHoldingAccount() {
    for (AccountKind kind : List.of(AccountKind.VOLUNTARY_CANCELLATION, AccountKind.RETIREMENT)) {
      Account sink = situation.only(kind);
      assertBroken(() -> ledger.propose(Ledger.transfer(giver, sink, 1), starter), "J2007");
    }
    Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
    ledger.propose(Ledger.transfer(giver, government, 1), starter);
  }

  @Test
  void giverAndReceiverAreTwoAccounts() {
    assertBroken(() -> ledger.propose(Ledger.transfer(giver, giver, 1), starter), "J2008");
    ledger.propose(Ledger.transfer(giver, ledger.account(), 1), starter);
  }

  private Proposal to(AccountNumber number) {
    return new Proposal(
        UUID.randomUUID(),
        TransactionKind.TRANSFER,
        giver.number(),
        number,
        1,
        List.of(),
        Particulars.NONE);
  }
}
