package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.transaction.AccountLimits;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.Issuances;
import jp.go.jcmregistry.domain.transaction.Proposals;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransferTimes;
import jp.go.jcmregistry.domain.transaction.TrustedAccounts;

/**
 * Hands out what moves units and needs the registry's working days for its deadlines and delays.
 */
@Dependent
public class Ledgers {
  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private WorkingDays workingDays;

  @Produces
  public Proposals proposals() {
    return new Proposals(entities, workingDays);
  }

  @Produces
  public Decisions decisions() {
    return new Decisions(entities, workingDays);
  }

  @Produces
  public TransferTimes transferTimes() {
    return new TransferTimes(entities, workingDays);
  }

  @Produces
  public TrustedAccounts trustedAccounts() {
    return new TrustedAccounts(entities, workingDays);
  }

  @Produces
  public AccountLimits accountLimits() {
    return new AccountLimits(entities, workingDays);
  }

  @Produces
  public Issuances issuances() {
    return new Issuances(entities, workingDays);
  }

  @Produces
  public Reversals reversals() {
    return new Reversals(entities, workingDays);
  }
}
