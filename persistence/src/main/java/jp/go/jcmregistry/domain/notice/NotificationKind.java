package jp.go.jcmregistry.domain.notice;

/** What a person is told of; title and text of each stand in the words of the pages. */
public enum NotificationKind {
  ACCOUNT_OPENED,
  LOGIN_ISSUED,
  SIGN_IN_LOCKED,
  TRANSACTION_PROPOSED,
  TRANSACTION_APPROVED,
  TRANSACTION_REJECTED,
  TRANSACTION_WITHDRAWN,
  TRANSACTION_EXPIRED,
  TRANSACTION_FAILED,
  TRANSACTION_COMPLETED,
  TRANSACTION_REVERSED,
  CREDITS_RECEIVED,
  CREDITS_ISSUED,
  /** A report of the Party will be due. */
  DUTY_COMES,
  /** A report of the Party was due. */
  DUTY_OVERDUE
}
