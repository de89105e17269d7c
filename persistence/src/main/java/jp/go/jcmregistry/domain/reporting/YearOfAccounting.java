package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;

/**
 * One year of a period's accounting.
 *
 * @param elapsed years of the period up to and including this one
 * @param firstTransferred booked in the year in which the outcome occurred
 * @param used towards the NDC, booked in the year of use
 * @param indicative true where the adjustment only shows where the target year is going
 * @param emissions as entered; null where none was entered
 * @param balance emissions with the adjustment applied; null where emissions are missing
 */
public record YearOfAccounting(
    int year,
    int elapsed,
    long firstTransferred,
    long used,
    long cumulativeNet,
    Fraction adjustment,
    boolean indicative,
    Long emissions,
    Fraction balance)
    implements Serializable {

  /** What the year's units add to, or with a minus take from, the Party's balance. */
  public long net() {
    return firstTransferred - used;
  }
}
