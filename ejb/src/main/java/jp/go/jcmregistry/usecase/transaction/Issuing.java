package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.Issuances;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;

/** Proposes to issue units after a Joint Committee's notification; an approver decides. */
@Stateless
@RolesAllowed("OPERATOR")
public class Issuing {
  @Inject private Issuances issuances;
  @Inject private CurrentUser currentUser;
  @Inject private Telling telling;

  /**
   * Proposes an issuance, or one step of it.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J5001 to J5009, all that are broken
   */
  @Audited
  public Receipt propose(IssuanceRequest request) {
    RegistryTransaction transaction = issuances.propose(request, currentUser.actor());
    telling.proposed(transaction);
    return Receipt.of(transaction);
  }

  /** What stands against the issuance, for the page on which a person checks the answers. */
  public List<Violation> check(IssuanceRequest request) {
    return issuances.check(request, currentUser.actor());
  }
}
