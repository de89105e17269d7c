package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.SeveralRule;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;
import jp.go.jcmregistry.usecase.shared.Contention;

/** Approves a list of what waits for one person, signed once for exactly that list. */
@Stateless
@RolesAllowed("HOLDER")
public class ApprovingSeveral {
  @Resource private SessionContext session;
  @Inject private TransactionDetail transactionDetail;
  @Inject private Transactions transactions;
  @Inject private Decisions decisions;
  @Inject private OneApproval one;
  @Inject private Contention contention;
  @Inject private CurrentUser currentUser;

  /**
   * One of the list, as it is signed.
   *
   * @param against what by now would stop its approval
   */
  public record Listed(TransactionDetail.View transaction, List<Violation> against)
      implements Serializable {}

  /**
   * What became of one of the list.
   *
   * @param status null where it was refused
   * @param refused why; empty where it was approved
   */
  public record Outcome(String number, TransactionStatus status, List<Violation> refused)
      implements Serializable {}

  /**
   * What would be signed.
   *
   * @throws RuleBroken J8021
   */
  public List<Listed> listed(List<String> numbers) {
    return SeveralRule.check(numbers).stream().map(this::listed).toList();
  }

  private Listed listed(String number) {
    TransactionDetail.View view = transactionDetail.of(number);
    Actor actor = currentUser.actor();
    return new Listed(
        view,
        transactions
            .byNumber(actor.registry(), number)
            .filter(t -> t.status() == TransactionStatus.PROPOSED)
            .map(decisions::against)
            .orElse(List.of()));
  }

  /**
   * Approves each of the list; what a rule refuses is told and leaves the others alone. Where all
   * are refused the code is as if it had not been given.
   *
   * @throws RuleBroken J8021, or the signature's rules
   */
  @Signed
  public List<Outcome> approve(List<String> numbers) {
    Actor actor = currentUser.actor();
    List<Outcome> outcomes = new ArrayList<>();
    for (String number : SeveralRule.check(numbers)) {
      outcomes.add(outcome(number, actor));
    }
    if (outcomes.stream().allMatch(each -> each.status() == null)) {
      session.setRollbackOnly();
    }
    return outcomes;
  }

  private Outcome outcome(String number, Actor actor) {
    try {
      Proposing.Receipt receipt = contention.settled(() -> one.approve(number, actor));
      return new Outcome(number, receipt.status(), List.of());
    } catch (RuleBroken broken) {
      return new Outcome(number, null, broken.violations());
    }
  }
}
