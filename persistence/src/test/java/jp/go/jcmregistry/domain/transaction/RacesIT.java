package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * People at the same units at the same time: one of them wins, the others are told a rule, nothing
 * is lost, and nobody waits for ever. Longer with {@code -Draces.pairs=2000}.
 */
class RacesIT {
  private static final int PAIRS = Integer.getInteger("races.pairs", 200);
  private static final int FEWER = PAIRS / 4;
  private static final int THREADS = 8;
  private static final int UNITS = 10;
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final Ledger ledger = new Ledger(DATABASE);
  private final Situation situation = new Situation(ledger);
  private final ExecutorService people = Executors.newFixedThreadPool(THREADS);
  private final ConcurrentLinkedQueue<String> refusals = new ConcurrentLinkedQueue<>();

  @AfterEach
  void sendThePeopleHome() {
    people.shutdownNow();
  }

  /** What an attempt came to: empty where a rule refused it; anything else thrown is a failure. */
  private <T> Callable<Optional<T>> attempt(Callable<T> act) {
    return () -> {
      try {
        return Optional.of(act.call());
      } catch (RuleBroken refused) {
        refused.violations().stream().map(Violation::rule).forEach(refusals::add);
        return Optional.empty();
      }
    };
  }

  private <T> List<Optional<T>> atOnce(List<Callable<T>> acts) {
    try {
      List<Optional<T>> outcomes = new ArrayList<>();
      for (Future<Optional<T>> future :
          people.invokeAll(acts.stream().map(this::attempt).toList())) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException | ExecutionException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static <T> List<T> won(List<Optional<T>> outcomes) {
    return outcomes.stream().flatMap(Optional::stream).toList();
  }

  private Callable<String> proposing(Proposal proposal, Actor actor) {
    return () -> ledger.propose(proposal, actor).number();
  }

  /** Each number approved by two people at once. */
  private List<Optional<TransactionStatus>> approveTwice(
      List<String> numbers, Actor one, Actor two) {
    return atOnce(
        numbers.stream()
            .flatMap(
                n ->
                    Stream.<Callable<TransactionStatus>>of(
                        () -> ledger.approve(n, one).status(),
                        () -> ledger.approve(n, two).status()))
            .toList());
  }

  @Test
  void ofTwoWhoWantTheSameUnitsOneWins() {
    Account giver = ledger.account();
    ledger.issue(giver, 2020, (long) PAIRS * UNITS);
    Account[] receivers = {ledger.account(), ledger.account()};
    Actor[] starters = people(giver, Rights.INITIATE);
    Actor[] approvers = people(giver, Rights.APPROVE);
    String series = situation.units(giver, 1, 1).series().toString();
    List<Callable<String>> acts = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      long first = (long) pair * UNITS + 1;
      JcmSerial units = JcmSerial.parse(series + "-" + first + "-" + (first + UNITS - 1));
      for (int side = 0; side < 2; side++) {
        Proposal proposal = Ledger.transfer(giver, receivers[side], units);
        Actor starter = starters[side];
        Actor approver = approvers[side];
        acts.add(
            () -> ledger.approve(ledger.propose(proposal, starter).number(), approver).number());
      }
    }
    List<Optional<String>> outcomes = atOnce(acts);
    for (int pair = 0; pair < PAIRS; pair++) {
      assertThat(won(outcomes.subList(2 * pair, 2 * pair + 2))).as("pair " + pair).hasSize(1);
    }
    assertThat(refusals).hasSize(PAIRS).containsAnyOf("J3006", "J3007");
    assertThat(refusals).isSubsetOf("J3006", "J3007");
    assertThat(ledger.blocks(giver)).isEmpty();
    Invariants.assertHold(ledger);
  }

  @Test
  void aHotAccountServesAllAndEachDecisionIsMadeOnce() {
    Account giver = ledger.account();
    ledger.issue(giver, 2020, (long) FEWER * UNITS);
    ledger.issue(giver, 2021, (long) FEWER * UNITS - 1);
    Account receiver = ledger.account();
    Actor[] starters = people(giver, Rights.INITIATE);
    Actor[] approvers = people(giver, Rights.APPROVE);
    List<Callable<String>> acts = new ArrayList<>();
    for (int pair = 0; pair < FEWER; pair++) {
      acts.add(proposing(Ledger.transfer(giver, receiver, UNITS), starters[0]));
      acts.add(proposing(Ledger.transfer(giver, receiver, UNITS), starters[1]));
    }
    List<String> proposed = won(atOnce(acts));
    assertThat(proposed)
        .as("all but the last, for whom one unit is missing")
        .hasSize(2 * FEWER - 1);
    assertThat(refusals).containsExactly("J3005");
    refusals.clear();

    assertThat(won(approveTwice(proposed, approvers[0], approvers[1])))
        .hasSize(proposed.size())
        .containsOnly(TransactionStatus.COMPLETED);
    assertThat(refusals).hasSize(proposed.size()).containsOnly("J7004");
    assertThat(situation.availability(giver).total()).isEqualTo(UNITS - 1);
    Invariants.assertHold(ledger);
  }

  @Test
  void transfersInOppositeDirectionsMergeAndSplitWithoutWaitingInARing() {
    Account[] accounts = {ledger.account(), ledger.account(), ledger.account()};
    Actor[] starters = new Actor[accounts.length];
    for (int i = 0; i < accounts.length; i++) {
      ledger.issue(accounts[i], 2020, (long) PAIRS * UNITS);
      starters[i] = ledger.representative(accounts[i], Rights.INITIATE);
    }
    List<Callable<String>> acts = new ArrayList<>();
    for (int act = 0; act < 2 * PAIRS; act++) {
      int from = act % accounts.length;
      int to = (from + 1 + act / accounts.length % 2) % accounts.length;
      acts.add(
          () -> {
            Proposal proposal = Ledger.transfer(accounts[from], accounts[to], 1 + from);
            String number = ledger.propose(proposal, starters[from]).number();
            return ledger.approve(number, ledger.approver()).number();
          });
    }
    assertThat(won(atOnce(acts))).hasSize(2 * PAIRS);
    long together = Arrays.stream(accounts).mapToLong(a -> situation.availability(a).total()).sum();
    assertThat(together).isEqualTo(3L * PAIRS * UNITS);
    Invariants.assertHold(ledger);
  }

  @Test
  void theSameRequestSentAtOnceIsOneTransaction() {
    Account giver = ledger.account();
    ledger.issue(giver, 2020, (long) FEWER * UNITS);
    Account receiver = ledger.account();
    Actor starter = ledger.representative(giver, Rights.INITIATE);
    List<Callable<String>> acts = new ArrayList<>();
    for (int pair = 0; pair < FEWER; pair++) {
      Proposal proposal = Ledger.transfer(giver, receiver, UNITS);
      acts.add(proposing(proposal, starter));
      acts.add(proposing(proposal, starter));
    }
    List<String> numbers = won(atOnce(acts));
    for (int pair = 0; pair < FEWER; pair++) {
      assertThat(numbers.get(2 * pair)).isEqualTo(numbers.get(2 * pair + 1));
    }
    assertThat(situation.availability(giver).available()).isZero();
  }

  @Test
  void aReversalIsProposedAndDecidedOnceHoweverManyTry() {
    int originals = FEWER / 2;
    Account giver = ledger.account();
    Account receiver = ledger.account();
    ledger.issue(giver, 2020, (long) originals * UNITS);
    Actor starter = ledger.representative(giver, Rights.INITIATE);
    List<String> done = new ArrayList<>();
    for (int original = 0; original < originals; original++) {
      String number = ledger.propose(Ledger.transfer(giver, receiver, UNITS), starter).number();
      done.add(ledger.approve(number, ledger.approver()).number());
    }
    Actor other = new Ledger(DATABASE).approver();
    List<Callable<TransactionStatus>> acts =
        done.stream()
            .flatMap(n -> Stream.of(reversing(n, ledger.approver()), reversing(n, other)))
            .toList();
    assertThat(won(atOnce(acts))).hasSize(originals);
    assertThat(refusals).isSubsetOf("J8002", "J8003");
    assertThat(situation.availability(receiver).total()).isZero();
    assertThat(ledger.blocks(giver)).hasSize(1);
    Invariants.assertHold(ledger);
  }

  private Callable<TransactionStatus> reversing(String number, Actor approver) {
    return () -> {
      Reversals.Request request = new Reversals.Request(UUID.randomUUID(), number, "wrong");
      RegistryTransaction reversal =
          ledger.call(e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()));
      return ledger.approve(reversal.number(), approver).status();
    };
  }

  @Test
  void stepsUnderOneNotificationNeverExceedItAndTheSerialsAreAllDifferent() {
    Account receiver = ledger.account();
    int fit = FEWER / 4;
    IssuanceRequest whole = ledger.issuance(ledger.project(), receiver, 2020, 4L * fit);
    List<Callable<String>> acts = new ArrayList<>();
    for (int step = 0; step < 2 * fit; step++) {
      IssuanceRequest part =
          new IssuanceRequest(
              UUID.randomUUID(),
              whole.project(),
              whole.notification(),
              4,
              List.of(
                  new IssuanceRequest.Cell(whole.cells().get(0).vintage(), receiver.number(), 4)),
              null);
      acts.add(() -> ledger.issue(part).number());
    }
    assertThat(won(atOnce(acts))).hasSize(fit);
    assertThat(refusals).containsOnly("J5002");
    assertThat(situation.availability(receiver).total()).isEqualTo(4L * fit);
    Invariants.assertHold(ledger);
  }

  private Actor[] people(Account account, Rights rights) {
    return new Actor[] {
      ledger.representative(account, rights), ledger.representative(account, rights)
    };
  }
}
