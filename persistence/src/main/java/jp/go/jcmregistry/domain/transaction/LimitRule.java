package jp.go.jcmregistry.domain.transaction;

/** How much may be proposed on one day, in the registry's zone; asked when it is proposed. */
public enum LimitRule implements NumberedRule {
  /** All transfers from one account on one day keep within the limit of accounts. */
  WITHIN_DAY_OF_ACCOUNT("J3021"),
  /** All transfers of a registry on one day keep within its limit. */
  WITHIN_DAY_OF_REGISTRY("J3022");

  private final String number;

  LimitRule(String number) {
    this.number = number;
  }

  @Override
  public String number() {
    return number;
  }
}
