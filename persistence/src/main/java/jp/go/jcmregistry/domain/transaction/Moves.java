package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.CreditSeries;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.FrozenPeople;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;

/** What a waiting transaction will move, from whom, and what stands against it by now. */
class Moves {
  private final EntityManager entities;
  private final Accounts accounts;
  private final Blocks blocks;
  private final Holdings holdings;
  private final Registries registries;
  private final Transactions transactions;
  private final Issuances issuances;
  private final Uses uses;
  private final Crossings crossings;
  private final Freezes freezes;
  private final FrozenPeople people;
  private final TransferTimes transferTimes;
  private final OwnLimits ownLimits;
  private final RegistryClock clock;

  Moves(EntityManager entities, WorkingDays workingDays) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.blocks = new Blocks(entities);
    this.holdings = new Holdings(entities);
    this.registries = new Registries(entities);
    this.transactions = new Transactions(entities);
    this.issuances = new Issuances(entities, workingDays);
    this.uses = new Uses(entities);
    this.crossings = new Crossings(entities);
    this.freezes = new Freezes(entities);
    this.people = new FrozenPeople(entities);
    this.transferTimes = new TransferTimes(entities, workingDays);
    this.ownLimits = new OwnLimits(entities, workingDays);
    this.clock = new RegistryClock(entities);
  }

  /** The accounts whose rows are locked before it moves. */
  Collection<Long> givers(RegistryTransaction transaction) {
    return switch (transaction.kind().receiver()) {
      case NAMED, SINK, ABROAD -> List.of(transaction.fromAccount());
      case ARRIVING -> List.of(crossings.sender(transaction).fromAccount());
      case ALLOCATED -> List.of();
      case AS_RECORDED ->
          transactions.reservations(transaction).stream()
              .map(Reservation::accountId)
              .collect(Collectors.toCollection(TreeSet::new));
    };
  }

  /** The moves, in the order of the lines they become. */
  List<Move> of(RegistryTransaction transaction) {
    return switch (transaction.kind().receiver()) {
      case NAMED, SINK, ABROAD -> reserved(transaction);
      case ARRIVING -> arriving(transaction);
      case ALLOCATED -> issuances.draw(transaction);
      case AS_RECORDED -> backwards(transaction);
    };
  }

  private List<Move> reserved(RegistryTransaction transaction) {
    Account from = accounts.byId(transaction.fromAccount());
    Account to = accounts.byId(transaction.toAccount());
    return transactions.reservations(transaction).stream()
        .map(r -> new Move(r.run(), from, to))
        .toList();
  }

  /** The same units as the sending side's, from this registry's contra account. */
  private List<Move> arriving(RegistryTransaction transaction) {
    Account from = accounts.byId(transaction.fromAccount());
    Account to = accounts.byId(transaction.toAccount());
    return transactions.reservations(crossings.sender(transaction)).stream()
        .map(r -> new Move(r.run(), from, to))
        .toList();
  }

  private List<Move> backwards(RegistryTransaction transaction) {
    RegistryTransaction original = transactions.byId(transaction.reverses());
    return transactions.lines(original).stream()
        .map(
            line ->
                new Move(
                    line.run(), accounts.byId(line.toAccount()), accounts.byId(line.fromAccount())))
        .toList();
  }

  /**
   * Everything that stands against it now, under the givers' locks; first that whoever started or
   * approved it is frozen by now.
   */
  List<Violation> violations(RegistryTransaction transaction, List<Account> givers) {
    List<Violation> violations =
        new ArrayList<>(people.against(transaction.proposedBy(), transaction.decidedBy()));
    violations.addAll(freezes.againstMoving(transaction.registry()));
    violations.addAll(
        switch (transaction.kind().receiver()) {
          case NAMED, SINK, ABROAD -> moving(transaction, givers.get(0));
          case ARRIVING ->
              CrossingRule.toldTo(transaction, violations(crossings.sender(transaction), givers));
          case ALLOCATED -> issuances.violations(transaction);
          case AS_RECORDED -> stillThere(transaction);
        });
    return violations;
  }

  private List<Violation> moving(RegistryTransaction transaction, Account from) {
    List<Violation> violations = new ArrayList<>(MovementRule.check(facts(transaction, from)));
    violations.addAll(ownLimits.against(transaction, from, clock.now()));
    return violations;
  }

  private TransactionFacts facts(RegistryTransaction transaction, Account from) {
    List<UnitRun> runs = runs(transaction);
    Instant now = clock.now();
    return new TransactionFacts(
        transaction.kind(),
        from,
        accounts.byId(transaction.toAccount()),
        false,
        transaction.quantity(),
        runs,
        true,
        List.of(),
        blocks.states(runs, from.id(), transaction.id()),
        seriesOf(runs),
        transaction.particulars(),
        registries.settings(transaction.registry(), transaction.proposedAt()),
        () -> holdings.availability(from.id(), transaction.metric()),
        uses.of(
            transaction.kind(),
            transaction.registry(),
            runs,
            transaction.quantity(),
            transaction.particulars(),
            now),
        crossings.of(
            transaction.kind(),
            from,
            runs,
            transaction.quantity(),
            transaction.particulars(),
            now));
  }

  private List<Violation> stillThere(RegistryTransaction transaction) {
    Map<Long, List<UnitRun>> byAccount = new TreeMap<>();
    for (Reservation promised : transactions.reservations(transaction)) {
      byAccount.computeIfAbsent(promised.accountId(), a -> new ArrayList<>()).add(promised.run());
    }
    List<Blocks.RunState> states = new ArrayList<>();
    byAccount.forEach(
        (account, runs) -> states.addAll(blocks.states(runs, account, transaction.id())));
    List<Violation> violations = new ArrayList<>();
    for (Blocks.RunState state : states) {
      if (!state.heldWhole()) {
        violations.add(Violation.of("J8003", blocks.serial(state.run())));
      }
      if (state.restricted()) {
        violations.add(Violation.of("J6001", blocks.serial(state.run())));
      }
    }
    RegistryTransaction original = transactions.byId(transaction.reverses());
    new Article6Actions(entities)
        .reportedElsewhere(original)
        .map(r -> Violation.of("J4151", original.number(), r.registry(), "" + r.year()))
        .ifPresent(violations::add);
    return violations;
  }

  private List<UnitRun> runs(RegistryTransaction transaction) {
    return transactions.reservations(transaction).stream().map(Reservation::run).toList();
  }

  private Map<Long, CreditSeries> seriesOf(List<UnitRun> runs) {
    return runs.stream()
        .map(UnitRun::seriesId)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), blocks::series));
  }

  /** When an approved transaction is due: now, or as the registry executes transfers. */
  Instant due(RegistryTransaction transaction, Instant approved) {
    if (!transaction.kind().has(Trait.DELAYED)) {
      return approved;
    }
    Instant due =
        transferTimes.due(
            accounts.byId(transaction.fromAccount()),
            accounts.byId(transaction.toAccount()),
            approved);
    return crossings.bothHere(transaction)
        ? transferTimes.openOnBoth(
            transaction.registry(), transaction.particulars().article6().counterpart(), due)
        : due;
  }

  /** What an issuance of ITMOs is to the Parties, once its units are drawn. */
  void writeOutcomes(RegistryTransaction transaction) {
    entities.flush();
    Account issued = accounts.byId(transaction.fromAccount());
    issuances.writeOutcomes(
        transaction,
        transactions.lines(transaction).stream()
            .map(line -> new Move(line.run(), issued, accounts.byId(line.toAccount())))
            .toList());
  }

  /** Frees a notification's number and period when none of its issuances stands any more. */
  void voidIfNothingStands(RegistryTransaction transaction, Instant at) {
    if (transaction.decisionId() != null) {
      entities.flush();
      issuances.voidIfNothingStands(transaction.decisionId(), at);
    }
  }
}
