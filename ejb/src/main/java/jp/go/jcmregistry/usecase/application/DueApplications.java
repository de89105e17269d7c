package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Violation;

/** Works off what becomes of applications by time alone. */
@Dependent
public class DueApplications {
  private static final System.Logger LOGGER = System.getLogger(DueApplications.class.getName());

  @Inject private DueApplication step;

  /** Works until nothing is due any more; what cannot be carried out waits for staff. */
  public void workOff() {
    while (step.expire()) {
      // each is a JTA transaction of its own
    }
    int passedOver = 0;
    Optional<List<Violation>> against = step.carryOut(passedOver);
    while (against.isPresent()) {
      if (!against.get().isEmpty()) {
        LOGGER.log(Level.WARNING, "An approved application cannot be carried out: {0}", against);
        passedOver++;
      }
      against = step.carryOut(passedOver);
    }
    step.forgetPlaces();
  }
}
