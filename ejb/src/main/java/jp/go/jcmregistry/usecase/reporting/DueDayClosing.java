package jp.go.jcmregistry.usecase.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.DayClosing;

/** Closes the days of every registry that are over, some at a time. */
@Dependent
public class DueDayClosing {
  private static final int AT_A_TIME = 400;

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private DayClosing dayClosing;

  /** Closes some; answers how many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int closeSome() {
    return entities
        .createQuery("SELECT r FROM Registry r ORDER BY r.code", Registry.class)
        .getResultStream()
        .mapToInt(registry -> dayClosing.close(registry, AT_A_TIME))
        .sum();
  }
}
