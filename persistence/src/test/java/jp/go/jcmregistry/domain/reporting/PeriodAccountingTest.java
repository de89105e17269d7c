package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.reporting.AdjustmentMethod.AVERAGING;
import static jp.go.jcmregistry.domain.reporting.AdjustmentMethod.MULTI_YEAR;
import static jp.go.jcmregistry.domain.reporting.AdjustmentMethod.TRAJECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.go.jcmregistry.domain.reporting.PeriodAccounting.Input;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Worked examples, computed by hand. A host Party over 2021 to 2025:
 *
 * <pre>
 *  year   emissions  first transferred   used   net   cumulative   cumulative/elapsed
 *  2021     10,000         100              0   100       100        100
 *  2022      9,800          50             80   -30        70         35
 *  2023      9,700           0            120  -120       -50        -50/3 = -16.67
 *  2024      9,500         200              0   200       150         75/2 = 37.50
 *  2025      9,000          31             10    21       171        171/5 = 34.20
 * </pre>
 */
class PeriodAccountingTest {
  private static final int LATER = 2026;
  private static final Map<Integer, Long> FIRST_TRANSFERRED =
      Map.of(2021, 100L, 2022, 50L, 2024, 200L, 2025, 31L);
  private static final Map<Integer, Long> USED = Map.of(2022, 80L, 2023, 120L, 2025, 10L);
  private static final Map<Integer, Long> EMISSIONS =
      Map.of(2021, 10_000L, 2022, 9_800L, 2023, 9_700L, 2024, 9_500L, 2025, 9_000L);
  private static final Input WHOLE = new Input(FIRST_TRANSFERRED, USED, EMISSIONS);

  @ParameterizedTest
  @EnumSource(AdjustmentMethod.class)
  void netAndCumulativeAreTheSameInEveryMethod(AdjustmentMethod method) {
    PeriodAccounting accounting = of(method, "GHG", null, WHOLE);

    assertThat(column(accounting, YearOfAccounting::year))
        .containsExactly(2021, 2022, 2023, 2024, 2025);
    assertThat(column(accounting, YearOfAccounting::elapsed)).containsExactly(1, 2, 3, 4, 5);
    assertThat(column(accounting, YearOfAccounting::firstTransferred))
        .containsExactly(100L, 50L, 0L, 200L, 31L);
    assertThat(column(accounting, YearOfAccounting::used)).containsExactly(0L, 80L, 120L, 0L, 10L);
    assertThat(column(accounting, YearOfAccounting::net))
        .containsExactly(100L, -30L, -120L, 200L, 21L);
    assertThat(column(accounting, YearOfAccounting::cumulativeNet))
        .containsExactly(100L, 70L, -50L, 150L, 171L);
  }

  /** Every year by its own net; the target year alone is judged: 9,000 + 21 = 9,021. */
  @Test
  void aTrajectoryAdjustsEveryYearAndIsJudgedInTheTargetYear() {
    PeriodAccounting accounting = of(TRAJECTORY, "GHG", 9_021L, WHOLE);

    assertThat(shown(accounting, YearOfAccounting::adjustment))
        .containsExactly("100", "-30", "-120", "200", "21");
    assertThat(shown(accounting, YearOfAccounting::balance))
        .containsExactly("10100", "9770", "9580", "9700", "9021");
    assertThat(column(accounting, YearOfAccounting::indicative)).containsOnly(false);
    assertThat(accounting.judgedBalance()).contains(Fraction.of(9_021));
    assertThat(accounting.attainment()).isEqualTo(Attainment.REACHED);
    assertThat(of(TRAJECTORY, "GHG", 9_020L, WHOLE).attainment()).isEqualTo(Attainment.NOT_REACHED);
  }

  /** The same years; judged over 10,100 + 9,770 + 9,580 + 9,700 + 9,021 = 48,171. */
  @Test
  void aMultiYearTargetHasTheSameYearsAndIsJudgedOverTheirSum() {
    PeriodAccounting accounting = of(MULTI_YEAR, "GHG", 48_171L, WHOLE);

    assertThat(accounting.years()).isEqualTo(of(TRAJECTORY, "GHG", null, WHOLE).years());
    assertThat(accounting.judgedBalance()).contains(Fraction.of(48_171));
    assertThat(accounting.attainment()).isEqualTo(Attainment.REACHED);
    assertThat(of(MULTI_YEAR, "GHG", 48_170L, WHOLE).attainment())
        .isEqualTo(Attainment.NOT_REACHED);
  }

  /** The cumulative net over the elapsed years; 9,000 + 34.2 = 9,034.2 in the target year. */
  @Test
  void averagingDividesTheCumulativeNetByTheElapsedYears() {
    PeriodAccounting accounting = of(AVERAGING, "GHG", 9_035L, WHOLE);

    assertThat(column(accounting, year -> year.adjustment().toString()))
        .containsExactly("100", "35", "-50/3", "75/2", "171/5");
    assertThat(shown(accounting, YearOfAccounting::adjustment))
        .containsExactly("100", "35", "-16.67", "37.50", "34.20");
    assertThat(shown(accounting, YearOfAccounting::balance))
        .containsExactly("10100", "9835", "9683.33", "9537.50", "9034.20");
    assertThat(column(accounting, YearOfAccounting::indicative))
        .containsExactly(true, true, true, true, false);
    assertThat(accounting.judgedBalance()).contains(Fraction.of(45_171, 5));
    assertThat(accounting.attainment()).isEqualTo(Attainment.REACHED);
    assertThat(of(AVERAGING, "GHG", 9_034L, WHOLE).attainment())
        .as("missed by a fifth of a tonne")
        .isEqualTo(Attainment.NOT_REACHED);
  }

  /**
   * Renewable electricity in GWh, 500 a year and 40 of them sold in 2022: the seller's indicator
   * falls by what was first transferred, the buyer's rises by what was used.
   */
  @Test
  void anotherMetricHasTheSignsReversed() {
    Map<Integer, Long> indicator = Map.of(2021, 500L, 2022, 500L);
    NdcPeriod period = new NdcPeriod("MNG", "GWH", 2021, 2022, TRAJECTORY, 460L);

    PeriodAccounting seller =
        PeriodAccounting.of(period, new Input(Map.of(2022, 40L), Map.of(), indicator), LATER);
    PeriodAccounting buyer =
        PeriodAccounting.of(period, new Input(Map.of(), Map.of(2022, 40L), indicator), LATER);

    assertThat(shown(seller, YearOfAccounting::adjustment)).containsExactly("0", "40");
    assertThat(shown(seller, YearOfAccounting::balance)).containsExactly("500", "460");
    assertThat(seller.attainment())
        .as("an indicator reaches its target")
        .isEqualTo(Attainment.REACHED);
    assertThat(shown(buyer, YearOfAccounting::balance)).containsExactly("500", "540");
    assertThat(
            PeriodAccounting.of(
                    new NdcPeriod("MNG", "GWH", 2021, 2022, TRAJECTORY, 461L),
                    new Input(Map.of(2022, 40L), Map.of(), indicator),
                    LATER)
                .attainment())
        .isEqualTo(Attainment.NOT_REACHED);
  }

  /** Averaging of another metric over three years: 500 - 100/3 = 1400/3. */
  @Test
  void averagingOfAnotherMetricSubtractsTheAverage() {
    PeriodAccounting accounting =
        PeriodAccounting.of(
            new NdcPeriod("MNG", "GWH", 2021, 2023, AVERAGING, null),
            new Input(Map.of(2022, 100L), Map.of(), Map.of(2023, 500L)),
            LATER);

    assertThat(accounting.years().get(2).balance()).isEqualTo(Fraction.of(1_400, 3));
    assertThat(accounting.attainment()).isEqualTo(Attainment.NO_TARGET);
  }

  @Test
  void missingEmissionsStayMissing() {
    Input without2025 =
        new Input(FIRST_TRANSFERRED, USED, Map.of(2021, 10_000L, 2022, 9_800L, 2024, 9_500L));

    PeriodAccounting accounting = of(AVERAGING, "GHG", 1_000_000L, without2025);

    assertThat(accounting.missingYears()).containsExactly(2023, 2025);
    assertThat(accounting.years().get(2).balance()).isNull();
    assertThat(accounting.years().get(2).adjustment()).isEqualTo(Fraction.of(-50, 3));
    assertThat(accounting.judgedBalance()).isEmpty();
    assertThat(accounting.attainment()).isEqualTo(Attainment.EMISSIONS_MISSING);
  }

  @Test
  void aMissingYearBeforeTheTargetYearMattersOnlyWhereAllYearsAreJudged() {
    Input without2023 =
        new Input(
            FIRST_TRANSFERRED,
            USED,
            Map.of(2021, 10_000L, 2022, 9_800L, 2024, 9_500L, 2025, 9_000L));

    assertThat(of(TRAJECTORY, "GHG", 9_021L, without2023).attainment())
        .isEqualTo(Attainment.REACHED);
    assertThat(of(MULTI_YEAR, "GHG", 1_000_000L, without2023).attainment())
        .isEqualTo(Attainment.EMISSIONS_MISSING);
  }

  @Test
  void emissionsOfZeroAndBelowAreFigures() {
    Input sink = new Input(Map.of(2025, 30L), Map.of(), Map.of(2024, 0L, 2025, -100L));

    PeriodAccounting accounting = of(TRAJECTORY, "GHG", -70L, sink);

    assertThat(accounting.years().get(3).balance()).isEqualTo(Fraction.of(0));
    assertThat(accounting.years().get(4).balance()).isEqualTo(Fraction.of(-70));
    assertThat(accounting.attainment()).isEqualTo(Attainment.REACHED);
  }

  @Test
  void yearsBeforeAndAfterThePeriodBelongToAnother() {
    Input wider =
        new Input(
            Map.of(2020, 7L, 2021, 100L, 2026, 9L),
            Map.of(2020, 5L, 2026, 3L),
            Map.of(2020, 1L, 2026, 1L));

    PeriodAccounting accounting = of(MULTI_YEAR, "GHG", null, wider);

    assertThat(column(accounting, YearOfAccounting::year)).doesNotContain(2020, 2026);
    assertThat(accounting.years().get(4).cumulativeNet()).isEqualTo(100);
    assertThat(accounting.missingYears()).hasSize(5);
  }

  /** In 2023 three years have begun, so the average divides by three and nothing is judged. */
  @Test
  void aPeriodThatRunsShowsTheYearsThatHaveBegun() {
    PeriodAccounting accounting =
        PeriodAccounting.of(period(AVERAGING, "GHG", 1_000_000L), WHOLE, 2023);

    assertThat(column(accounting, YearOfAccounting::year)).containsExactly(2021, 2022, 2023);
    assertThat(accounting.years().get(2).adjustment()).isEqualTo(Fraction.of(-50, 3));
    assertThat(column(accounting, YearOfAccounting::indicative)).containsOnly(true);
    assertThat(accounting.attainment()).isEqualTo(Attainment.PERIOD_RUNS);
  }

  @Test
  void thePeriodIsOverWhenItsLastYearIs() {
    NdcPeriod period = period(TRAJECTORY, "GHG", 9_021L);

    assertThat(PeriodAccounting.of(period, WHOLE, 2025).attainment())
        .isEqualTo(Attainment.PERIOD_RUNS);
    assertThat(PeriodAccounting.of(period, WHOLE, 2026).attainment()).isEqualTo(Attainment.REACHED);
    assertThat(PeriodAccounting.of(period, WHOLE, 2020).years()).isEmpty();
  }

  @Test
  void aPeriodBeginsIn2021AtTheEarliestAndEndsNoEarlier() {
    assertThatThrownBy(() -> new NdcPeriod("JPN", "GHG", 2020, 2030, TRAJECTORY, null))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> assertThat(refused.key()).isEqualTo("value.NdcPeriod.firstYear"));
    assertThatThrownBy(() -> new NdcPeriod("JPN", "GHG", 2022, 2021, TRAJECTORY, null))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            refused -> assertThat(refused.key()).isEqualTo("value.NdcPeriod.order"));
    assertThat(new NdcPeriod("JPN", "GHG", 2021, 2021, TRAJECTORY, null).contains(2021)).isTrue();
  }

  private static PeriodAccounting of(
      AdjustmentMethod method, String metric, Long target, Input input) {
    return PeriodAccounting.of(period(method, metric, target), input, LATER);
  }

  private static NdcPeriod period(AdjustmentMethod method, String metric, Long target) {
    return new NdcPeriod("MNG", metric, 2021, 2025, method, target);
  }

  private static <T> List<T> column(
      PeriodAccounting accounting, Function<YearOfAccounting, T> column) {
    return accounting.years().stream().map(column).toList();
  }

  private static List<String> shown(
      PeriodAccounting accounting, Function<YearOfAccounting, Fraction> column) {
    return column(accounting, column.andThen(each -> each.shown().toPlainString()));
  }
}
