package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;

/** People who do anything at any time; what comes of it must be what the model expects. */
final class RandomPeople {
  private static final int HOLDERS = 5;

  private final Ledger ledger;
  private final LedgerModel model;
  private final Random random;
  private final Situation situation;
  private final List<Account> holders = new ArrayList<>();
  private final Map<Long, Actor> starters = new HashMap<>();
  private final Account sink;
  private final Map<Long, RegistryTransaction> waiting = new TreeMap<>();
  private final Map<Long, RegistryTransaction> completed = new TreeMap<>();
  private final Map<String, Integer> done = new TreeMap<>();
  private final RandomIssuances issuances;

  RandomPeople(Ledger ledger, LedgerModel model, Random random) {
    this.ledger = ledger;
    this.model = model;
    this.random = random;
    this.situation = new Situation(ledger);
    for (int i = 0; i < HOLDERS; i++) {
      Account holder = ledger.account();
      holders.add(holder);
      starters.put(holder.id(), ledger.representative(holder, Rights.INITIATE));
    }
    holders.add(situation.only(AccountKind.GOVERNMENT_HOLDING));
    starters.put(holders.get(HOLDERS).id(), ledger.operator());
    this.issuances = new RandomIssuances(ledger, holders, random);
    this.sink = situation.only(AccountKind.VOLUNTARY_CANCELLATION);
  }

  /** How often each kind of event has happened. */
  Map<String, Integer> done() {
    return done;
  }

  List<Account> accounts() {
    List<Account> all = new ArrayList<>(holders);
    all.add(sink);
    return all;
  }

  Instant now() {
    return ledger.call(e -> new RegistryClock(e).now());
  }

  void doSomething() {
    int dice = random.nextInt(100);
    if (dice < 8) {
      proposeIssuance();
    } else if (dice < 30) {
      proposeChosen(TransactionKind.TRANSFER);
    } else if (dice < 38) {
      proposeChosen(TransactionKind.VOLUNTARY_CANCELLATION);
    } else if (dice < 52) {
      proposeNamed();
    } else if (dice < 84) {
      anyOf(waiting, TransactionStatus.PROPOSED).ifPresent(this::approve);
    } else if (dice < 87) {
      anyOf(waiting, TransactionStatus.PROPOSED).ifPresent(this::reject);
    } else if (dice < 91) {
      anyOf(waiting, null).ifPresent(this::withdraw);
    } else if (dice < 98) {
      anyOf(completed, null).ifPresent(this::proposeReversal);
    } else {
      situation.set(Setting.TRANSFER_DELAY_MINUTES, random.nextBoolean() ? 0 : 600);
    }
  }

  private Optional<RegistryTransaction> anyOf(
      Map<Long, RegistryTransaction> from, TransactionStatus status) {
    List<RegistryTransaction> candidates =
        from.values().stream().filter(t -> status == null || t.status() == status).toList();
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(candidates.get(random.nextInt(candidates.size())));
  }

  private Account anyHolder() {
    return holders.get(random.nextInt(holders.size()));
  }

  private void count(String event) {
    done.merge(event, 1, Integer::sum);
  }

  private void proposeIssuance() {
    IssuanceRequest request = issuances.next();
    wait(ledger.call(e -> new Issuances(e, Ledger.WEEKDAYS).propose(request, ledger.operator())));
    count("issued");
  }

  private void proposeChosen(TransactionKind kind) {
    Account from = anyHolder();
    Account to = anyHolder();
    if (from == to) {
      return;
    }
    boolean transfer = kind == TransactionKind.TRANSFER;
    long quantity = 1 + random.nextInt(60);
    Proposal proposal =
        transfer ? Ledger.transfer(from, to, quantity) : Ledger.remove(kind, from, quantity);
    List<UnitRun> expected = model.choose(from.id(), quantity);
    boolean enough = expected.stream().mapToLong(UnitRun::quantity).sum() == quantity;
    propose(proposal, from, enough ? expected : null, transfer ? "chosen" : "cancelled");
  }

  private void proposeNamed() {
    Account from = anyHolder();
    Account to = anyHolder();
    List<UnitRun> held = model.at(Instant.MAX).getOrDefault(from.id(), List.of());
    if (from == to || held.isEmpty()) {
      return;
    }
    UnitRun run = held.get(random.nextInt(held.size()));
    long first = run.range().first() + random.nextInt((int) run.quantity());
    long last = first + random.nextInt(12); // beyond its end now and then
    UnitRun named = UnitRun.of(run.seriesId(), first, last);
    JcmSerial serial = ledger.call(e -> new Blocks(e).serial(named));
    boolean free = model.isFree(from.id(), named);
    propose(Ledger.transfer(from, to, serial), from, free ? List.of(named) : null, "named");
  }

  /** Proposes; {@code expected} are the units that must be promised, null where it is refused. */
  private void propose(Proposal proposal, Account from, List<UnitRun> expected, String event) {
    try {
      RegistryTransaction proposed = ledger.propose(proposal, starters.get(from.id()));
      assertThat(expected).as("the model refuses %s", proposal).isNotNull();
      List<Reservation> promised = ledger.call(e -> new Transactions(e).reservations(proposed));
      assertThat(LedgerModel.union(promised.stream().map(Reservation::run).toList()))
          .isEqualTo(LedgerModel.union(expected));
      model.promise(expected, proposed.id());
      wait(proposed);
      count(event);
    } catch (RuleBroken refused) {
      assertThat(expected).as("%s refused by %s", proposal, refused.violations()).isNull();
      count("refused");
    }
  }

  private void wait(RegistryTransaction transaction) {
    waiting.put(transaction.id(), transaction);
  }

  private void approve(RegistryTransaction transaction) {
    RegistryTransaction decided = ledger.approve(transaction.number(), ledger.approver());
    count("approved");
    if (decided.status() == TransactionStatus.DELAYED) {
      wait(decided);
      count("delayed");
    } else {
      complete(decided);
    }
  }

  private void complete(RegistryTransaction transaction) {
    assertThat(transaction.status()).isEqualTo(TransactionStatus.COMPLETED);
    waiting.remove(transaction.id());
    List<TransactionLine> lines = ledger.call(e -> new Transactions(e).lines(transaction));
    List<UnitRun> runs = lines.stream().map(TransactionLine::run).toList();
    if (transaction.kind() == TransactionKind.ISSUANCE) {
      lines.forEach(line -> issue(transaction, line));
    } else {
      assertThat(runs).allMatch(run -> model.isPromised(run, transaction.id()));
      model.promise(runs, LedgerModel.NOWHERE);
      boolean back = transaction.kind() == TransactionKind.REVERSAL;
      lines.forEach(l -> move(transaction, l, back));
    }
    if (transaction.reverses() != null) {
      completed.remove(transaction.reverses());
      count("reversed");
    } else {
      completed.put(transaction.id(), transaction);
    }
  }

  private void issue(RegistryTransaction transaction, TransactionLine line) {
    assertThat(line.run().range().first()).isEqualTo(model.nextSerial(line.run().seriesId()));
    int vintage = ledger.call(e -> new Blocks(e).series(line.run().seriesId()).vintage().year());
    model.issue(transaction.effectiveAt(), line.run(), vintage, line.toAccount());
  }

  private void move(RegistryTransaction transaction, TransactionLine line, boolean back) {
    boolean toNowhere = back && holders.stream().noneMatch(h -> h.id() == line.toAccount());
    model.move(
        transaction.effectiveAt(),
        line.run(),
        line.fromAccount(),
        toNowhere ? LedgerModel.NOWHERE : line.toAccount());
  }

  private void over(RegistryTransaction transaction, String event) {
    waiting.remove(transaction.id());
    List<Reservation> promised = ledger.call(e -> new Transactions(e).reservations(transaction));
    model.promise(promised.stream().map(Reservation::run).toList(), LedgerModel.NOWHERE);
    count(event);
  }

  private void reject(RegistryTransaction transaction) {
    over(
        ledger.call(
            e ->
                new Decisions(e, Ledger.WEEKDAYS)
                    .reject(transaction.number(), "no", ledger.approver())),
        "rejected");
  }

  private void withdraw(RegistryTransaction transaction) {
    Actor starter =
        starters.values().stream()
            .filter(a -> a.userId() == transaction.proposedBy())
            .findFirst()
            .orElseThrow();
    over(
        ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(transaction.number(), starter)),
        "withdrawn");
  }

  private void proposeReversal(RegistryTransaction original) {
    List<TransactionLine> lines = ledger.call(e -> new Transactions(e).lines(original));
    boolean allowed =
        now().isBefore(original.effectiveAt().plus(Duration.ofDays(30)))
            && lines.stream().allMatch(l -> model.isFree(l.toAccount(), l.run()));
    Reversals.Request request =
        new Reversals.Request(UUID.randomUUID(), original.number(), "wrong");
    try {
      RegistryTransaction reversal =
          ledger.call(e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()));
      assertThat(allowed).as("the model refuses to reverse %s", original.number()).isTrue();
      model.promise(lines.stream().map(TransactionLine::run).toList(), reversal.id());
      wait(reversal);
    } catch (RuleBroken refused) {
      assertThat(allowed).as("%s", refused.violations()).isFalse();
      count("refused");
    }
  }

  /** Expires and executes exactly what the model expects by now. */
  void workOffWhatIsDue() {
    Instant now = now();
    List<RegistryTransaction> expired =
        ledger.call(
            e -> {
              Transactions transactions = new Transactions(e);
              return transactions.expired(now, 0, 1_000).stream()
                  .flatMap(id -> transactions.claimExpired(id, now).stream())
                  .map(new Decisions(e, Ledger.WEEKDAYS)::expire)
                  .toList();
            });
    assertThat(expired)
        .extracting(RegistryTransaction::id)
        .containsExactlyInAnyOrderElementsOf(
            waiting.values().stream()
                .filter(t -> t.status() == TransactionStatus.PROPOSED)
                .filter(t -> !t.expiresAt().isAfter(now))
                .map(RegistryTransaction::id)
                .toList());
    expired.forEach(t -> over(t, "expired"));
    List<RegistryTransaction> executed =
        ledger.call(
            e -> {
              Transactions transactions = new Transactions(e);
              return transactions.due(now, 0, 1_000).stream()
                  .flatMap(id -> transactions.claimDue(id, now).stream())
                  .map(new Decisions(e, Ledger.WEEKDAYS)::execute)
                  .toList();
            });
    executed.forEach(this::complete);
    executed.forEach(t -> count("executed"));
    assertThat(waiting.values())
        .noneMatch(t -> t.status() == TransactionStatus.DELAYED && !t.dueAt().isAfter(now));
  }
}
