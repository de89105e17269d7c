package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;

/** Decides what another person started, or takes back what one started oneself. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER"})
public class Deciding {
  @Inject private Decisions decisions;
  @Inject private CurrentUser currentUser;
  @Inject private Telling telling;
  @Inject private Tasks tasks;

  /** Approves; where no delay applies the units have moved when this returns. */
  @Signed
  @Audited
  public Receipt approve(String number) {
    return tell(decisions.approve(number, deciding(number)));
  }

  /** Rejects with a reason that the other side reads; the units are free again. */
  @Audited
  public Receipt reject(String number, String reason) {
    return tell(decisions.reject(number, reason, deciding(number)));
  }

  /** Takes back what one started; the units are free again. */
  @Audited
  public Receipt withdraw(String number) {
    return tell(decisions.withdraw(number, currentUser.actor()));
  }

  /** Staff share a queue, so what one of them works on the others leave alone. */
  private Actor deciding(String number) {
    Actor actor = currentUser.actor();
    if (actor.readsWholeRegistry()) {
      tasks.settle(number, actor);
    }
    return actor;
  }

  private Receipt tell(RegistryTransaction transaction) {
    telling.decided(transaction);
    return Receipt.of(transaction);
  }
}
