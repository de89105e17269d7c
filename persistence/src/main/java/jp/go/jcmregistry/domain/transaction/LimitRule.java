package jp.go.jcmregistry.domain.transaction;

/**
 * How much may be transferred, at once and on one day in the registry's zone. The registry's limits
 * are asked when a transfer is proposed, an account's own again whenever it goes on.
 */
public enum LimitRule implements NumberedRule {
  /** All transfers from one account on one day keep within the limit of accounts. */
  WITHIN_DAY_OF_ACCOUNT("J3021"),
  /** All transfers of a registry on one day keep within its limit. */
  WITHIN_DAY_OF_REGISTRY("J3022"),
  /** A transfer keeps within the limit that the people of its account have set. */
  WITHIN_OWN_LIMIT("J3023"),
  /** All transfers from an account on one day keep within the limit that its people have set. */
  WITHIN_OWN_DAY("J3024");

  private final String number;

  LimitRule(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
