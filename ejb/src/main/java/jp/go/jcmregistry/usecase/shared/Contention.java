package jp.go.jcmregistry.usecase.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one place that answers when the database ends a call because somebody else was quicker. The
 * call is made once more: it then sees what the other did, and refuses by its own rule with its own
 * sentence (J3007 for units promised meanwhile), or succeeds.
 *
 * <p>It stands outside the boundaries because a call that failed at its commit can only be repeated
 * in a JTA transaction of its own. Nothing of the first call remains.
 */
@ApplicationScoped
public class Contention {

  /** Exclusion, unique, serialization, deadlock: as PostgreSQL numbers them. */
  private static final Set<String> CONFLICTS = Set.of("23P01", "23505", "40001", "40P01");

  /** Lock not available: whoever was waited for was not done in time. */
  private static final String WAITED_IN_VAIN = "55P03";

  /** Even the second attempt met somebody quicker; nothing has happened. */
  public static class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Busy(Throwable cause) {
      super(cause);
    }
  }

  /** Makes one boundary call, once more where it met a conflict. */
  public <T> T settled(Supplier<T> call) {
    try {
      return call.get();
    } catch (RuntimeException first) {
      if (isBusy(first)) {
        throw new Busy(first);
      }
      if (!isConflict(first)) {
        throw first;
      }
    }
    try {
      return call.get();
    } catch (RuntimeException second) {
      if (isConflict(second) || isBusy(second)) {
        throw new Busy(second);
      }
      throw second;
    }
  }

  static boolean isConflict(Throwable failure) {
    return Faults.any(failure, cause -> cause instanceof OptimisticLockException)
        || Faults.anyState(failure, CONFLICTS::contains);
  }

  private static boolean isBusy(Throwable failure) {
    return Faults.anyState(failure, WAITED_IN_VAIN::equals);
  }
}
