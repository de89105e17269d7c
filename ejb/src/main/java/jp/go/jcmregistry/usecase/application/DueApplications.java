package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Works off what becomes of applications by time alone. */
@Dependent
public class DueApplications {
  private static final System.Logger LOGGER = System.getLogger(DueApplications.class.getName());

  @Inject private DueApplication step;

  /**
   * Works until nothing is due any more; what cannot be carried out is a task of the staff. What
   * fails holds up nothing behind it: it is told of at the end, and tried again the next time.
   */
  public void workOff() {
    while (step.expire()) {
      // each is a JTA transaction of its own
    }
    step.forgetPlaces();
    Exception failure = null;
    for (long id : step.due()) {
      try {
        step.carryOut(id);
      } catch (Exception failed) { // at the commit it is a checked one that nobody declares
        LOGGER.log(Level.ERROR, "Due application " + id + " was not carried out", failed);
        failure = failed;
      }
    }
    if (failure != null) {
      throw new IllegalStateException("A due application was not carried out", failure);
    }
  }
}
