package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Violation;

/** Works off what becomes of applications by time alone. */
@Dependent
public class DueApplications {
  @Inject private DueApplication step;

  /** Works until nothing is due any more; what cannot be carried out is a task of the staff. */
  public void workOff() {
    while (step.expire()) {
      // each is a JTA transaction of its own
    }
    int passedOver = 0;
    Optional<List<Violation>> against = step.carryOut(passedOver);
    while (against.isPresent()) {
      if (!against.get().isEmpty()) {
        passedOver++;
      }
      against = step.carryOut(passedOver);
    }
    step.forgetPlaces();
  }
}
