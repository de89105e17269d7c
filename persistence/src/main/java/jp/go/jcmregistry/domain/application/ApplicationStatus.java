package jp.go.jcmregistry.domain.application;

import java.util.Map;
import java.util.Set;

/** How far an application is. */
public enum ApplicationStatus {
  /** Being filled in; nobody else reads it. */
  DRAFT,
  RECEIVED,
  /** An operator compares answers and documents. */
  CHECKING,
  /** Something is missing; it can be mended and sent again. */
  RETURNED,
  APPROVED,
  /** Approved, and its day has come, but something stands against carrying it out. */
  HINDERED,
  /** What it asked for was carried out. */
  DONE,
  REJECTED,
  /** Nobody sent it in time. */
  EXPIRED,
  /** Whoever applied does not want it any more. */
  WITHDRAWN;

  private static final Map<ApplicationStatus, Set<ApplicationStatus>> ARROWS =
      Map.of(
          DRAFT, Set.of(RECEIVED, EXPIRED),
          RECEIVED, Set.of(CHECKING, WITHDRAWN),
          CHECKING, Set.of(RETURNED, APPROVED, REJECTED, WITHDRAWN),
          RETURNED, Set.of(RECEIVED, EXPIRED, WITHDRAWN),
          APPROVED, Set.of(HINDERED, DONE, WITHDRAWN),
          HINDERED, Set.of(RETURNED, DONE, WITHDRAWN),
          DONE, Set.of(),
          REJECTED, Set.of(),
          EXPIRED, Set.of(),
          WITHDRAWN, Set.of());

  public boolean mayBecome(ApplicationStatus next) {
    return ARROWS.get(this).contains(next);
  }

  /** Whether whoever applies can still change it. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether somebody of the registry has the next step. */
  public boolean waitsForStaff() {
    return this == RECEIVED || this == CHECKING || this == HINDERED;
  }

  /** Whether nothing becomes of it any more. */
  public boolean isEnded() {
    return ARROWS.get(this).isEmpty();
  }
}
