package jp.go.jcmregistry.domain.credit;

/** What a freeze stops. */
public enum FreezeTarget {
  /** Somebody signs in no more, and what they started or approved is not carried out. */
  USER,
  /** All accounts of a holder, named by one of them. */
  HOLDER,
  ACCOUNT,
  /** Serial runs, wherever they are. */
  UNITS,
  /** Every transaction of a registry. */
  REGISTRY;

  /** Whether the status of accounts changes. */
  public boolean isOfAccounts() {
    return this == HOLDER || this == ACCOUNT;
  }
}
