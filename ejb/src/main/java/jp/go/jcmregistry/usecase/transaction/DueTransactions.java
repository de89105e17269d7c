package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.Transactions;

/** Expires what nobody answered and executes what is due, one at a time, each claimed once. */
@Dependent
public class DueTransactions {
  /**
   * One in a JTA transaction: it locks accounts first and blocks after them, and with a second one
   * behind it the order would be broken, and two nodes could wait for each other for ever.
   */
  private static final int AT_A_TIME = 1;

  @Inject private Transactions transactions;
  @Inject private Decisions decisions;
  @Inject private Telling telling;
  @Inject private RegistryClock clock;

  /** Expires one; answers how many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int expireSome() {
    List<RegistryTransaction> expired = transactions.claimExpired(clock.now(), AT_A_TIME);
    expired.forEach(t -> telling.decided(decisions.expire(t)));
    return expired.size();
  }

  /** Executes one; answers how many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int executeSome() {
    List<RegistryTransaction> due = transactions.claimDue(clock.now(), AT_A_TIME);
    due.forEach(t -> telling.decided(decisions.execute(t)));
    return due.size();
  }
}
