package jp.go.jcmregistry.domain.identity;

/** When a one-time code lets somebody in or signs. */
public enum FactorRule {
  /** The code is the one the person's app shows now, or showed or will show half a minute off. */
  CODE_IS_RIGHT("J7301"),
  /** A code lets in once or signs one act; sent again with the same act it is that act. */
  EACH_CODE_ONCE("J7302"),
  /** After too many wrong codes none counts for a while. */
  NOT_LOCKED("J7303"),
  /** Whoever signs has an app that shows codes. */
  HAS_A_FACTOR("J7304");

  private final String number;

  FactorRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
