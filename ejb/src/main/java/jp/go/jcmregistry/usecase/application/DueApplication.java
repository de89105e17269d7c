package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.go.jcmregistry.domain.application.ApplicationDeadlines;

/** One application whose time has come, in a JTA transaction of its own. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueApplication {
  @Inject private ApplicationDeadlines deadlines;

  /** Those that nobody sent in time. */
  public List<Long> expired() {
    return deadlines.expired();
  }

  /** Ends one of them. */
  public void expire(long id) {
    deadlines.expire(id);
  }

  /** Those whose day has come. */
  public List<Long> due() {
    return deadlines.due();
  }

  /** Carries out one of them; what stands against it makes it wait on. */
  public void carryOut(long id) {
    deadlines.carryOut(id);
  }

  /** Forgets from where applications were begun. */
  public void forgetPlaces() {
    deadlines.forgetPlaces();
  }
}
