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
  DOCUMENTS_KEEP_WITHIN_LIMITS("J7808"),
  /** With one application no more documents are ever sent than may, removed ones included. */
  NOT_TOO_MANY_SENT("J6160"),
  /** From one place no more applications are begun in an hour than the registry has set. */
  NOT_TOO_MANY_BEGUN("J6111"),
  /** A form is filled in only by whom it is for. */
  FORM_IS_FOR_THEM("J6112"),
  /** An application is about the account of an entity that is not closed. */
  ACCOUNT_CAN_BE_APPLIED_FOR("J6113"),
  /** What is recorded of a holder is changed in the order of time. */
  NOTHING_LATER_IS_RECORDED("J6114"),
  /** A change says something other than what is recorded. */
  SOMETHING_CHANGES("J6115"),
  /** What a change was compared with when it was sent is still what is recorded. */
  STANDS_AS_BEFORE("J6116"),
  /** What is to happen on a day does not happen in the past. */
  DAY_IS_TO_COME("J6117"),
  /** An account is certified as of a day that is over and on which it was open. */
  DAY_CAN_BE_CERTIFIED("J6118"),
  /** An account that is closed holds no units. */
  ACCOUNT_IS_EMPTY("J6121"),
  /** Nothing that was started waits for an account that is closed. */
  NO_TRANSACTION_WAITS("J6122"),
  /** No account waits to be trusted by one that is closed. */
  NO_TRUST_WAITS("J6123"),
  /** An account that is frozen or restricted is not closed. */
  ACCOUNT_IS_NOT_STOPPED("J6124"),
  /** Another application about an account is finished before it is closed. */
  NO_OTHER_APPLICATION("J6125"),
  /** Documents that an account was asked for are sent and accepted before it is closed. */
  NO_REQUEST_WAITS("J6162"),
  /** Changes of who acts for an account, or who holds it, are decided before it is closed. */
  NO_RECORD_WAITS("J6163"),
  /** Higher limits of an account are decided before it is closed. */
  NO_LIMIT_WAITS("J6164"),
  /** What was sent can be withdrawn until it is carried out or has ended otherwise. */
  CAN_BE_WITHDRAWN("J6165"),
  /** A login ID is reissued to one person who acts for the account. */
  PERSON_IS_KNOWN("J6126"),
  /** Who will act for an account has a name, an e-mail address and rights. */
  PEOPLE_CAN_BE_INVITED("J6128"),
  /** Form 7 says rights where it gives some, and none where those that were given stay. */
  RIGHTS_ARE_SAID("J6181"),
  /** An application on paper says when it was received and who signed it. */
  PAPER_SAYS_WHEN_AND_WHO("J6129"),
  /** What costs something is paid before it is decided. */
  FEE_IS_PAID("J6131"),
  /** A fee is paid once, on a day that has come. */
  PAID_ON_A_DAY("J6132"),
  /** A fee is nothing or more. */
  FEE_IS_NOT_NEGATIVE("J6133"),
  /** A form has one fee at a time. */
  ONE_FEE_A_DAY("J6134"),
  /** What was decided for a day is tried again once something hindered it on that day. */
  IS_HINDERED("J6135");

  private final String number;

  ApplicationRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
