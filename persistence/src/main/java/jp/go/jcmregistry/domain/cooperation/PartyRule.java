package jp.go.jcmregistry.domain.cooperation;

/** The rules of Parties and registries as records. */
public enum PartyRule {
  /** A Party has three letters and two, each its own and for ever. */
  CODES_STAY("J4141"),
  /** A change holds from a day that has come. */
  DAY_HAS_COME("J4142"),
  /** A registry keeps its own names, not another's. */
  OWN_REGISTRY("J4143");

  private final String number;

  PartyRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
