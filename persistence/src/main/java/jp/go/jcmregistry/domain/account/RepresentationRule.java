package jp.go.jcmregistry.domain.account;

/** What stands against somebody acting for an account. */
public enum RepresentationRule {
  /** Only a user of this registry who belongs to account holders acts for an account. */
  PERSON_CAN_ACT("J7501"),
  /** Only the account of an entity, not closed, is acted for by people of its holder. */
  ACCOUNT_CAN_BE_ACTED_FOR("J7502"),
  /** No more act for an account than the registry has set. */
  NOT_TOO_MANY("J7503"),
  /** Nobody leaves while fewer than the registry has set would remain. */
  NOT_TOO_FEW("J7504"),
  /** Only who acts for an account is removed from it. */
  THERE_TO_BE_REMOVED("J7505");

  private final String number;

  RepresentationRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
