package jp.go.jcmregistry.domain.transaction;

/** The rules of the limits that the people of an account set for it. */
public enum OwnLimitRule implements NumberedRule {
  /**
   * Whoever may initiate or approve for the account sets its limits, whoever may approve approves
   * higher ones; where nobody else may, the registry does.
   */
  MAY_ACT("J2017"),
  /** Another person approves the higher limits that one has entered. */
  ANOTHER_PERSON_APPROVES("J2018"),
  /** Only what waits is approved, only what does not hold yet is taken back. */
  STILL_STANDS("J2019");

  private final String number;

  OwnLimitRule(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
