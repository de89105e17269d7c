package jp.go.jcmregistry.domain.credit;

/** The rules of authorizing units, before anything moves. */
public enum UnitsRule {
  /** Units are named that exist in this registry, once. */
  UNITS_EXIST("J4131"),
  /** Units lie in holding accounts: what was used, cancelled or sent away is not authorized. */
  UNITS_ARE_HELD("J4006"),
  /** A unit has one ITMO identifier, for ever. */
  NO_IDENTIFIER_YET("J4132"),
  /** Outcomes before 2021 stay plain JCM credits. */
  VINTAGE_FROM_2021("J4008"),
  /** The authorization covers the units' metric. */
  SAME_METRIC("J4133"),
  /** The authorization's cap on units holds. */
  WITHIN_AUTHORIZED_QUANTITY("J4004"),
  /** A partner's identifiers fit their runs: one each, same approach, same vintage, unused. */
  IDENTIFIERS_FIT("J4134");

  private final String number;

  UnitsRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
