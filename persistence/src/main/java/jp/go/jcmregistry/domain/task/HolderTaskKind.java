package jp.go.jcmregistry.domain.task;

/** What beyond transactions can wait for the people of an account holder. */
public enum HolderTaskKind {
  /** An application: to be mended where it was returned, else at the registry. */
  APPLICATION,
  /** The yearly confirmation that somebody still acts for an account. */
  CONFIRMATION,
  /** An account to be trusted that somebody added. */
  TRUST,
  /** Higher limits of an account: to be approved, or in their days of waiting. */
  LIMITS,
  /** Documents that the registry asked for: to be sent, or being looked at. */
  DOCUMENTS
}
