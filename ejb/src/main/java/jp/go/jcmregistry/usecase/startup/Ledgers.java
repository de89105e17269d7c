package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.transaction.Issuances;
import jp.go.jcmregistry.domain.transaction.Proposals;
import jp.go.jcmregistry.domain.transaction.Reversals;

/** Hands out what proposes movements and needs the registry's working days for its deadlines. */
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
  public Issuances issuances() {
    return new Issuances(entities, workingDays);
  }

  @Produces
  public Reversals reversals() {
    return new Reversals(entities, workingDays);
  }
}
