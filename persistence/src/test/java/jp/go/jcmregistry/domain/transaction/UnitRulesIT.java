package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.Holdings.Availability;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.Test;

/** Which units move: J3001, J3004, J3005, J3006, J3007, J3008, J3009, J6001. */
class UnitRulesIT {
  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  private RegistryTransaction take(long quantity) {
    return ledger.propose(Ledger.transfer(giver, receiver, quantity), starter);
  }

  private RegistryTransaction take(JcmSerial... units) {
    return ledger.propose(Ledger.transfer(giver, receiver, units), starter);
  }

  private JcmSerial units(long first, long last) {
    return situation.units(giver, first, last);
  }

  @Test
  void atLeastOneUnitMoves() {
    ledger.issue(giver, 2020, 10);
    assertBroken(() -> take(0), "J3001");
    assertBroken(() -> take(-1), "J3001");
    take(1);
  }

  @Test
  void atMostThreeThousandRunsMove() {
    ledger.issue(giver, 2020, 6_002);
    JcmSerial[] odd =
        LongStream.rangeClosed(0, 3_000)
            .mapToObj(n -> units(2 * n + 1, 2 * n + 1))
            .toArray(JcmSerial[]::new);
    assertBroken(() -> take(odd), "J3004");
    take(List.of(odd).subList(0, 3_000).toArray(JcmSerial[]::new));
    // What is left free: 2, 4, … 6000 as one run each but for the last, which goes to 6002.
    List<Violation> told = assertBroken(() -> take(3_003), "J3005");
    assertThat(told.get(0).arguments()).containsExactly(3_002L, 3_000L, 3_003L);
    assertThat(take(3_000).quantity()).isEqualTo(3_000);
  }

  @Test
  void whatTheRegistryChoosesIsAtMostThreeThousandRunsToo() {
    ledger.issue(giver, 2020, 6_003);
    take(
        LongStream.rangeClosed(1, 3_000)
            .mapToObj(n -> units(2 * n, 2 * n))
            .toArray(JcmSerial[]::new));
    // Free: 1, 3, … 5999 and 6001 to 6003, so 3,000 units are 3,000 runs and one more is too many.
    assertBroken(() -> take(3_001), "J3004");
    take(3_000);
  }

  @Test
  void unitsLeaveOnlyWhenTheyAreFree() {
    ledger.issue(giver, 2020, 10);
    assertThat(assertBroken(() -> take(11), "J3005").get(0).arguments())
        .containsExactly(10L, 0L, 11L);
    take(4);
    assertThat(assertBroken(() -> take(7), "J3005").get(0).arguments()).containsExactly(6L, 4L, 7L);
    take(6);
    assertThat(assertBroken(() -> take(1), "J3005").get(0).arguments())
        .containsExactly(0L, 10L, 1L);
  }

  @Test
  void namedUnitsLieInTheGivingAccount() {
    ledger.issue(giver, 2020, 10);
    assertThat(assertBroken(() -> take(units(10, 11)), "J3006").get(0).arguments())
        .containsExactly(units(10, 11));
    assertBroken(() -> take(units(1, 1), JcmSerial.parse("JCM-JP-ID-999-2020-1")), "J3006");
    ledger.issue(receiver, 2020, 10);
    assertBroken(() -> take(situation.units(receiver, 1, 1)), "J3006");
    take(units(10, 10), units(1, 1));
  }

  @Test
  void namedUnitsArePromisedOnce() {
    ledger.issue(giver, 2020, 10);
    RegistryTransaction first = take(units(4, 6));
    assertThat(assertBroken(() -> take(units(6, 7)), "J3007").get(0).arguments())
        .containsExactly(units(6, 7));
    take(units(7, 7), units(3, 3));
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(first.number(), starter));
    take(units(4, 6));
  }

  @Test
  void noUnitIsNamedTwice() {
    ledger.issue(giver, 2020, 10);
    assertThat(assertBroken(() -> take(units(5, 9), units(1, 5)), "J3008").get(0).arguments())
        .containsExactly(units(5, 5));
    take(units(6, 9), units(1, 5));
  }

  @Test
  void oneMetricMovesAtATime() {
    ledger.issue(giver, 2019, 10);
    JcmSerial tonnes = units(1, 5);
    ledger.issue(giver, 2020, 10);
    JcmSerial others =
        ledger.blocks(giver).stream()
            .map(JcmSerial::parse)
            .filter(u -> !u.series().equals(tonnes.series()))
            .findFirst()
            .orElseThrow();
    ledger
        .database()
        .asOwner("UPDATE credit_series SET metric = 'MWh' WHERE name = '" + others.series() + "'");
    assertBroken(() -> take(tonnes, others), "J3009");
    take(tonnes);
  }

  @Test
  void restrictedUnitsStay() {
    ledger.issue(giver, 2020, 10);
    JcmSerial all = units(1, 10);
    for (String kind : List.of("FREEZE", "COURT_ATTACHMENT")) {
      situation.restrict(units(4, 6), kind);
      assertThat(assertBroken(() -> take(units(6, 7)), "J6001").get(0).arguments())
          .containsExactly(units(6, 7));
      assertThat(situation.availability(giver)).isEqualTo(new Availability(10, 0, 3));
      assertThat(assertBroken(() -> take(8), "J3005").get(0).arguments())
          .containsExactly(7L, 0L, 8L);
      withdraw(take(units(7, 7), units(3, 3)));
      RegistryTransaction chosen = take(7);
      List<Reservation> promised = ledger.call(e -> new Transactions(e).reservations(chosen));
      assertThat(promised)
          .extracting(r -> r.run().range().toString())
          .containsExactly("1-3", "7-10");
      withdraw(chosen);
      situation.release(all);
    }
    situation.restrict(all, "TRUST");
    assertThat(ledger.approve(take(all).number(), second).status())
        .isEqualTo(TransactionStatus.COMPLETED);
  }

  private void withdraw(RegistryTransaction transaction) {
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(transaction.number(), starter));
  }
}
