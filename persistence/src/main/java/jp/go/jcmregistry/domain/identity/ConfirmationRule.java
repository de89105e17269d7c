package jp.go.jcmregistry.domain.identity;

/** What stands against confirming that somebody still acts for an account. */
public enum ConfirmationRule {
  /** Nobody confirms themselves. */
  ANOTHER_PERSON_CONFIRMS("J7261"),
  /** An operator confirms, or whoever may approve for the account. */
  MAY_CONFIRM("J7262"),
  /** Only who acts for the account is confirmed. */
  STILL_ACTS("J7263");

  private final String number;

  ConfirmationRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
