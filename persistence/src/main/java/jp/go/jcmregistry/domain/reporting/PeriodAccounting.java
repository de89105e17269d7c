package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corresponding adjustments of one period, year by year (decision 2/CMA.3, annex, paragraphs 7 to
 * 9): what was first transferred, booked in the year the outcome occurred, less what was used
 * towards the NDC, booked in the year of use. There is no term for acquisitions, and nothing is
 * deducted for overall mitigation or adaptation.
 *
 * @param years the years of the period that have begun, in order
 */
public record PeriodAccounting(NdcPeriod period, List<YearOfAccounting> years, boolean over)
    implements Serializable {

  /**
   * What the accounting is computed from, each by year; years outside the period belong to another
   * period and are left out.
   *
   * @param emissions covered by the NDC, or the indicator of another metric; years may be missing
   */
  public record Input(
      Map<Integer, Long> firstTransferred, Map<Integer, Long> used, Map<Integer, Long> emissions) {}

  /**
   * Computes a period.
   *
   * @param current the year that runs: later years are not shown, and a period is over after its
   *     last year
   */
  public static PeriodAccounting of(NdcPeriod period, Input input, int current) {
    List<YearOfAccounting> years = new ArrayList<>();
    long cumulative = 0;
    for (int year = period.firstYear(); year <= Math.min(period.lastYear(), current); year++) {
      long firstTransferred = input.firstTransferred().getOrDefault(year, 0L);
      long used = input.used().getOrDefault(year, 0L);
      cumulative = Math.addExact(cumulative, Math.subtractExact(firstTransferred, used));
      years.add(
          year(period, year, firstTransferred, used, cumulative, input.emissions().get(year)));
    }
    return new PeriodAccounting(period, List.copyOf(years), current > period.lastYear());
  }

  private static YearOfAccounting year(
      NdcPeriod period, int year, long firstTransferred, long used, long cumulative, Long emitted) {
    int elapsed = period.elapsed(year);
    Fraction adjustment = period.method().adjustment(firstTransferred - used, cumulative, elapsed);
    Fraction balance =
        emitted == null ? null : Fraction.of(emitted).plus(period.signed(adjustment));
    boolean indicative = period.method().isIndicativeBeforeTargetYear() && year < period.lastYear();
    return new YearOfAccounting(
        year,
        elapsed,
        firstTransferred,
        used,
        cumulative,
        adjustment,
        indicative,
        emitted,
        balance);
  }

  /** The balance that the target is held against; empty until it is known as a whole. */
  public Optional<Fraction> judgedBalance() {
    if (!over || judged().stream().anyMatch(year -> year.balance() == null)) {
      return Optional.empty();
    }
    return judged().stream().map(YearOfAccounting::balance).reduce(Fraction::plus);
  }

  /** What can be said of the target; never that it is reached while emissions are missing. */
  public Attainment attainment() {
    if (period.target() == null) {
      return Attainment.NO_TARGET;
    }
    if (!over) {
      return Attainment.PERIOD_RUNS;
    }
    return judgedBalance()
        .map(b -> period.reachedBy(b) ? Attainment.REACHED : Attainment.NOT_REACHED)
        .orElse(Attainment.EMISSIONS_MISSING);
  }

  /** Years that have begun and have no emissions entered. */
  public List<Integer> missingYears() {
    return years.stream()
        .filter(year -> year.emissions() == null)
        .map(YearOfAccounting::year)
        .toList();
  }

  private List<YearOfAccounting> judged() {
    return years.stream().filter(this::isJudged).toList();
  }

  private boolean isJudged(YearOfAccounting year) {
    return period.method().judgedOver() == AdjustmentMethod.Span.WHOLE_PERIOD
        || year.year() == period.lastYear();
  }
}
