package jp.go.jcmregistry.domain.document;

/** What stands against asking for documents, answering, and closing a request. */
public enum RequestRule {
  /** Asked is one who can answer: an applicant, who acts for an account, or a user. */
  ONE_IS_ASKED("J6141"),
  /** The deadline is still to come. */
  DEADLINE_IS_TO_COME("J6142"),
  /** One document at least is named, and not too many. */
  DOCUMENTS_ARE_NAMED("J6143"),
  /** Whoever asks, asks again or withdraws says why. */
  REASON_GIVEN("J6144"),
  /** What was answered or withdrawn takes no documents any more. */
  STILL_OPEN("J6145"),
  /** It is answered when each document that was asked for is there. */
  EACH_DOCUMENT_IS_THERE("J6146"),
  /** A document is a PDF, PNG or JPEG file of at most 10 MB, one of so many at most. */
  CAN_BE_KEPT("J6147"),
  /** Only what was answered is accepted or asked for again; only what is open is withdrawn. */
  STEP_IS_NEXT("J6148"),
  /** Who was asked answers: for an account, who may act for it. */
  WHO_IS_ASKED_ANSWERS("J6149"),
  /** With one request no more files are ever sent than may, removed ones included. */
  NOT_TOO_MANY_SENT("J6161");

  private final String number;

  RequestRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
