package jp.go.jcmregistry.domain.audit;

/** What an entry of the access log tells. */
public enum AccessKind {
  SIGN_IN,
  SIGN_IN_FAILED,
  CODE_FAILED,
  SIGN_OUT,
  LOCKED,
  VIEW,
  EXPORT,
  /** A person said that what stands here was not they, and was frozen at once. */
  DISOWNED,
  /** The first use of a personal token on a day, and from where. */
  TOKEN_USED
}
