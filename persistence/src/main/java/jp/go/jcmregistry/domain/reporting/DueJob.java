package jp.go.jcmregistry.domain.reporting;

/** A kind of work that the registry does by itself every minute, in the order in which it does. */
public enum DueJob {
  /** Proposals expire and delayed transactions are executed. */
  TRANSACTIONS,
  /** Days that are over are closed. */
  DAYS,
  /** Applications expire, and those approved for a day are carried out. */
  APPLICATIONS,
  /** Operators are reminded of what is due to the UN. */
  DUTIES,
  /** People are told that the confirmation of a representative ends. */
  CONFIRMATIONS,
  /** People are told of maintenance. */
  MAINTENANCE,
  /** People are reminded of documents they were asked for. */
  DOCUMENTS,
  /** Letters leave. */
  MAIL
}
