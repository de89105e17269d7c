package jp.go.jcmregistry.domain.application;

/** The rules of every application. */
public enum ApplicationRule {
  /** It is sent when every part is complete. */
  PARTS_ARE_COMPLETE("J7801"),
  /** What was sent changes only after it was returned. */
  STILL_OPEN("J7802"),
  /** Nobody decides what they checked. */
  ANOTHER_PERSON_DECIDES("J7803"),
  /** Everything on the check list was compared before somebody decides. */
  EVERYTHING_IS_CHECKED("J7804"),
  /** Whoever returns or rejects it says why. */
  REASON_GIVEN("J7805"),
  /** Each step follows the one before it, by whom it belongs to. */
  STEP_IS_NEXT("J7806"),
  /** A document is a PDF, PNG or JPEG file, and its content is what its name says. */
  DOCUMENT_IS_WHAT_IT_SAYS("J7807"),
  /** Documents are not too large and not too many. */
  DOCUMENTS_KEEP_WITHIN_LIMITS("J7808");

  private final String number;

  ApplicationRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
