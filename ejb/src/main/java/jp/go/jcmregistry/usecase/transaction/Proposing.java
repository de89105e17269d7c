package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.Proposals;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.TransactionFacts;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Proposes movements of units out of an account: transfers, cancellations, retirement. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR"})
public class Proposing {
  @Inject private Proposals proposals;
  @Inject private CurrentUser currentUser;
  @Inject private Telling telling;

  /** What a person is told of the transaction just made, or made before by the same request. */
  public record Receipt(String number, TransactionKind kind, TransactionStatus status) {
    static Receipt of(RegistryTransaction transaction) {
      return new Receipt(transaction.number(), transaction.kind(), transaction.status());
    }
  }

  /**
   * What a movement would take.
   *
   * @param units serials in the order in which they would leave
   */
  public record Preview(List<String> units, long quantity, List<Violation> violations) {}

  /**
   * Proposes a movement; the units are reserved until another person has decided.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken with everything that stands against it
   */
  @Audited
  public Receipt propose(Proposal proposal) {
    RegistryTransaction transaction = proposals.propose(proposal, currentUser.actor());
    telling.proposed(transaction);
    return Receipt.of(transaction);
  }

  /** What would happen, for the page on which a person checks the answers. */
  public Preview preview(Proposal proposal) {
    TransactionFacts facts = proposals.preview(proposal, currentUser.actor());
    return new Preview(
        facts.runs().stream().map(run -> facts.serial(run).toString()).toList(),
        facts.quantity(),
        proposals.check(proposal, currentUser.actor()));
  }
}
