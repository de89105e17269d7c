package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;
import jp.go.jcmregistry.domain.transaction.Issuances;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionLine;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.domain.transaction.TransactionStatusChange;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** One transaction with everything its people may know, and what this person may do with it. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
public class TransactionDetail {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Transactions transactions;
  @Inject private Accounts accounts;
  @Inject private Blocks blocks;
  @Inject private Projects projects;
  @Inject private Decisions decisions;
  @Inject private Issuances issuances;
  @Inject private CurrentUser currentUser;

  /** A run of units with the accounts between which it moves or will move. */
  public record Line(String serial, long quantity, String from, String to)
      implements Serializable {}

  /** A status reached; {@code by} is null where the registry itself acted. */
  public record Step(TransactionStatus status, Instant at, String by, String reason)
      implements Serializable {}

  /** Units of one vintage for one account, proposed and not yet numbered. */
  public record Cell(int vintage, String account, long quantity) implements Serializable {}

  /**
   * What the Joint Committee notified; only of an issuance.
   *
   * @param outcomes what the partner transfers with it; null for plain credits
   */
  public record Notified(
      String project, Notification notification, List<Cell> cells, Outcomes outcomes)
      implements Serializable {}

  /** What this person may do with it now. */
  public record Choices(boolean decide, boolean withdraw, boolean reverse)
      implements Serializable {}

  /** Everything about one transaction; {@code lines} are the promised runs until it completes. */
  public record View(
      String number,
      TransactionKind kind,
      TransactionStatus status,
      long quantity,
      String metric,
      String from,
      String to,
      Particulars particulars,
      Instant proposedAt,
      Instant expiresAt,
      Instant effectiveAt,
      String proposedBy,
      boolean ownProposal,
      String reason,
      String failedRule,
      String reverses,
      List<Line> lines,
      List<Step> history,
      Notified notified,
      Choices choices)
      implements Serializable {}

  /**
   * The transaction of this number, to the giver's people at any time, to the receivers' once units
   * have arrived, to staff of the registry always.
   */
  public View of(String number) {
    Actor actor = currentUser.actor();
    RegistryTransaction transaction =
        transactions
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("transaction"));
    List<TransactionLine> moved = transactions.lines(transaction);
    if (!mayRead(actor, transaction, moved)) {
      throw new NotFoundOrNotYours("transaction");
    }
    return view(transaction, moved, actor);
  }

  private static boolean mayRead(
      Actor actor, RegistryTransaction transaction, List<TransactionLine> moved) {
    return actor.readsWholeRegistry()
        || actor.represents(transaction.fromAccount())
        || moved.stream()
            .anyMatch(l -> actor.represents(l.toAccount()) || actor.represents(l.fromAccount()));
  }

  private View view(RegistryTransaction t, List<TransactionLine> moved, Actor actor) {
    return new View(
        t.number(),
        t.kind(),
        t.status(),
        t.quantity(),
        t.metric(),
        number(t.fromAccount()),
        number(t.toAccount()),
        t.particulars(),
        t.proposedAt(),
        transactions.deadline(t),
        t.effectiveAt(),
        name(t.proposedBy()),
        t.proposedBy() == actor.userId(),
        t.reason(),
        t.failedRule(),
        t.reverses() == null ? null : transactions.byId(t.reverses()).number(),
        lines(t, moved, actor),
        transactions.history(t).stream().map(this::step).toList(),
        notified(t, actor),
        new Choices(
            decisions.mayDecide(t, actor),
            decisions.mayWithdraw(t, actor),
            actor.has(Role.OPERATOR)
                && t.kind().reversible()
                && t.status() == TransactionStatus.COMPLETED));
  }

  private List<Line> lines(RegistryTransaction t, List<TransactionLine> moved, Actor actor) {
    if (moved.isEmpty()) {
      return promised(t);
    }
    boolean all = actor.readsWholeRegistry() || actor.represents(t.fromAccount());
    return moved.stream()
        .filter(l -> all || actor.represents(l.toAccount()) || actor.represents(l.fromAccount()))
        .map(l -> line(l.run(), l.fromAccount(), l.toAccount()))
        .toList();
  }

  /** The promised runs; of an acquisition those of the sending side, whose account is not told. */
  private List<Line> promised(RegistryTransaction t) {
    boolean arrives = t.sender() != null;
    return transactions.reservations(arrives ? transactions.byId(t.sender()) : t).stream()
        .map(
            r ->
                line(
                    r.run(),
                    arrives ? t.fromAccount() : Long.valueOf(r.accountId()),
                    t.toAccount()))
        .toList();
  }

  private Line line(UnitRun run, Long from, Long to) {
    JcmSerial serial = new JcmSerial(blocks.series(run.seriesId()).series(), run.range());
    return new Line(serial.toString(), run.quantity(), number(from), number(to));
  }

  private Step step(TransactionStatusChange change) {
    return new Step(change.status(), change.at(), name(change.byUser()), change.reason());
  }

  private Notified notified(RegistryTransaction t, Actor actor) {
    if (t.decisionId() == null || !actor.readsWholeRegistry()) {
      return null;
    }
    JointCommitteeDecision decision = projects.decision(t.decisionId());
    List<Cell> cells =
        transactions.allocations(t).stream()
            .map(a -> new Cell(a.vintage().year(), number(a.accountId()), a.quantity()))
            .toList();
    return new Notified(
        projects.byId(decision.projectId()).reference(),
        decision.notification(),
        cells,
        issuances.outcomesOf(t));
  }

  /** Contra accounts stay hidden: units come from the issuance itself. */
  private String number(Long accountId) {
    if (accountId == null) {
      return null;
    }
    Account account = accounts.byId(accountId);
    return account.kind().isContra() ? null : account.number().toString();
  }

  private String name(Long userId) {
    return userId == null ? null : entities.find(RegistryUser.class, userId).name();
  }
}
