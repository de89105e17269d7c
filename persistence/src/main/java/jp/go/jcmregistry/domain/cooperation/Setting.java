package jp.go.jcmregistry.domain.cooperation;

/** What a registry may set, with the value that holds until it does (design, section 5). */
public enum Setting {
  PROPOSAL_EXPIRES_AFTER_WORKING_DAYS(5),
  TRANSFER_LIMIT(2_000_000),
  TRANSFER_DELAY_MINUTES(0),
  REVERSAL_DAYS(30),
  SIGN_IN_FAILURES_MAX(5),
  SIGN_IN_LOCK_MINUTES(15),

  /** Which description of the AEF its files follow: the position among the export profiles. */
  AEF_PROFILE(0),

  /** Up to how many actions or runs the AEF is compiled while somebody waits; else as a job. */
  AEF_ROWS_AT_ONCE(5_000);

  private final long byDefault;

  Setting(long byDefault) {
    this.byDefault = byDefault;
  }

  public long byDefault() {
    return byDefault;
  }
}
