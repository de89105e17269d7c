package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a kind of transaction asks for: J3010, J3011, J4001. */
class RemovalRulesIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @AfterEach
  void giveTheRegistryItsLimitBack() {
    situation.set(Setting.TRANSFER_LIMIT, Setting.TRANSFER_LIMIT.byDefault());
  }

  private RegistryTransaction propose(Proposal proposal) {
    return ledger.propose(proposal, starter);
  }

  private Proposal removal(TransactionKind kind, String purpose, String order) {
    return new Proposal(
        UUID.randomUUID(),
        kind,
        giver.number(),
        null,
        1,
        List.of(),
        new Particulars(order, null, purpose, null, null, null));
  }

  @Test
  void aLimitIsSaidInTheMetricOfTheUnits() {
    ledger.issue(giver, 2020, 1_000);
    situation.set(Setting.TRANSFER_LIMIT, 100);
    JcmSerial hours = situation.units(giver, 1, 101);
    ledger
        .database()
        .asOwner("UPDATE credit_series SET metric = 'MWh' WHERE name = '" + hours.series() + "'");
    Violation refused =
        assertBroken(() -> propose(Ledger.transfer(giver, receiver, hours)), "J3010").get(0);
    assertThat(refused.sentence(Locale.ENGLISH)).contains("limited to 100 MWh.");
    assertThat(refused.sentence(Locale.JAPANESE)).contains("100 MWh");
  }

  @Test
  void aTransferStaysWithinTheRegistrysLimit() {
    ledger.issue(giver, 2020, 1_000);
    situation.set(Setting.TRANSFER_LIMIT, 100);
    assertThat(
            assertBroken(() -> propose(Ledger.transfer(giver, receiver, 101)), "J3010")
                .get(0)
                .arguments())
        .containsExactly(100L, "t");
    assertBroken(
        () -> propose(Ledger.transfer(giver, receiver, situation.units(giver, 1, 101))), "J3010");
    RegistryTransaction allowed = propose(Ledger.transfer(giver, receiver, 100));
    situation.set(Setting.TRANSFER_LIMIT, 99);
    assertThat(ledger.approve(allowed.number(), second).status())
        .as("the limit of the day it was proposed")
        .isEqualTo(TransactionStatus.COMPLETED);
    propose(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 101));
  }

  @Test
  void aCancellationSaysWhatFor() {
    ledger.issue(giver, 2020, 10);
    for (String none : new String[] {null, "", " \t"}) {
      assertBroken(
          () -> propose(removal(TransactionKind.VOLUNTARY_CANCELLATION, none, null)), "J3011");
      assertBroken(
          () ->
              ledger.propose(
                  removal(TransactionKind.MANDATORY_CANCELLATION, none, "Order 1"),
                  ledger.operator()),
          "J3011");
    }
    RegistryTransaction cancelled =
        propose(removal(TransactionKind.VOLUNTARY_CANCELLATION, "x", null));
    ledger.approve(cancelled.number(), second);
    assertThat(ledger.blocks(situation.only(AccountKind.VOLUNTARY_CANCELLATION))).isNotEmpty();
  }

  @Test
  void unitsWithoutAuthorizationAreNotRetired() {
    ledger.issue(giver, 2020, 10);
    assertBroken(() -> propose(removal(TransactionKind.RETIREMENT, null, null)), "J4001", "J4007");
    propose(removal(TransactionKind.VOLUNTARY_CANCELLATION, "x", null));
  }
}
