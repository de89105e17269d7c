package jp.go.jcmregistry.domain.task;

/** What can wait for a person. */
public enum TaskKind {
  TRANSACTION,
  PROJECT,
  /** The change of a record, a public notice and a filing among them. */
  RECORD,
  /** An application: an operator compares it, an approver decides it. */
  APPLICATION,
  /** Documents that were sent because the registry asked for them. */
  DOCUMENTS,
  /** Higher limits of an account, which another person approves; by the account's number. */
  LIMITS,
  /** An account to be trusted, which another person approves; by the trusting account's number. */
  TRUST,
  /** A freeze that somebody asked to end. */
  RELEASE,
  /** A request about a user, which a second system administrator decides; of no registry. */
  USER
}
