package jp.go.jcmregistry.domain.identity;

/** How far the power of somebody to act for an account has come. */
public enum RepresentationState {
  /** Asked for, and not decided: nothing of it is recorded yet. */
  REQUESTED,
  ACTIVE,
  /** For a while without any right. */
  SUSPENDED,
  /** Ended for good. */
  REMOVED
}
