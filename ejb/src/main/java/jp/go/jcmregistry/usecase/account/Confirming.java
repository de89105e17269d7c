package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Confirmations;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Confirms once a year that somebody still acts for an account. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR"})
public class Confirming {
  @Inject private Accounts accounts;
  @Inject private Confirmations confirmations;
  @Inject private CurrentUser currentUser;

  /**
   * Confirms somebody else; their rights are theirs again at once.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J7261 to J7263
   */
  @Audited
  public void confirm(AccountNumber number, String loginId) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    confirmations.confirm(account.id(), loginId, actor);
  }
}
