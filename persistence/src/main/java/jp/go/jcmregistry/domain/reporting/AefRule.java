package jp.go.jcmregistry.domain.reporting;

/** The rules of filing the annual information and of what the platform answers. */
public enum AefRule {
  /** What is filed is what the ledger says, and what was looked at when it was proposed. */
  DRAFT_IS_CURRENT("J4301"),
  /** What the pre-check calls an error is corrected and not filed. */
  NO_ERRORS("J4302"),
  /** A warning is filed with a reason. */
  WARNINGS_HAVE_REASONS("J4303"),
  /** The first version is 1.0, a correction counts Y, what the platform asked for counts X. */
  VERSION_FOLLOWS("J4304"),
  /** A new X names the platform's request, and nothing else does. */
  PLATFORM_ASKED("J4305"),
  /** A year is over before it is reported; years are those of Greenwich. */
  YEAR_IS_OVER("J4306"),
  /** Results are of a version that was filed, and lines that can be read. */
  RESULTS_CAN_BE_READ("J4311");

  private final String number;

  AefRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
