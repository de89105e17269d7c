package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.CreditSeries;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Proposes movements of units: under the giver's lock all rules run, the units are reserved, the
 * transaction waits for another person.
 */
public class Proposals {
  private final EntityManager entities;
  private final WorkingDays workingDays;
  private final Accounts accounts;
  private final Blocks blocks;
  private final Holdings holdings;
  private final Transactions transactions;
  private final Registries registries;
  private final RegistryClock clock;
  private final Freezes freezes;
  private final Uses uses;
  private final MaintenanceWindows windows;
  private final Crossings crossings;
  private final DayLimits dayLimits;
  private final OwnLimits ownLimits;

  public Proposals(EntityManager entities, WorkingDays workingDays) {
    this.entities = entities;
    this.workingDays = workingDays;
    this.accounts = new Accounts(entities);
    this.blocks = new Blocks(entities);
    this.holdings = new Holdings(entities);
    this.transactions = new Transactions(entities);
    this.registries = new Registries(entities);
    this.clock = new RegistryClock(entities);
    this.freezes = new Freezes(entities);
    this.uses = new Uses(entities);
    this.windows = new MaintenanceWindows(entities);
    this.crossings = new Crossings(entities);
    this.dayLimits = new DayLimits(entities);
    this.ownLimits = new OwnLimits(entities, workingDays);
  }

  /** A transaction; {@code again} when the same request had made it before. */
  public record Made(RegistryTransaction transaction, boolean again) {}

  /** Proposes a movement, or answers with the transaction the same request already made. */
  public RegistryTransaction propose(Proposal proposal, Actor actor) {
    return make(proposal, actor).transaction();
  }

  /**
   * The same, and says which of the two it was.
   *
   * @throws RuleBroken with everything that stands against it
   * @throws NotFoundOrNotYours when the giving account is none the actor may read
   */
  public Made make(Proposal proposal, Actor actor) {
    byte[] digest = RequestDigest.of(proposal);
    Account from = lockGiver(proposal, actor);
    // Under the lock, so that of two that come at once the second finds the first.
    Optional<RegistryTransaction> made = transactions.madeBy(proposal.request(), digest);
    if (made.isPresent()) {
      actor.mustRead(made.get().fromAccount(), made.get().registry());
      return new Made(made.get(), true);
    }
    Instant now = clock.now();
    windows.requireOpen(actor.registry(), now);
    TransactionFacts facts = gather(proposal, from, receiver(proposal, actor), actor, now);
    RuleBroken.unlessNone(against(proposal, facts, actor));
    return new Made(record(proposal, digest, facts, actor, now), false);
  }

  /** What the rules would say now, without proposing anything: for the check page. */
  public List<Violation> check(Proposal proposal, Actor actor) {
    List<Violation> violations = new ArrayList<>(windows.check(actor.registry(), clock.now()));
    violations.addAll(against(proposal, preview(proposal, actor), actor));
    return violations;
  }

  private List<Violation> against(Proposal proposal, TransactionFacts facts, Actor actor) {
    List<Violation> violations = new ArrayList<>(freezes.againstMoving(actor.registry()));
    violations.addAll(StartRule.check(proposal, facts.from(), actor));
    violations.addAll(MovementRule.check(facts));
    Instant now = clock.now();
    violations.addAll(dayLimits.against(facts, now));
    violations.addAll(ownLimits.against(facts, now));
    return violations;
  }

  /** What the movement would take, as the registry sees it now. */
  public TransactionFacts preview(Proposal proposal, Actor actor) {
    Account from = giver(proposal, actor);
    return gather(proposal, from, receiver(proposal, actor), actor, clock.now());
  }

  private Account giver(Proposal proposal, Actor actor) {
    Account from =
        accounts
            .byNumber(actor.registry(), proposal.from())
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(from.id(), from.registry());
    return from;
  }

  private Account lockGiver(Proposal proposal, Actor actor) {
    return accounts.lock(giver(proposal, actor).id());
  }

  private Account receiver(Proposal proposal, Actor actor) {
    return switch (proposal.kind().receiver()) {
      case SINK -> accounts.only(actor.registry(), proposal.kind().sink());
      case NAMED -> named(proposal, actor);
      case ABROAD -> crossings.contra(actor.registry(), proposal.particulars()).orElse(null);
      case ALLOCATED, AS_RECORDED, ARRIVING ->
          throw new IllegalArgumentException(proposal.kind() + " names no single receiver");
    };
  }

  private Account named(Proposal proposal, Actor actor) {
    return proposal.to() == null
        ? null
        : accounts
            .byNumber(actor.registry(), proposal.to())
            .filter(a -> !a.kind().isContra())
            .orElse(null);
  }

  private TransactionFacts gather(
      Proposal proposal, Account from, Account to, Actor actor, Instant now) {
    boolean named = !proposal.units().isEmpty();
    Map<String, CreditSeries> known = named ? seriesOf(proposal) : Map.of();
    List<UnitRun> runs = named ? runs(proposal, known) : choose(proposal, from);
    return new TransactionFacts(
        proposal.kind(),
        from,
        to,
        to != null && !to.kind().isContra() && actor.mayRead(to.id(), to.registry()),
        proposal.quantityAsked(),
        runs,
        named,
        unknown(proposal, known),
        named ? blocks.states(runs, from.id(), 0) : List.of(),
        seriesOf(runs),
        proposal.particulars(),
        registries.settings(actor.registry(), now),
        () -> holdings.availability(from.id(), "GHG"),
        uses.of(
            proposal.kind(),
            actor.registry(),
            runs,
            proposal.quantityAsked(),
            proposal.particulars(),
            now),
        crossings.of(
            proposal.kind(), from, runs, proposal.quantityAsked(), proposal.particulars(), now));
  }

  private List<UnitRun> choose(Proposal proposal, Account from) {
    int most = MovementRule.runsMax() + 1;
    if (proposal.kind().crosses()) {
      return blocks.chooseIdentified(from.id(), proposal.quantity(), most);
    }
    return proposal
        .kind()
        .use(proposal.particulars())
        .map(use -> blocks.chooseAuthorized(from.id(), proposal.quantity(), most, use))
        .orElseGet(() -> blocks.choose(from.id(), proposal.quantity(), most));
  }

  private Map<String, CreditSeries> seriesOf(Proposal proposal) {
    Set<String> names =
        proposal.units().stream().map(u -> u.series().toString()).collect(Collectors.toSet());
    return blocks.series(names).stream()
        .collect(Collectors.toMap(s -> s.series().toString(), Function.identity()));
  }

  private static List<UnitRun> runs(Proposal proposal, Map<String, CreditSeries> known) {
    return proposal.units().stream()
        .filter(u -> known.containsKey(u.series().toString()))
        .map(u -> new UnitRun(known.get(u.series().toString()).id(), u.range()))
        .toList();
  }

  private static List<String> unknown(Proposal proposal, Map<String, CreditSeries> known) {
    return proposal.units().stream()
        .filter(u -> !known.containsKey(u.series().toString()))
        .map(JcmSerial::toString)
        .toList();
  }

  private Map<Long, CreditSeries> seriesOf(Collection<UnitRun> runs) {
    return runs.stream()
        .map(UnitRun::seriesId)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), blocks::series, (a, b) -> a, TreeMap::new));
  }

  private RegistryTransaction record(
      Proposal proposal, byte[] digest, TransactionFacts facts, Actor actor, Instant now) {
    Registry registry = registries.byCode(actor.registry());
    Terms terms =
        new Terms(
            proposal.request(),
            digest,
            transactions.nextNumber(registry, now),
            registry.code(),
            proposal.kind(),
            facts.from().id(),
            crossings.opened(facts.to(), now).id(),
            facts.metrics().iterator().next(),
            facts.quantityOfRuns(),
            null,
            null,
            proposal.particulars());
    RegistryTransaction transaction =
        transactions.propose(terms, actor.userId(), now, deadline(facts, now));
    reserve(transaction, facts.from().id(), facts.runs());
    return transaction;
  }

  /** Until when a proposal made at this instant has to be decided, without any maintenance. */
  public Instant deadline(TransactionFacts facts, Instant proposedAt) {
    Registry registry = registries.byCode(facts.from().registry());
    return registries.decideBy(registry, facts.settings(), workingDays, proposedAt);
  }

  private void reserve(RegistryTransaction transaction, long account, Collection<UnitRun> runs) {
    new TreeSet<>(runs)
        .forEach(r -> entities.persist(new Reservation(transaction.id(), account, r)));
  }
}
