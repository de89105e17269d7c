package jp.go.jcmregistry.domain.transaction;

import java.util.EnumSet;
import java.util.Set;

/** The life of a transaction; a status may only move along the arrows drawn here. */
public enum TransactionStatus {
  PROPOSED,
  APPROVED,
  DELAYED,
  COMPLETED,
  REJECTED,
  WITHDRAWN,
  EXPIRED,
  FAILED,
  REVERSED;

  /** Where it may go from here; empty for a final status. */
  public Set<TransactionStatus> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED, FAILED);
      case APPROVED -> EnumSet.of(DELAYED, COMPLETED, FAILED);
      case DELAYED -> EnumSet.of(COMPLETED, WITHDRAWN, FAILED);
      case COMPLETED -> EnumSet.of(REVERSED);
      case REJECTED, WITHDRAWN, EXPIRED, FAILED, REVERSED -> EnumSet.noneOf(getDeclaringClass());
    };
  }

  public boolean mayBecome(TransactionStatus other) {
    return next().contains(other);
  }

  /** Units are promised to it. */
  public boolean open() {
    return this == PROPOSED || this == APPROVED || this == DELAYED;
  }

  public boolean completed() {
    return this == COMPLETED || this == REVERSED;
  }
}
