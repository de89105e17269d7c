package jp.go.jcmregistry.domain.account;

/** What an account may take part in at the moment. */
public enum AccountStatus {
  OPEN(true, true),
  SOME_TRANSACTIONS_RESTRICTED(true, true),
  ALL_TRANSACTIONS_RESTRICTED(false, false),
  SUSPENDED_PARTIALLY(false, true),
  SUSPENDED(false, false),
  TRANSFER_PENDING(false, true),
  CLOSURE_PENDING(false, false),
  CLOSED(false, false);

  private final boolean gives;
  private final boolean receives;

  AccountStatus(boolean gives, boolean receives) {
    this.gives = gives;
    this.receives = receives;
  }

  public boolean mayGive() {
    return gives;
  }

  public boolean mayReceive() {
    return receives;
  }
}
