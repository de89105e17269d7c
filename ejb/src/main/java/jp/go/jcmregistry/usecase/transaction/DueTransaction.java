package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.Transactions;

/**
 * One step of what is due, in a JTA transaction of its own: it locks accounts first and blocks
 * after them, and with a second one behind it the order would be broken, and two nodes could wait
 * for each other for ever. What another node claimed or did meanwhile is left alone.
 */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueTransaction {
  @Inject private Transactions transactions;
  @Inject private Decisions decisions;
  @Inject private Telling telling;
  @Inject private RegistryClock clock;

  public List<Long> expired(long after, int most) {
    return transactions.expired(clock.now(), after, most);
  }

  public List<Long> due(long after, int most) {
    return transactions.due(clock.now(), after, most);
  }

  public void expire(long id) {
    transactions.claimExpired(id, clock.now()).ifPresent(t -> telling.decided(decisions.expire(t)));
  }

  public void execute(long id) {
    transactions.claimDue(id, clock.now()).ifPresent(t -> telling.decided(decisions.execute(t)));
  }

  public void giveUp(long id) {
    transactions.claimDue(id, clock.now()).ifPresent(t -> telling.decided(decisions.giveUp(t)));
  }
}
