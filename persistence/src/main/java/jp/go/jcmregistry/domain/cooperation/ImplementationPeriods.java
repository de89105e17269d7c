package jp.go.jcmregistry.domain.cooperation;

import java.util.Optional;

/** The implementation periods of the Parties' NDCs. */
public class ImplementationPeriods {
  private static final int FIRST_YEAR = 2021;
  private static final int LAST_YEAR = 2030;

  /** A period, both years included. */
  public record Period(int firstYear, int lastYear) {
    public boolean contains(int year) {
      return firstYear <= year && year <= lastYear;
    }
  }

  /** The period of a Party's NDC in which a year lies. */
  public Optional<Period> of(String party, int year) {
    return Optional.of(new Period(FIRST_YEAR, LAST_YEAR)).filter(period -> period.contains(year));
  }
}
