package jp.go.jcmregistry.domain.identity;

import java.time.Duration;

/**
 * When guessing passwords is stopped.
 *
 * @param failures the failure that locks
 * @param length how long nobody gets in with this login ID
 */
public record LockRule(int failures, Duration length) {

  public LockRule {
    if (failures < 1 || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException(failures + " failures, " + length);
    }
  }
}
