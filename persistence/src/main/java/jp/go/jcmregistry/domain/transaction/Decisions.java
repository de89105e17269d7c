package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Decides what waits: approve, reject, withdraw, expire; and executes what is due. */
public class Decisions {
  private static final String APPROVERS =
      "SELECT count(*) FROM representation r WHERE account_id = ?1 AND until_at IS NULL"
          + " AND state = 'ACTIVE' AND rights_now(r) IN ('APPROVE', 'INITIATE_AND_APPROVE')"
          + " AND user_id <> ?2";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Moves moves;
  private final Settlement settlement;
  private final Article6Actions article6;
  private final MaintenanceWindows windows;
  private final Attestation attestation;
  private final Crossings crossings;
  private final RegistryClock clock;

  public Decisions(EntityManager entities, WorkingDays workingDays) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.transactions = new Transactions(entities);
    this.moves = new Moves(entities, workingDays);
    this.settlement = new Settlement(entities);
    this.article6 = new Article6Actions(entities);
    this.windows = new MaintenanceWindows(entities);
    this.attestation = new Attestation(entities);
    this.crossings = new Crossings(entities);
    this.clock = new RegistryClock(entities);
  }

  /**
   * Approves and, where no delay applies, completes at once. What goes to another registry here
   * waits for an approver there.
   */
  public RegistryTransaction approve(String number, Actor actor) {
    RegistryTransaction transaction = lock(number, actor);
    RuleBroken.unlessNone(DecisionRule.check(decision(transaction, actor)));
    List<Account> givers = lockGivers(transaction);
    RuleBroken.unlessNone(moves.violations(transaction, givers));
    Instant now = openNow(transaction);
    requireInTime(transaction, now);
    transaction.approve(actor.userId(), now);
    transactions.record(transaction, actor.userId(), now, null);
    if (crossings.asksOtherSide(transaction)) {
      crossings.announce(transaction, actor.userId(), now);
    } else {
      proceed(transaction, now);
    }
    return transaction;
  }

  private void proceed(RegistryTransaction transaction, Instant now) {
    Instant due = moves.due(sides(transaction).get(0), now);
    if (!due.isAfter(now)) {
      settle(transaction);
      return;
    }
    for (RegistryTransaction side : sides(transaction)) {
      side.delay(due);
      transactions.record(side, null, now, null);
    }
  }

  /** What is completed together, the sending side first. */
  private List<RegistryTransaction> sides(RegistryTransaction transaction) {
    return transaction.sender() == null
        ? Stream.concat(Stream.of(transaction), transactions.otherSide(transaction).stream())
            .toList()
        : List.of(crossings.sender(transaction), transaction);
  }

  /** Executes a due transaction; what a rule stops has failed, its units are free again. */
  public RegistryTransaction execute(RegistryTransaction transaction) {
    if (transaction.status() != TransactionStatus.DELAYED) {
      throw new RuleBroken(Violation.of("J7004", transaction.number(), transaction.status()));
    }
    List<Account> givers = lockGivers(transaction);
    openNow(transaction);
    List<Violation> violations = moves.violations(transaction, givers);
    if (violations.isEmpty()) {
      settle(transaction);
    } else {
      fail(transaction, violations.get(0).rule());
    }
    return transaction;
  }

  /** Gives up a due transaction that fails for a reason no rule foresees; its units are free. */
  public RegistryTransaction giveUp(RegistryTransaction transaction) {
    fail(transaction, "J9004");
    return transaction;
  }

  private void fail(RegistryTransaction transaction, String rule) {
    Instant now = openNow(transaction);
    transaction.fail(rule);
    end(transaction, null, now, rule);
    endOtherSide(transaction, CrossingRule.OTHER_SIDE_STANDS, rule);
  }

  /** What one side ended, the other cannot carry out alone. */
  private void endOtherSide(RegistryTransaction transaction, String rule, String reason) {
    transactions
        .otherSide(transaction)
        .map(other -> transactions.lock(other.id()))
        .filter(other -> other.status().open())
        .ifPresent(
            other -> {
              other.fail(rule);
              end(other, null, clock.now(), reason);
            });
  }

  private void settle(RegistryTransaction transaction) {
    List<RegistryTransaction> sides = sides(transaction);
    Instant now = settlement.complete(sides.get(0), moves.of(sides.get(0)));
    sides.stream().skip(1).forEach(side -> settlement.complete(side, moves.of(side), now));
    // A window may have begun meanwhile.
    sides.forEach(side -> windows.requireOpen(side.registry(), now));
    if (transaction.decisionId() != null) {
      moves.writeOutcomes(transaction);
    }
    for (RegistryTransaction side : sides) {
      transactions.record(side, null, now, null);
      transactions.reservations(side).forEach(Reservation::close);
    }
    attestation.completed(transaction, now);
    if (transaction.reverses() != null) {
      RegistryTransaction original = transactions.byId(transaction.reverses());
      original.becomeReversed();
      transactions.record(original, transaction.proposedBy(), now, transaction.number());
      moves.voidIfNothingStands(original, now);
      article6.undo(original, now);
      attestation.reversed(original, now);
    }
  }

  /** Rejects with a reason; the units are free again. */
  public RegistryTransaction reject(String number, String reason, Actor actor) {
    RegistryTransaction transaction = lock(number, actor);
    List<Violation> violations =
        new java.util.ArrayList<>(DecisionRule.check(decision(transaction, actor)));
    if (reason == null || reason.isBlank()) {
      violations.add(Violation.of("J7005", number));
    }
    RuleBroken.unlessNone(violations);
    Instant now = openNow(transaction);
    requireInTime(transaction, now);
    transaction.reject(actor.userId(), now, reason);
    end(transaction, actor.userId(), now, reason);
    endOtherSide(transaction, CrossingRule.OTHER_SIDE_AGREES, reason);
    return transaction;
  }

  /** What nobody answered in time has expired, even before a timer says so. */
  private void requireInTime(RegistryTransaction transaction, Instant now) {
    if (!now.isBefore(transactions.deadline(transaction))) {
      throw new RuleBroken(Violation.of("J7004", transaction.number(), TransactionStatus.EXPIRED));
    }
  }

  /** The clock, read after the locks are held; while the registry is closed nothing is done. */
  private Instant openNow(RegistryTransaction transaction) {
    Instant now = clock.now();
    windows.requireOpen(transaction.registry(), now);
    if (crossings.bothHere(transaction)) {
      windows.requireOpen(transaction.particulars().article6().counterpart(), now);
    }
    return now;
  }

  /** Whoever started takes it back, or while delayed any initiating or approving colleague. */
  public RegistryTransaction withdraw(String number, Actor actor) {
    RegistryTransaction transaction = lock(number, actor);
    if (!mayWithdraw(transaction, actor)) {
      throw new RuleBroken(Violation.of("J7007", number));
    }
    Instant now = openNow(transaction);
    transaction.withdraw(null);
    end(transaction, actor.userId(), now, null);
    endOtherSide(transaction, CrossingRule.OTHER_SIDE_STANDS, null);
    return transaction;
  }

  /** May this person take the transaction back now? */
  public boolean mayWithdraw(RegistryTransaction transaction, Actor actor) {
    if (!transaction.status().mayBecome(TransactionStatus.WITHDRAWN)) {
      return false;
    }
    return transaction.proposedBy() == actor.userId()
        || transaction.status() == TransactionStatus.DELAYED && actsForGiver(transaction, actor);
  }

  /** Operators are the representatives of the government's accounts. */
  private boolean actsForGiver(RegistryTransaction transaction, Actor actor) {
    if (accounts.byId(transaction.fromAccount()).kind() == AccountKind.GOVERNMENT_HOLDING) {
      return actor.has(Role.OPERATOR);
    }
    Rights rights = actor.rightsOn(transaction.fromAccount()).orElse(Rights.READ);
    return rights.mayInitiate() || rights.mayApprove();
  }

  /** Everything that by now stands against a waiting transaction, without deciding anything. */
  public List<Violation> against(RegistryTransaction transaction) {
    return moves.violations(
        transaction, moves.givers(transaction).stream().map(accounts::byId).toList());
  }

  /** May this person approve or reject the transaction now? */
  public boolean mayDecide(RegistryTransaction transaction, Actor actor) {
    return DecisionRule.decides(decision(transaction, actor));
  }

  /** Nobody answered in time; the units are free again. */
  public RegistryTransaction expire(RegistryTransaction transaction) {
    Instant now = openNow(transaction);
    transaction.expire();
    end(transaction, null, now, null);
    endOtherSide(transaction, CrossingRule.OTHER_SIDE_AGREES, null);
    return transaction;
  }

  private void end(RegistryTransaction transaction, Long by, Instant at, String reason) {
    transactions.record(transaction, by, at, reason);
    transactions.reservations(transaction).forEach(Reservation::close);
    moves.voidIfNothingStands(transaction, at);
  }

  private RegistryTransaction lock(String number, Actor actor) {
    RegistryTransaction transaction = transactions.lock(actor.registry(), number);
    boolean reads = actor.readsWholeRegistry() || actor.represents(transaction.fromAccount());
    if (!reads) {
      throw new NotFoundOrNotYours("transaction");
    }
    return transaction;
  }

  /** Transactions first, then accounts: the order in which a reversal is proposed as well. */
  private List<Account> lockGivers(RegistryTransaction transaction) {
    if (transaction.reverses() != null) {
      transactions.lock(transaction.reverses());
    }
    transactions.otherSide(transaction).ifPresent(other -> transactions.lock(other.id()));
    return accounts.lockAll(moves.givers(transaction));
  }

  private DecisionRule.Decision decision(RegistryTransaction transaction, Actor actor) {
    long others =
        transaction.fromAccount() == null
            ? 0
            : Sql.number(
                entities
                    .createNativeQuery(APPROVERS)
                    .setParameter(1, transaction.fromAccount())
                    .setParameter(2, transaction.proposedBy())
                    .getSingleResult());
    return new DecisionRule.Decision(transaction, actor, others);
  }
}
