package jp.go.jcmregistry.domain.identity;

/** What a user is, for life. */
public enum Capacity {
  STAFF,
  REPRESENTATIVE
}
