package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.usecase.audit.Audited;

/**
 * One approval of a list that was signed as a whole, in a JTA transaction of its own: what a rule
 * refuses leaves the others alone, and locks are taken for one transaction at a time.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OneApproval {
  @Inject private Decisions decisions;
  @Inject private Telling telling;

  /** Approves, tells people and notes it. */
  @Audited
  public Proposing.Receipt approve(String number, Actor actor) {
    RegistryTransaction approved = decisions.approve(number, actor);
    telling.decided(approved);
    return Proposing.Receipt.of(approved);
  }
}
