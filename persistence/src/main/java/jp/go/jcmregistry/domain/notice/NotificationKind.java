package jp.go.jcmregistry.domain.notice;

import java.util.Set;

/**
 * What a person is told of; title and text of each stand under its name in {@code
 * Messages.properties}.
 */
public enum NotificationKind {
  ACCOUNT_OPENED,
  ACCOUNT_CHANGED,
  ACCOUNT_CLOSED,
  LOGIN_ISSUED,
  /** A code to choose a password with; by mail only, and read by nobody else where mail leaves. */
  INVITATION,
  LOGIN_REISSUED,
  PASSWORD_INITIALIZED,
  /** Two system administrators took the app for one-time codes away. */
  FACTOR_REMOVED,
  SIGN_IN_LOCKED,
  /** Somebody chose another password of their own. */
  PASSWORD_CHANGED,
  /** An app for one-time codes was set up, or another in its place. */
  FACTOR_CHANGED,
  /** A token was made, with which a program acts under somebody's name. */
  TOKEN_MADE,
  /** The registry's records of who may act for an account were changed. */
  RIGHTS_CHANGED,
  /** Somebody said that an access under their name was not they, and was frozen at once. */
  DISOWNED,
  /** A representative will be left with reading unless somebody confirms. */
  CONFIRMATION_ENDS,
  /** A person, an account or units were stopped. */
  FROZEN,
  /** Another holder follows; whoever acted for the former one acts no more. */
  SUCCEEDED,
  /** Whoever follows a holder is told that the accounts are theirs. */
  ACCOUNT_SUCCEEDED,
  /** What was stopped may go on. */
  RELEASED,
  /** All transactions of the registry were stopped. */
  REGISTRY_STOPPED,
  /** They may go on. */
  REGISTRY_RESUMED,
  /** The people of an account lowered its limits, which holds at once. */
  LIMITS_LOWERED,
  /** Higher limits of an account wait for another person. */
  LIMITS_ASKED,
  /** Higher limits of an account were approved. */
  LIMITS_RAISED,
  /** An account to be trusted waits for another person. */
  TRUST_ASKED,
  /** An account to be trusted was approved. */
  TRUST_APPROVED,
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
  CREDITS_RETIRED,
  CREDITS_USED,
  CREDITS_CANCELLED,
  CERTIFICATE_ISSUED,
  CERTIFICATE_WITHDRAWN,
  APPLICATION_RECEIVED,
  APPLICATION_RETURNED,
  APPLICATION_APPROVED,
  APPLICATION_REJECTED,
  /** Approved, but something stands against carrying it out on its day. */
  APPLICATION_HINDERED,
  APPLICATION_DONE,
  /** Nobody sent it in time. */
  APPLICATION_EXPIRED,
  APPLICATION_WITHDRAWN,
  /** The registry needs documents, or needs them once more. */
  DOCUMENTS_REQUESTED,
  /** The deadline of documents that were asked for comes near. */
  DOCUMENTS_DUE,
  /** That deadline has passed. */
  DOCUMENTS_OVERDUE,
  DOCUMENTS_ACCEPTED,
  /** They are needed no longer. */
  DOCUMENTS_WITHDRAWN,
  /** The registry will be closed; told when its notice is published. */
  MAINTENANCE,
  /** The registry will be closed at another time than was told. */
  MAINTENANCE_CHANGED,
  /** The registry will not be closed after all. */
  MAINTENANCE_WITHDRAWN,
  /** Written by people of the registry to chosen account holders. */
  MESSAGE,
  /** A report of the Party will be due. */
  DUTY_COMES,
  /** A report of the Party was due. */
  DUTY_OVERDUE;

  private static final Set<NotificationKind> ASKING =
      Set.of(
          INVITATION,
          FACTOR_REMOVED,
          DISOWNED,
          CONFIRMATION_ENDS,
          APPLICATION_RETURNED,
          DOCUMENTS_REQUESTED,
          DOCUMENTS_DUE,
          DOCUMENTS_OVERDUE,
          DUTY_COMES,
          DUTY_OVERDUE);

  /** Whether whoever is told has to do something, whatever it is about. */
  public boolean alwaysAsks() {
    return ASKING.contains(this);
  }

  /** Whether what it names begins with the number of a document request. */
  public boolean isAboutDocuments() {
    return name().startsWith("DOCUMENTS_");
  }

  /** Whether what it names is the number of an account whose limits it is about. */
  public boolean isAboutLimits() {
    return name().startsWith("LIMITS_");
  }

  /** Whether what it names is the number of an account whose trusted accounts it is about. */
  public boolean isAboutTrust() {
    return name().startsWith("TRUST_");
  }

  /** Whether what it names is the number of a transaction that its reader can look at. */
  public boolean isAboutTransaction() {
    return name().startsWith("TRANSACTION_") || name().startsWith("CREDITS_");
  }
}
