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

  /** Ends one that nobody sent in time; false when there was none. */
  public boolean expire() {
    return deadlines.expireOne();
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
