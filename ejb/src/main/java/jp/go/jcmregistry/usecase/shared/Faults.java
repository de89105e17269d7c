package jp.go.jcmregistry.usecase.shared;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Looks through everything that a failure was caused by. */
public final class Faults {
  /**
   * As PostgreSQL numbers them: connection (08), serialization and deadlock (40), too few resources
   * (53), lock not available (55P03), stopped by an operator or a time-out (57).
   */
  private static final Pattern PASSING = Pattern.compile("(08|40|53|57)...|55P03");

  private Faults() {}

  /** True where the same act may well succeed later, although nothing of it changes. */
  public static boolean passes(Throwable failure) {
    return anyState(failure, state -> state.isEmpty() || PASSING.matcher(state).matches())
        || any(failure, cause -> cause instanceof OptimisticLockException)
        || isTimeOut(failure);
  }

  /** A JTA transaction that took too long is rolled back without any cause. */
  private static boolean isTimeOut(Throwable failure) {
    return any(
        failure,
        cause ->
            cause instanceof RollbackException
                && cause.getCause() == null
                && cause.getSuppressed().length == 0);
  }

  /** Whether any cause has such an SQL state; empty where the driver or the pool gives none. */
  static boolean anyState(Throwable failure, Predicate<String> wanted) {
    return any(failure, cause -> cause instanceof SQLException sql && wanted.test(state(sql)));
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }

  /** A failure at the commit hides its cause among the suppressed. */
  static boolean any(Throwable failure, Predicate<Throwable> wanted) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (seen.add(next)) {
        if (wanted.test(next)) {
          return true;
        }
        open.addAll(Arrays.asList(next.getSuppressed()));
        if (next.getCause() != null) {
          open.add(next.getCause());
        }
      }
    }
    return false;
  }
}
