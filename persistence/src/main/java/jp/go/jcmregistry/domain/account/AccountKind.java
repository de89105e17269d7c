package jp.go.jcmregistry.domain.account;

import java.util.Arrays;

/** What an account is for. Which transactions it may take part in, the transaction kinds say. */
public enum AccountKind {
  /** Units of a legal person. */
  ENTITY_HOLDING(100, Family.HOLDING),
  /** Units of the government. */
  GOVERNMENT_HOLDING(110, Family.HOLDING),
  /** Units used towards a nationally determined contribution. */
  RETIREMENT(200, Family.SINK),
  /** Units used towards other international mitigation purposes. */
  OIMP_USE(210, Family.SINK),
  /** Units taken out because a rule or an authority demands it. */
  MANDATORY_CANCELLATION(300, Family.SINK),
  /** Units taken out for overall mitigation in global emissions. */
  OMGE_CANCELLATION(310, Family.SINK),
  /** Units given up by their holder for no claimed use. */
  VOLUNTARY_CANCELLATION(330, Family.SINK),
  /** Where issued units come from, so that even an issuance has a giver. */
  ISSUED(900, Family.CONTRA),
  /** Where units are that left for another registry; one per counterpart registry. */
  OUTSIDE(900, Family.CONTRA);

  /** What can happen to units once they are in an account. */
  public enum Family {
    /** Units can leave again by their holder's wish. */
    HOLDING,
    /** Units stay for ever, unless the transaction that put them there is reversed. */
    SINK,
    /** The other side of the books: never shown to the public, no units of the registry in it. */
    CONTRA
  }

  private final int code;
  private final Family family;

  AccountKind(int code, Family family) {
    this.code = code;
    this.family = family;
  }

  /** The code in the account number; the contra kinds share one. */
  public int code() {
    return code;
  }

  /** What can happen to units in such an account. */
  public Family family() {
    return family;
  }

  /** Whether units can leave such an account by its holder's wish. */
  public boolean isHolding() {
    return family == Family.HOLDING;
  }

  /** Whether units in such an account stay there. */
  public boolean isSink() {
    return family == Family.SINK;
  }

  /** Whether such an account is the other side of the books and hidden from the public. */
  public boolean isContra() {
    return family == Family.CONTRA;
  }

  /** Whether any kind of account has this code. */
  public static boolean isCode(int code) {
    return Arrays.stream(values()).anyMatch(kind -> kind.code == code);
  }
}
