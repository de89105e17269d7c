package jp.go.jcmregistry.domain.identity;

/** Only an active user may sign in; a removed one stays named in what it did. */
public enum UserStatus {
  ACTIVE,
  FROZEN,
  REMOVED
}
