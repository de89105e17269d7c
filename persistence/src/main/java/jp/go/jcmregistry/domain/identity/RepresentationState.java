package jp.go.jcmregistry.domain.identity;

/** How far somebody's power over an account is; only an active one counts. */
public enum RepresentationState {
  REQUESTED,
  ACTIVE,
  SUSPENDED,
  REMOVED
}
