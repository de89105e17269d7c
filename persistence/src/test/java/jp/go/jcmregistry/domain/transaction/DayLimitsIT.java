package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much may be proposed on one day, walked over midnight in Tokyo. */
class DayLimitsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Instant FIRST_MIDNIGHT = Instant.parse("2026-02-18T15:00:00Z");
  private static final AtomicInteger TESTS = new AtomicInteger();

  /** Each test has days of its own, for settings and transfers of the others stay. */
  private final Instant midnight =
      FIRST_MIDNIGHT.plus(Duration.ofDays(7L * TESTS.incrementAndGet()));

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account other = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);
  private final Actor otherStarter = ledger.representative(other, Rights.INITIATE);

  @BeforeEach
  void unitsOnAnOrdinaryDay() {
    DATABASE.setClock(midnight.minus(Duration.ofHours(14)));
    situation.set(Setting.TRANSFER_LIMIT_A_DAY, 0);
    situation.set(Setting.REGISTRY_LIMIT_A_DAY, 0);
    ledger.issue(giver, 2020, 1_000);
    ledger.issue(other, 2021, 1_000);
    DATABASE.setClock(midnight.minus(Duration.ofMinutes(1)));
  }

  private RegistryTransaction propose(long units) {
    return ledger.propose(Ledger.transfer(giver, receiver, units), starter);
  }

  @Test
  void withoutALimitADayIsAsLongAsItsTransfers() {
    propose(400);
    propose(500);
  }

  @Test
  void theTransfersOfAnAccountOnOneDayKeepWithinItsLimit() {
    situation.set(Setting.TRANSFER_LIMIT_A_DAY, 100);
    propose(60);

    assertThat(assertBroken(() -> propose(41), "J3021").get(0).arguments())
        .containsExactly(100L, 40L, "t");
    propose(40);
    assertBroken(() -> propose(1), "J3021");
    ledger.propose(Ledger.transfer(other, receiver, 100), otherStarter);

    DATABASE.setClock(midnight);
    propose(100);
    assertBroken(() -> propose(1), "J3021");
  }

  @Test
  void whatWasNotCarriedOutDoesNotCount() {
    situation.set(Setting.TRANSFER_LIMIT_A_DAY, 100);
    RegistryTransaction first = propose(100);
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).reject(first.number(), "Not today", second));

    propose(100);
  }

  @Test
  void whatIsCountedInAnotherMetricDoesNotCount() {
    situation.set(Setting.TRANSFER_LIMIT_A_DAY, 100);
    situation.set(Setting.REGISTRY_LIMIT_A_DAY, 100);
    RegistryTransaction first = propose(100);
    assertBroken(() -> propose(1), "J3021", "J3022");
    DATABASE.asOwner(
        "UPDATE registry_transaction SET metric = 'MWh' WHERE number = '" + first.number() + "'");

    propose(100);
  }

  @Test
  void whatLeavesForGoodIsNotLimited() {
    situation.set(Setting.TRANSFER_LIMIT_A_DAY, 10);

    ledger.propose(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 11), starter);
  }

  @Test
  void theTransfersOfARegistryOnOneDayKeepWithinItsLimit() {
    situation.set(Setting.REGISTRY_LIMIT_A_DAY, 100);
    propose(60);

    assertThat(
            assertBroken(
                    () -> ledger.propose(Ledger.transfer(other, receiver, 41), otherStarter),
                    "J3022")
                .get(0)
                .arguments())
        .containsExactly(100L, 40L, "t");
    ledger.propose(Ledger.transfer(other, receiver, 40), otherStarter);
  }
}
