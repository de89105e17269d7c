package jp.go.jcmregistry.domain.cooperation;

/** The rules of approaches, authorized entities and authorizations as records. */
public enum AuthorizationRule {
  /** An authorization's identifier is letters, digits, spaces, hyphens, slashes and points. */
  IDENTIFIER_HAS_ITS_FORM("J4101"),
  /** A Party authorizes under approaches that it takes part in, and stays with the approach. */
  SAME_APPROACH("J4102"),
  /** Purposes beyond the NDC are named, and their first transfer is defined; else neither. */
  OIMP_IS_NAMED("J4103"),
  /** Timeframes end after they begin; outcomes count from 2021 on. */
  TIMEFRAMES_ARE_IN_ORDER("J4104"),
  /** The entities named are authorized under the same approach. */
  ENTITIES_ARE_AUTHORIZED("J4105"),
  /** Another metric than GHG has its name, GHG has none. */
  METRIC_IS_NAMED("J4106"),
  /** An approach's identifier is CA and four digits; CA0001 is the Article 6.4 mechanism. */
  APPROACH_CODE_HAS_ITS_FORM("J4111"),
  /** An approach has two Parties or more, one of them ours. */
  OUR_PARTY_TAKES_PART("J4112"),
  /** A country is named by its three letters. */
  COUNTRY_HAS_ITS_FORM("J4121");

  private final String number;

  AuthorizationRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
