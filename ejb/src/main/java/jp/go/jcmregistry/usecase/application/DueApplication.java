package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.application.ApplicationDeadlines;
import jp.go.jcmregistry.domain.shared.Violation;

/** One application whose time has come, in a JTA transaction of its own. */
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueApplication {
  @Inject private ApplicationDeadlines deadlines;

  /** Ends one that nobody sent in time; false when there was none. */
  public boolean expire() {
    return deadlines.expireOne();
  }

  /** Carries out one that was approved for this day; what stands against it, if there was one. */
  public Optional<List<Violation>> carryOut(int passedOver) {
    return deadlines.carryOutOne(passedOver);
  }

  /** Forgets from where applications were begun. */
  public void forgetPlaces() {
    deadlines.forgetPlaces();
  }
}
