package jp.go.jcmregistry.domain.document;

/** How far a document request is. */
public enum RequestStatus {
  /** It waits for whoever was asked. */
  OPEN,
  /** It waits for the staff, who accept the documents or ask again. */
  ANSWERED,
  ACCEPTED,
  /** The registry needs the documents no longer. */
  WITHDRAWN
}
