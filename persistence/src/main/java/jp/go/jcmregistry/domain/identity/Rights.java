package jp.go.jcmregistry.domain.identity;

/** What a representative may do with one account. */
public enum Rights {
  READ(false, false),
  INITIATE(true, false),
  APPROVE(false, true),
  INITIATE_AND_APPROVE(true, true);

  private final boolean initiate;
  private final boolean approve;

  Rights(boolean initiate, boolean approve) {
    this.initiate = initiate;
    this.approve = approve;
  }

  public boolean mayInitiate() {
    return initiate;
  }

  public boolean mayApprove() {
    return approve;
  }
}
