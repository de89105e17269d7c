package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;

/** Says to whoever is signed in whether the transactions of their registry are stopped. */
@Stateless
@RolesAllowed(Group.USER)
public class StoppedTransactions {
  @Inject private Freezes freezes;
  @Inject private CurrentUser currentUser;

  /** Whether nothing moves now because somebody stopped it all. */
  public boolean now() {
    String registry = currentUser.actor().registry();
    return registry != null && !freezes.againstMoving(registry).isEmpty();
  }
}
