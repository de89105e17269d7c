package jp.go.jcmregistry.domain.account;

/** What stands against one holder following another. */
public enum SuccessionRule {
  /** Only who holds an entity's account that is not closed has a successor. */
  HOLDER_CAN_BE_FOLLOWED("J8031"),
  /** Nothing of the former holder waits or is on its way. */
  NOTHING_IS_OPEN("J8035"),
  /** A succession is recorded once it has happened. */
  HAS_HAPPENED("J8036"),
  /** What is recorded of the former holder does not change on a later day. */
  NOTHING_LATER_IS_RECORDED("J8037");

  private final String number;

  SuccessionRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
