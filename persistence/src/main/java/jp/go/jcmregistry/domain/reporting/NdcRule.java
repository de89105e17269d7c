package jp.go.jcmregistry.domain.reporting;

/** The rules of what a Party accounts for: periods, emissions, closings and reports. */
public enum NdcRule {
  /** A year lies in one period of a Party and metric. */
  PERIODS_DO_NOT_OVERLAP("J4201"),
  /** The method of a period stays once a report about it was made (decision 2/CMA.3, para 7). */
  METHOD_STAYS("J4202"),
  /** What belongs to a closed period changes no more. */
  PERIOD_IS_OPEN("J4203"),
  /** A period begins in 2021 or later and ends no earlier than it begins. */
  YEARS_ARE_IN_ORDER("J4204"),
  /** Emissions are entered for years that lie in a period. */
  YEAR_LIES_IN_A_PERIOD("J4205"),
  /** A period is closed after its last year. */
  PERIOD_IS_OVER("J4206"),
  /** A period is closed when the emissions of all of its years are entered. */
  EMISSIONS_ARE_ENTERED("J4207"),
  /** A report that was made has its document, and was not made in the future. */
  DONE_WITH_DOCUMENT("J4211"),
  /** A report names what it is about, and has a day on which it is due. */
  DUTY_HAS_ITS_FORM("J4212");

  private final String number;

  NdcRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }
}
