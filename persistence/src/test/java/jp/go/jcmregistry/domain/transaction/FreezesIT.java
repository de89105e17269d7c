package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.credit.PublicEvent.Kind.FROZEN;
import static jp.go.jcmregistry.domain.credit.PublicEvent.Kind.RELEASED;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.FrozenUnits;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one person stops at once and two release; a database of its own, for it is all stopped. */
class FreezesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  @BeforeEach
  void units() {
    ledger.issue(giver, 2020, 100);
  }

  @AfterEach
  void time() {
    DATABASE.resetClock();
  }

  @Test
  void whatATransactionMovedIsFrozenWhereverItIsNow() {
    String moved = move(giver, receiver, starter, 40);
    Account third = ledger.account();
    Actor next = ledger.representative(receiver, Rights.INITIATE);
    move(receiver, third, next, 15);

    Freeze freeze = freezeUnits(moved);

    assertThat(situation.availability(receiver).restricted()).isEqualTo(25);
    assertThat(situation.availability(third).restricted()).isEqualTo(15);
    assertThat(situation.availability(giver).restricted()).isZero();
    assertBroken(() -> ledger.propose(Ledger.transfer(receiver, giver, 1), next), "J3005");
    release(freeze);
    assertThat(situation.availability(third).restricted()).isZero();
  }

  @Test
  void theLifeOfUnitsTellsOfAFreezeOnlyWhereItWasPublished() {
    String moved = move(giver, receiver, starter, 40);
    JcmSerial units = JcmSerial.parse(ledger.blocks(receiver).get(0));
    Freeze quiet = freezeUnits(moved, false);
    assertThat(freezesOf(units)).isEmpty();
    assertThat(frozen(units, Ledger.REGISTRY)).isEmpty();
    release(quiet);
    Freeze published = freezeUnits(moved, true);
    assertThat(freezesOf(units)).containsExactly("FROZEN " + published.number() + " 40");
    assertThat(frozen(units, Ledger.REGISTRY)).containsExactly(units);
    assertThat(frozen(units, "MNG01")).as("what another registry published").isEmpty();
    release(published);
    assertThat(frozen(units, Ledger.REGISTRY)).isEmpty();
    assertThat(freezesOf(units))
        .containsExactly(
            "FROZEN " + published.number() + " 40", "RELEASED " + published.number() + " 40");
  }

  private List<JcmSerial> frozen(JcmSerial units, String registry) {
    return ledger.call(e -> new PublicEvents(e).frozen(registry, List.of(units), null));
  }

  private List<String> freezesOf(JcmSerial units) {
    return ledger
        .call(e -> new PublicEvents(e).of(Ledger.REGISTRY, List.of(units), null))
        .events()
        .stream()
        .filter(event -> event.kind() == FROZEN || event.kind() == RELEASED)
        .map(event -> event.kind() + " " + event.detail() + " " + event.quantity())
        .toList();
  }

  @Test
  void whatIsFrozenBeforeItIsExecutedFails() {
    RegistryTransaction delayed = delayed();
    freeze(FreezeTarget.ACCOUNT, giver.number().toString(), AccountStatus.SUSPENDED);
    assertThat(executed(delayed)).isEqualTo("J1002");
  }

  @Test
  void whatSomebodyFrozenStartedFailsAtItsExecution() {
    RegistryTransaction delayed = delayed();
    freeze(FreezeTarget.USER, starter.loginId(), null);
    assertThat(executed(delayed)).isEqualTo("J6003");
  }

  @Test
  void aFrozenPersonIsOutUntilReleased() {
    Freeze freeze = freeze(FreezeTarget.USER, second.loginId(), null);
    assertThat(isIn(second)).isFalse();
    release(freeze);
    assertThat(isIn(second)).isTrue();
  }

  @Test
  void aHoldersAccountsFollowTheStrictestFreezeThatHolds() {
    String number = giver.number().toString();
    Freeze mild = freeze(FreezeTarget.ACCOUNT, number, AccountStatus.SUSPENDED_PARTIALLY);
    Freeze strict = freeze(FreezeTarget.HOLDER, number, AccountStatus.SUSPENDED);
    assertThat(status(giver)).isEqualTo(AccountStatus.SUSPENDED);
    release(strict);
    assertThat(status(giver)).isEqualTo(AccountStatus.SUSPENDED_PARTIALLY);
    release(mild);
    assertThat(status(giver)).isEqualTo(AccountStatus.OPEN);
  }

  @Test
  void theRepresentativesOfASuspendedAccountDoNotSeeIt() {
    Freeze freeze =
        freeze(FreezeTarget.ACCOUNT, giver.number().toString(), AccountStatus.SUSPENDED);
    assertThat(acts(starter)).isFalse();
    release(freeze);
    assertThat(acts(starter)).isTrue();
  }

  @Test
  void nothingMovesWhileTheRegistryIsStopped() {
    String waits = ledger.propose(Ledger.transfer(giver, receiver, 5), starter).number();
    RegistryTransaction delayed = delayed();
    Freeze freeze = freeze(FreezeTarget.REGISTRY, Ledger.REGISTRY, null);
    try {
      assertBroken(() -> ledger.propose(Ledger.transfer(giver, receiver, 1), starter), "J6002");
      assertBroken(() -> ledger.approve(waits, second), "J6002");
      assertBroken(() -> ledger.issue(ledger.issuance(ledger.project(), giver, 2021, 10)), "J6002");
      assertThat(executed(delayed)).isEqualTo("J6002");
      new Breaking(DATABASE, "app")
          .refuses(
              "j6002_registry_is_not_stopped",
              "UPDATE registry_transaction SET status = 'COMPLETED' WHERE status = 'APPROVED'",
              "INSERT INTO registry_transaction SELECT * FROM registry_transaction LIMIT 1");
    } finally {
      release(freeze);
    }
    assertThat(ledger.approve(waits, second).status()).isEqualTo(TransactionStatus.COMPLETED);
  }

  @Test
  void theSameIsNotFrozenTwiceUnderAnotherName() {
    String number = giver.number().toString();
    Freeze one = freeze(FreezeTarget.ACCOUNT, number, AccountStatus.SUSPENDED);
    String typed = " " + number.toLowerCase(java.util.Locale.ROOT);
    assertBroken(() -> freeze(FreezeTarget.ACCOUNT, typed, AccountStatus.SUSPENDED), "J6103");
    release(one);

    String other = ledger.accountBeside(giver).number().toString();
    Freeze all = freeze(FreezeTarget.HOLDER, number, AccountStatus.SUSPENDED);
    assertBroken(() -> freeze(FreezeTarget.HOLDER, other, AccountStatus.SUSPENDED), "J6103");
    release(all);
  }

  @Test
  void aFreezeNamesSomethingThatIsThereForAReasonAndOnce() {
    assertBroken(() -> freeze(FreezeTarget.USER, "nobody-there", null), "J6101");
    assertBroken(() -> freeze(FreezeTarget.ACCOUNT, "JPN-100-1", AccountStatus.SUSPENDED), "J6101");
    assertBroken(() -> freeze(FreezeTarget.REGISTRY, "MNG01", null), "J6101");
    assertBroken(() -> freeze(terms(FreezeTarget.USER, starter.loginId(), null, " ")), "J6102");
    Freeze freeze = freeze(FreezeTarget.USER, starter.loginId(), null);
    assertBroken(() -> freeze(FreezeTarget.USER, starter.loginId(), null), "J6103");
    release(freeze);
    freeze(FreezeTarget.USER, starter.loginId(), null);
  }

  @Test
  void twoOthersReleaseAndOnlyWhatHolds() {
    Freeze freeze = freeze(FreezeTarget.USER, second.loginId(), null);
    String number = freeze.number();
    assertBroken(() -> decide(number, ledger.approver()), "J6105");
    assertBroken(() -> ask(number, " "), "J6102");
    ask(number, "It was a mistake");
    assertBroken(() -> ask(number, "Again"), "J6105");
    assertBroken(() -> decide(number, ledger.operator()), "J6104");
    new Breaking(DATABASE, "app")
        .refuses(
            "j6104_another_person_releases",
            "UPDATE registry_freeze SET until_at = now(), until_by = from_by WHERE number = '"
                + number
                + "'");
    decide(number, ledger.approver());
    assertBroken(() -> decide(number, ledger.approver()), "J6105");
    new Breaking(DATABASE, "app")
        .refuses(
            "j6105_still_holds",
            "UPDATE registry_freeze SET release_reason = 'x' WHERE number = '" + number + "'");
  }

  private String move(Account from, Account to, Actor by, long units) {
    Actor approves = ledger.representative(from, Rights.APPROVE);
    String number = ledger.propose(Ledger.transfer(from, to, units), by).number();
    return ledger.approve(number, approves).number();
  }

  private RegistryTransaction delayed() {
    situation.set(Setting.TRANSFER_DELAY_MINUTES, 60);
    String number = ledger.propose(Ledger.transfer(giver, receiver, 10), starter).number();
    RegistryTransaction transaction = ledger.approve(number, second);
    situation.set(Setting.TRANSFER_DELAY_MINUTES, 0);
    return transaction;
  }

  private String executed(RegistryTransaction delayed) {
    DATABASE.setClock(delayed.dueAt().plus(Duration.ofMinutes(1)));
    RegistryTransaction done =
        ledger.call(
            e -> new Decisions(e, Ledger.WEEKDAYS).execute(new Transactions(e).byId(delayed.id())));
    assertThat(done.status()).isEqualTo(TransactionStatus.FAILED);
    return done.failedRule();
  }

  private Freeze freezeUnits(String transaction) {
    return freezeUnits(transaction, true);
  }

  private Freeze freezeUnits(String transaction, boolean published) {
    List<UnitRun> runs = ledger.call(e -> new FrozenUnits(e).movedBy(Ledger.REGISTRY, transaction));
    Freeze.Terms terms =
        new Freeze.Terms(
            FreezeTarget.UNITS, transaction, RestrictionKind.FREEZE, null, "Stolen", published);
    return ledger.call(e -> new Freezes(e).freeze(terms, runs, ledger.operator()));
  }

  private Freeze freeze(FreezeTarget target, String subject, AccountStatus status) {
    return freeze(terms(target, subject, status, "Suspicion"));
  }

  private Freeze freeze(Freeze.Terms terms) {
    return ledger.call(e -> new Freezes(e).freeze(terms, List.of(), ledger.operator()));
  }

  private static Freeze.Terms terms(
      FreezeTarget target, String subject, AccountStatus status, String reason) {
    return new Freeze.Terms(target, subject, RestrictionKind.FREEZE, status, reason, false);
  }

  private void release(Freeze freeze) {
    ask(freeze.number(), "Cleared");
    decide(freeze.number(), ledger.approver());
  }

  private Freeze ask(String number, String reason) {
    return ledger.call(e -> new Freezes(e).askRelease(number, reason, ledger.operator()));
  }

  private Freeze decide(String number, Actor by) {
    return ledger.call(e -> new Freezes(e).release(number, by));
  }

  private AccountStatus status(Account account) {
    return ledger.call(
        e -> new jp.go.jcmregistry.domain.account.Accounts(e).byId(account.id()).status());
  }

  private boolean isIn(Actor person) {
    return ledger.call(e -> new RegistryUsers(e).actor(person.loginId()).isPresent());
  }

  private boolean acts(Actor person) {
    return ledger.call(
        e -> new RegistryUsers(e).actor(person.loginId()).orElseThrow().represents(giver.id()));
  }
}
