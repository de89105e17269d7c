package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.Blocks.RunState;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/**
 * Corrects a completed transaction by one that goes backwards, never by an edit. While the reversal
 * waits, the units are promised to it, so nobody moves them on.
 */
public class Reversals {
  private final EntityManager entities;
  private final WorkingDays workingDays;
  private final Accounts accounts;
  private final Blocks blocks;
  private final Registries registries;
  private final Transactions transactions;
  private final MaintenanceWindows windows;
  private final RegistryClock clock;

  public Reversals(EntityManager entities, WorkingDays workingDays) {
    this.entities = entities;
    this.workingDays = workingDays;
    this.accounts = new Accounts(entities);
    this.blocks = new Blocks(entities);
    this.registries = new Registries(entities);
    this.transactions = new Transactions(entities);
    this.windows = new MaintenanceWindows(entities);
    this.clock = new RegistryClock(entities);
  }

  /** An operator's request to reverse a transaction, with the reason that everybody will read. */
  public record Request(UUID request, String number, String reason) {}

  /** Proposes a reversal, or answers with the transaction the same request already made. */
  public RegistryTransaction propose(Request request, Actor actor) {
    byte[] digest = RequestDigest.of(request);
    RuleBroken.unlessNone(StartRule.checkOperator(actor));
    RegistryTransaction original = transactions.lock(actor.registry(), request.number());
    // Under the lock, so that of two that come at once the second finds the first.
    Optional<RegistryTransaction> made = transactions.madeBy(request.request(), digest);
    if (made.isPresent()) {
      return made.get();
    }
    List<TransactionLine> lines = transactions.lines(original);
    accounts.lockAll(lines.stream().map(TransactionLine::toAccount).toList());
    Registry registry = registries.byCode(actor.registry());
    Instant now = clock.now();
    windows.requireOpen(registry.code(), now);
    Registries.Settings settings = registries.settings(registry.code(), now);
    RuleBroken.unlessNone(new Freezes(entities).againstMoving(registry.code()));
    RuleBroken.unlessNone(
        ReversalRule.check(facts(original, lines, settings, now, request.reason())));
    RegistryTransaction reversal =
        transactions.propose(
            terms(request, digest, original, transactions.nextNumber(registry, now)),
            actor.userId(),
            now,
            registries.decideBy(registry, settings, workingDays, now));
    for (TransactionLine line : lines) {
      entities.persist(new Reservation(reversal.id(), line.toAccount(), line.run()));
    }
    return reversal;
  }

  /** What the rules would say now, without proposing anything. */
  public List<Violation> check(String number, String reason, Actor actor) {
    RegistryTransaction original =
        transactions
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("transaction"));
    Instant now = clock.now();
    Registries.Settings settings = registries.settings(actor.registry(), now);
    List<Violation> violations = new ArrayList<>(windows.check(actor.registry(), now));
    violations.addAll(
        ReversalRule.check(facts(original, transactions.lines(original), settings, now, reason)));
    return violations;
  }

  private ReversalRule.Facts facts(
      RegistryTransaction original,
      List<TransactionLine> lines,
      Registries.Settings settings,
      Instant now,
      String reason) {
    return new ReversalRule.Facts(
        original,
        asked(original),
        states(lines),
        new Article6Actions(entities).reportedElsewhere(original),
        blocks::serial,
        settings.number(Setting.REVERSAL_DAYS),
        now,
        reason);
  }

  private boolean asked(RegistryTransaction original) {
    return !entities
        .createQuery(
            "SELECT t.status FROM RegistryTransaction t WHERE t.ties.reverses = :original",
            TransactionStatus.class)
        .setParameter("original", original.id())
        .getResultStream()
        .filter(s -> s.open() || s.completed())
        .toList()
        .isEmpty();
  }

  private List<RunState> states(List<TransactionLine> lines) {
    Map<Long, List<UnitRun>> byAccount = new TreeMap<>();
    lines.forEach(
        line ->
            byAccount.computeIfAbsent(line.toAccount(), a -> new ArrayList<>()).add(line.run()));
    List<RunState> states = new ArrayList<>();
    byAccount.forEach((account, runs) -> states.addAll(blocks.states(runs, account, 0)));
    return states;
  }

  private static Terms terms(
      Request request, byte[] digest, RegistryTransaction original, String number) {
    return new Terms(
        request.request(),
        digest,
        number,
        original.registry(),
        TransactionKind.REVERSAL,
        original.toAccount(),
        original.fromAccount(),
        original.metric(),
        original.quantity(),
        null,
        original.id(),
        new Particulars(null, request.reason(), null, null, null, null));
  }
}
