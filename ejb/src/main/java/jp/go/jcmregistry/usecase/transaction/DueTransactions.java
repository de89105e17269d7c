package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import jp.go.jcmregistry.usecase.shared.Faults;

/**
 * Expires what nobody answered and executes what is due, one after another. One that fails holds up
 * none behind it: after a fault that passes it is tried again the next time, after any other it has
 * failed for good.
 */
@Dependent
public class DueTransactions {
  private static final System.Logger LOGGER = System.getLogger(DueTransactions.class.getName());
  private static final int AT_A_TIME = 100;

  @Inject private DueTransaction step;

  /** Expires everything that nobody answered in time. */
  public void expire() {
    forEach(after -> step.expired(after, AT_A_TIME), id -> attempt(id, step::expire));
  }

  /** Executes everything that is due. */
  public void execute() {
    forEach(after -> step.due(after, AT_A_TIME), this::executeOrGiveUp);
  }

  private static void forEach(LongFunction<List<Long>> following, LongConsumer act) {
    List<Long> ids = following.apply(0);
    while (!ids.isEmpty()) {
      ids.forEach(act::accept);
      ids = following.apply(ids.get(ids.size() - 1));
    }
  }

  private void executeOrGiveUp(long id) {
    Exception failure = attempt(id, step::execute);
    if (failure != null && !Faults.passes(failure)) {
      attempt(id, step::giveUp);
    }
  }

  /** A failure at the commit is a checked exception that nobody declares. */
  private static Exception attempt(long id, LongConsumer act) {
    try {
      act.accept(id);
      return null;
    } catch (Exception failure) {
      LOGGER.log(Level.ERROR, "Due transaction " + id + " was not carried out", failure);
      return failure;
    }
  }
}
