package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;
import jp.go.jcmregistry.usecase.transaction.Proposing.Receipt;

/** Proposes to reverse a completed transaction; an approver decides. */
@Stateless
@RolesAllowed("OPERATOR")
public class Reversing {
  @Inject private Reversals reversals;
  @Inject private CurrentUser currentUser;
  @Inject private Telling telling;

  /** Proposes a reversal; until it is decided the units are promised to it. */
  @Signed
  @Audited
  public Receipt propose(Reversals.Request request) {
    RegistryTransaction transaction = reversals.propose(request, currentUser.actor());
    telling.proposed(transaction);
    return Receipt.of(transaction);
  }

  /**
   * What stands against reversing a transaction, before a reason is asked for.
   *
   * @param reason any text where only the other rules are wanted
   */
  public List<Violation> check(String number, String reason) {
    return reversals.check(number, reason, currentUser.actor());
  }
}
