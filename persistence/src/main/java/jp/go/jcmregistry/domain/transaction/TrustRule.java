package jp.go.jcmregistry.domain.transaction;

/** The rules of an account's list of trusted accounts. */
public enum TrustRule implements NumberedRule {
  /** An account is not on its own list: its holder's accounts are trusted anyway. */
  TWO_ACCOUNTS("J2011"),
  /** An account stands on a list once. */
  LISTED_ONCE("J2012"),
  /** It is an account of this registry that may receive; outsiders learn no more than that. */
  CAN_RECEIVE("J2013"),
  /** Another person approves what one has added. */
  ANOTHER_PERSON_APPROVES("J2014"),
  /**
   * Whoever may initiate adds, whoever may approve approves, either of them takes off; where nobody
   * else may approve, the registry does.
   */
  MAY_ACT("J2015"),
  /** Only what waits is approved, only what stands on the list is taken off. */
  STILL_STANDS("J2016");

  private final String number;

  TrustRule(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
