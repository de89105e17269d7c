package jp.go.jcmregistry.usecase.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

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
    step.forgetPlaces();
    List<Exception> failures = new ArrayList<>();
    step.expired().forEach(id -> attempt(id, step::expire, failures));
    step.due().forEach(id -> attempt(id, step::carryOut, failures));
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          failures.size() + " due application(s) not worked off", failures.get(0));
    }
  }

  /** A failure at the commit is a checked exception that nobody declares. */
  private static void attempt(long id, LongConsumer act, List<Exception> failures) {
    try {
      act.accept(id);
    } catch (Exception failed) {
      LOGGER.log(Level.ERROR, "Due application " + id + " was not worked off", failed);
      failures.add(failed);
    }
  }
}
