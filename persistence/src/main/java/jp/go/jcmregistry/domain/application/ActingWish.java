package jp.go.jcmregistry.domain.application;

import jp.go.jcmregistry.domain.identity.RepresentationState;

/** What form 7 asks for about somebody who acts for an account, or is to. */
public enum ActingWish {
  /** Lets somebody act who does not yet, known to the registry or not. */
  ADD(RepresentationState.ACTIVE, true),
  /** Gives somebody who acts other rights. */
  RIGHTS(RepresentationState.ACTIVE, true),
  /** Leaves somebody without any right for a while. */
  SUSPEND(RepresentationState.SUSPENDED, false),
  /** Gives somebody who was suspended their rights back. */
  RESTORE(RepresentationState.ACTIVE, false),
  /** Ends it for good. */
  REMOVE(RepresentationState.REMOVED, false);

  private final RepresentationState state;
  private final boolean saysRights;

  ActingWish(RepresentationState state, boolean saysRights) {
    this.state = state;
    this.saysRights = saysRights;
  }

  /** What the person's power to act becomes. */
  RepresentationState state() {
    return state;
  }

  /** Whether the form says rights; else those that were given stay. */
  boolean saysRights() {
    return saysRights;
  }
}
