package jp.go.jcmregistry.domain.reporting;

/** What can be said of a period's target. */
public enum Attainment {
  /** The Party stated no amount to hold the balance against. */
  NO_TARGET,
  /** The years that are judged are not over. */
  PERIOD_RUNS,
  /** Years that are judged have no emissions entered: nothing can be said. */
  EMISSIONS_MISSING,
  REACHED,
  NOT_REACHED
}
