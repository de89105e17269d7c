package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.notice.Announcements.maintenance;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.notice.Announcements;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window of maintenance: nothing moves in it, and everything goes on by itself: J9001. */
class ClosedRegistryIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Duration LENGTH = Duration.ofHours(8);

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  /** A Tuesday in Tokyo, 09:00; the window is on Wednesday from 10:00 to 18:00. */
  private final Instant now = Instant.parse("2026-03-10T00:00:00Z");

  private final Instant begin = Instant.parse("2026-03-11T01:00:00Z");
  private final Instant end = begin.plus(LENGTH);

  @BeforeEach
  void announce() {
    DATABASE.asOwner("DELETE FROM notice_version");
    DATABASE.asOwner("DELETE FROM registry_setting WHERE key = 'TRANSFER_DELAY_MINUTES'");
    DATABASE.setClock(now);
    ledger.issue(giver, 2020, 100);
    new Announcements(ledger).publish(maintenance(begin, end));
  }

  @AfterEach
  void giveTheRegistryItsTimeBack() {
    DATABASE.resetClock();
  }

  private RegistryTransaction propose() {
    return ledger.propose(Ledger.transfer(giver, receiver, 10), starter);
  }

  private TransactionStatus status(RegistryTransaction transaction) {
    return ledger.call(e -> new Transactions(e).byId(transaction.id()).status());
  }

  private void workOff() {
    ledger.call(
        e -> {
          Decisions decisions = new Decisions(e, Ledger.WEEKDAYS);
          Transactions all = new Transactions(e);
          Instant at = new RegistryClock(e).now();
          all.expired(at, 0, 100).forEach(id -> all.claimExpired(id, at).map(decisions::expire));
          all.due(at, 0, 100).forEach(id -> all.claimDue(id, at).map(decisions::execute));
          return null;
        });
  }

  @Test
  void itIsClosedFromItsBeginToItsEndAndForNoLonger() {
    MaintenanceWindows.Announced next =
        ledger.call(e -> new MaintenanceWindows(e).next(Ledger.REGISTRY, now)).orElseThrow();
    assertThat(next.window().from()).isEqualTo(begin);
    assertThat(closedAt(begin.minusMillis(1))).isFalse();
    assertThat(closedAt(begin)).isTrue();
    assertThat(closedAt(end.minusMillis(1))).isTrue();
    assertThat(closedAt(end)).isFalse();
    Optional<MaintenanceWindows.Announced> after =
        ledger.call(e -> new MaintenanceWindows(e).next(Ledger.REGISTRY, end));
    assertThat(after).isEmpty();
    assertThat(closedAt("MNG01", begin)).as("another registry has its own windows").isFalse();
  }

  private boolean closedAt(Instant instant) {
    return closedAt(Ledger.REGISTRY, instant);
  }

  private boolean closedAt(String registry, Instant instant) {
    return ledger.call(e -> new MaintenanceWindows(e).closedUntil(registry, instant)).isPresent();
  }

  private Instant deadline(RegistryTransaction transaction) {
    return ledger.call(e -> new Transactions(e).deadline(transaction));
  }

  @Test
  void everyStepOfEveryTransactionIsClosedToAll() {
    RegistryTransaction waiting = propose();
    RegistryTransaction done = propose();
    ledger.approve(done.number(), second);
    DATABASE.setClock(begin);

    assertClosed(this::propose);
    assertClosed(() -> ledger.approve(waiting.number(), second));
    assertClosed(
        () ->
            ledger.call(
                e -> new Decisions(e, Ledger.WEEKDAYS).reject(waiting.number(), "No", second)));
    assertClosed(
        () ->
            ledger.call(
                e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(waiting.number(), starter)));
    assertClosed(() -> ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).expire(waiting)));
    assertClosed(() -> ledger.issue(giver, 2021, 1));
    assertClosed(
        () ->
            ledger.call(
                e ->
                    new Reversals(e, Ledger.WEEKDAYS)
                        .propose(
                            new Reversals.Request(UUID.randomUUID(), done.number(), "Mistake"),
                            ledger.operator())));
    List<Violation> told =
        ledger.call(
            e ->
                new Proposals(e, Ledger.WEEKDAYS)
                    .check(Ledger.transfer(giver, receiver, 10), starter));
    assertThat(told).extracting(Violation::rule).containsExactly("J9001");

    DATABASE.setClock(end);
    assertThat(ledger.approve(waiting.number(), second).status())
        .isEqualTo(TransactionStatus.COMPLETED);
  }

  private static void assertClosed(Callable<?> attempt) {
    Violation closed = assertBroken(attempt, "J9001").get(0);
    assertThat(closed.sentence(Locale.ENGLISH)).contains("11 Mar 2026 18:00 JST (09:00 GMT)");
    assertThat(closed.sentence(Locale.JAPANESE)).contains("2026年3月11日 18:00 JST（09:00 GMT）");
  }

  @Test
  void theDatabaseRefusesAStatusReachedInAWindow() {
    RegistryTransaction waiting = propose();
    String step =
        "INSERT INTO transaction_status_change (transaction_id, status, at)"
            + " VALUES (:id, 'EXPIRED', ':at')";
    Breaking breaking = new Breaking(DATABASE, "app").let("id", waiting.id());
    breaking.let("at", end.minusMillis(1)).refuses("j9001_open", step);
    breaking.let("at", end).accepts(step);
  }

  @Test
  void whatIsDueRunsAfterTheEnd() {
    situation.set(Setting.TRANSFER_DELAY_MINUTES, 60);
    DATABASE.setClock(begin.minus(Duration.ofMinutes(30)));
    RegistryTransaction transaction = propose();
    ledger.approve(transaction.number(), second);
    assertThat(transaction.dueAt()).isNull();
    DATABASE.setClock(begin.plus(Duration.ofHours(1)));
    workOff();
    assertThat(status(transaction)).isEqualTo(TransactionStatus.DELAYED);
    assertClosed(
        () ->
            ledger.call(
                e ->
                    new Decisions(e, Ledger.WEEKDAYS)
                        .giveUp(new Transactions(e).byId(transaction.id()))));
    DATABASE.setClock(end);
    workOff();
    assertThat(status(transaction)).isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void theTimeToDecideIsLongerByTheWindow() {
    RegistryTransaction transaction = propose();
    Instant deadline = deadline(transaction);
    assertThat(deadline).isEqualTo(transaction.expiresAt().plus(LENGTH));
    DATABASE.setClock(deadline.minusSeconds(60));
    workOff();
    assertThat(status(transaction)).isEqualTo(TransactionStatus.PROPOSED);
    Duration closed =
        ledger.call(e -> new MaintenanceWindows(e).closedWithin(Ledger.REGISTRY, now, end));
    assertThat(closed).isEqualTo(LENGTH);
    DATABASE.setClock(deadline);
    assertBroken(() -> ledger.approve(transaction.number(), second), "J7004");
    workOff();
    assertThat(status(transaction)).isEqualTo(TransactionStatus.EXPIRED);
  }

  @Test
  void aWindowIntoWhichTheDeadlineIsMovedCountsAsWell() {
    RegistryTransaction transaction = propose();
    Instant moved = transaction.expiresAt().plus(LENGTH);
    new Announcements(ledger)
        .publish(maintenance(moved.minus(Duration.ofHours(1)), moved.plus(Duration.ofHours(1))));
    assertThat(deadline(transaction)).isEqualTo(moved.plus(Duration.ofHours(2)));
  }
}
