package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.Proposals;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.TransactionFacts;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;

/** Proposes movements of units out of an account: transfers, cancellations, retirement. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR"})
public class Proposing {
  @Inject private Proposals proposals;
  @Inject private CurrentUser currentUser;
  @Inject private RegistryClock clock;
  @Inject private MaintenanceWindows windows;
  @Inject private Telling telling;
  @Inject private Consequences consequences;

  /**
   * What a person is told of a transaction.
   *
   * @param again the same request had made it before, and nothing happened now
   */
  public record Receipt(
      String number, TransactionKind kind, TransactionStatus status, boolean again) {
    static Receipt of(RegistryTransaction transaction) {
      return of(transaction, false);
    }

    private static Receipt of(RegistryTransaction transaction, boolean again) {
      return new Receipt(transaction.number(), transaction.kind(), transaction.status(), again);
    }
  }

  /**
   * What a movement would take, and what would follow.
   *
   * @param units serials in the order in which they would leave
   * @param metric what they are counted in; null where that is not one
   * @param cuts the blocks that would be divided
   * @param deadline until when it would have to be decided if it were proposed now
   */
  public record Preview(
      List<String> units,
      long quantity,
      String metric,
      List<Violation> violations,
      List<Consequences.Cut> cuts,
      Consequences.Next next,
      Instant deadline) {}

  /**
   * Proposes a movement; the units are reserved until another person has decided.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken with everything that stands against it
   */
  @Signed
  @Audited
  public Receipt propose(Proposal proposal) {
    Proposals.Made made = proposals.make(proposal, currentUser.actor());
    if (!made.again()) {
      telling.proposed(made.transaction());
    }
    return Receipt.of(made.transaction(), made.again());
  }

  /** What would happen, for the page on which a person checks the answers. */
  public Preview preview(Proposal proposal) {
    Actor actor = currentUser.actor();
    TransactionFacts facts = proposals.preview(proposal, actor);
    Instant now = clock.now();
    return new Preview(
        facts.runs().stream().map(run -> facts.serial(run).toString()).toList(),
        facts.quantity(),
        facts.metric(),
        proposals.check(proposal, actor),
        consequences.cuts(facts.runs(), facts.from().id()),
        consequences.next(proposal.kind(), facts.from(), facts.to(), actor.userId(), now),
        windows.extended(actor.registry(), now, proposals.deadline(facts, now)));
  }
}
