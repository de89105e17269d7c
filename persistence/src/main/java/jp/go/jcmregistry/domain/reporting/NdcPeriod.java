package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/**
 * An implementation period of a Party's nationally determined contribution in one metric, with the
 * method by which corresponding adjustments are applied throughout it.
 *
 * @param metric {@link #GHG} in t CO2 eq, or a named other one; never summed together
 * @param lastYear of a target for a single year also the target year
 * @param target what the balance is held against: the amount of the target year or of all years
 *     together; null where the Party has not stated it as an amount
 */
public record NdcPeriod(
    String party, String metric, int firstYear, int lastYear, AdjustmentMethod method, Long target)
    implements Serializable {
  /** Greenhouse gases, the metric whose signs are those of paragraph 8. */
  public static final String GHG = "GHG";

  /** Mitigation outcomes are ITMOs from this year on. */
  public static final int FIRST_YEAR_MIN = 2021;

  /** Refuses years in the wrong order or before the Paris Agreement's first period. */
  public NdcPeriod {
    if (firstYear < FIRST_YEAR_MIN) {
      throw new InvalidValue("value.NdcPeriod.firstYear", firstYear);
    }
    if (lastYear < firstYear) {
      throw new InvalidValue("value.NdcPeriod.order", firstYear, lastYear);
    }
  }

  public boolean contains(int year) {
    return firstYear <= year && year <= lastYear;
  }

  /** Years of the period up to and including a year of it. */
  int elapsed(int year) {
    return year - firstYear + 1;
  }

  /**
   * What an adjustment does to emissions, or to the indicator of another metric: for greenhouse
   * gases what was first transferred is added (paragraph 8), for other metrics it is subtracted
   * (paragraph 9).
   */
  Fraction signed(Fraction adjustment) {
    return isGreenhouseGases() ? adjustment : adjustment.negated();
  }

  /** Emissions stay at or below a target, an indicator such as renewable energy reaches it. */
  boolean reachedBy(Fraction balance) {
    int against = balance.compareTo(Fraction.of(target));
    return isGreenhouseGases() ? against <= 0 : against >= 0;
  }

  public boolean isGreenhouseGases() {
    return metric.equals(GHG);
  }
}
