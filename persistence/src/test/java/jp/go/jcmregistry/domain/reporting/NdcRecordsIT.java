package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.reporting.AdjustmentMethod.AVERAGING;
import static jp.go.jcmregistry.domain.reporting.AdjustmentMethod.TRAJECTORY;
import static jp.go.jcmregistry.domain.reporting.Ndc.emissionAnswers;
import static jp.go.jcmregistry.domain.reporting.Ndc.periodAnswers;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Periods, emissions and closings as two people record them: J4201 to J4207. */
class NdcRecordsIT {
  private static final String PERIOD =
      "INSERT INTO ndc_period (id, registry, party, metric, first_year, last_year, method,"
          + " withdrawn, version, effective_at, change_id)"
          + " VALUES (nextval('entity_id'), 'JPN01', 'JPN', 'GHG', :first, :last, :method, false,"
          + " :version, now(), :change)";

  private final Ndc ndc = new Ndc();
  private final RegistryDatabase database = ndc.ledger().database();
  private RecordChange recorded;

  @BeforeEach
  void recordAPeriod() {
    database.setClock(Instant.parse("2026-01-10T00:00:00Z"));
    recorded = ndc.period("GHG", 2021, 2025, TRAJECTORY);
  }

  @Test
  void aPeriodIsFoundByAYearOfIt() {
    NdcPeriod period = new NdcPeriod("JPN", "GHG", 2021, 2025, TRAJECTORY, null);
    assertThat(of("GHG", 2021)).isEqualTo(period);
    assertThat(of("GHG", 2025)).isEqualTo(period);
    assertThat(of("GHG", 2026)).isNull();
    assertThat(of("GWH", 2021)).isNull();
  }

  @Test
  void useIsJudgedByTheRecordedPeriodsOfItsParty() {
    assertThat(implementationPeriod("JPN", 2025))
        .contains(new ImplementationPeriods.Period(2021, 2025));
    assertThat(implementationPeriod("JPN", 2026)).as("no period recorded").isEmpty();
    assertThat(implementationPeriod("MNG", 2026))
        .as("the usual period, for a Party that recorded none")
        .contains(new ImplementationPeriods.Period(2021, 2030));
  }

  private Optional<ImplementationPeriods.Period> implementationPeriod(String party, int year) {
    return ndc.call(e -> new ImplementationPeriods(e).of(party, year));
  }

  @Test
  void periodsOfAMetricDoNotOverlap() {
    assertBroken(
        () -> ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2025, 2030, AVERAGING)),
        "J4201");
    ndc.period("GHG", 2026, 2030, AVERAGING);
    assertThat(of("GHG", 2026).method()).isEqualTo(AVERAGING);
    breaking(2025, 2025, "TRAJECTORY", 1).refuses("j4201_periods_do_not_overlap", PERIOD);
    breaking(2031, 2035, "TRAJECTORY", 1).accepts(PERIOD);
  }

  @Test
  void aNewVersionHoldsAndTheOldOneStays() {
    ndc.period("GHG", 2021, 2024, AVERAGING);
    assertThat(of("GHG", 2024).method()).isEqualTo(AVERAGING);
    assertThat(of("GHG", 2025)).isNull();
    assertThat(
            ndc.ledger()
                .strings(
                    "SELECT version || ' ' || method || ' ' || (until_at IS NULL) FROM ndc_period"
                        + " ORDER BY version"))
        .containsExactly("1 TRAJECTORY false", "2 AVERAGING true");
  }

  @Test
  void aPeriodRecordedByMistakeIsWithdrawnAndItsYearsAreFree() {
    Map<String, String> withdrawn = new TreeMap<>(periodAnswers("GHG", 2021, 2025, TRAJECTORY));
    withdrawn.put("withdrawn", "yes");
    ndc.record(RecordKind.NDC_PERIOD, withdrawn);
    assertThat(of("GHG", 2022)).isNull();
    ndc.period("GHG", 2022, 2030, AVERAGING);
    assertThat(of("GHG", 2022).lastYear()).isEqualTo(2030);
  }

  @Test
  void theMethodStaysOnceAReportWasMade() {
    report("AEF", "2020", "2021-04-15");
    ndc.period("GHG", 2021, 2025, AVERAGING);
    report("AEF", "2025", "2026-01-09");
    assertBroken(
        () -> ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2021, 2025, TRAJECTORY)),
        "J4202");
    breaking(2021, 2025, "TRAJECTORY", 3)
        .refuses("j4202_method_stays", "UPDATE ndc_period SET until_at = now()", PERIOD);
    breaking(2021, 2025, "AVERAGING", 3).accepts("UPDATE ndc_period SET until_at = now()", PERIOD);
    Map<String, String> withTarget = new TreeMap<>(periodAnswers("GHG", 2021, 2025, AVERAGING));
    withTarget.put("target", "760000000");
    ndc.record(RecordKind.NDC_PERIOD, withTarget);
    assertThat(of("GHG", 2021).target()).isEqualTo(760_000_000);
  }

  /** The report due at the end of 2022 would have been about 2020, that of 2024 is about 2022. */
  @Test
  void aBiennialReportIsAboutTheYearsUpToTheSecondBeforeIt() {
    report("BTR", "2022", "2022-12-31");
    ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2021, 2025, AVERAGING));
    report("BTR", "2024", "2024-12-31");
    NdcPeriod period = of("GHG", 2021);
    boolean reported = ndc.call(e -> new RecordedPeriods(e).isReported(Ledger.REGISTRY, period));
    assertThat(reported).isTrue();
  }

  @Test
  void yearsAreInOrderAndBeginIn2021() {
    assertBroken(
        () -> ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2020, 2025, AVERAGING)),
        "J4204");
    assertBroken(
        () -> ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2031, 2030, AVERAGING)),
        "J4204");
    breaking(2031, 2030, "TRAJECTORY", 1).refuses("j4204_years_in_order", PERIOD);
  }

  @Test
  void emissionsBelongToAYearOfAPeriodAndCanBeTakenBack() {
    ndc.emissions(2021, "1,122,000,000");
    ndc.emissions(2022, "-5");
    assertThat(emissions()).containsExactly(Map.entry(2021, 1_122_000_000L), Map.entry(2022, -5L));
    assertBroken(() -> ndc.propose(RecordKind.EMISSIONS, emissionAnswers(2026, "1")), "J4205");
    ndc.record(
        RecordKind.EMISSIONS,
        Map.of("metric", "GHG", "year", "2021", "source", "Taken back: of another year"));
    assertThat(emissions()).containsOnlyKeys(2022);
  }

  @Test
  void aPeriodIsClosedAfterItsLastYearWithAllItsEmissionsAndThenStays() {
    Map<String, String> closing = Map.of("period", "GHG 2021");
    for (int year = 2021; year <= 2024; year++) {
      ndc.emissions(year, "100");
    }
    assertThat(assertBroken(() -> ndc.propose(RecordKind.NDC_CLOSING, closing), "J4207").get(0))
        .satisfies(refused -> assertThat(refused.arguments()).containsExactly("GHG 2021", "2025"));
    ndc.emissions(2025, "0");
    database.setClock(Instant.parse("2025-12-31T23:59:00Z"));
    assertBroken(() -> ndc.propose(RecordKind.NDC_CLOSING, closing), "J4206");
    database.setClock(Instant.parse("2026-01-01T00:00:00Z"));
    ndc.record(RecordKind.NDC_CLOSING, closing);

    NdcPeriod period = of("GHG", 2021);
    Optional<PeriodClosings.Closing> closed =
        ndc.call(e -> new PeriodClosings(e).of(Ledger.REGISTRY, period));
    assertThat(closed.orElseThrow().decidedBy()).isEqualTo("User");
    assertBroken(
        () -> ndc.propose(RecordKind.NDC_PERIOD, periodAnswers("GHG", 2021, 2026, TRAJECTORY)),
        "J4203");
    assertBroken(() -> ndc.propose(RecordKind.EMISSIONS, emissionAnswers(2025, "1")), "J4203");
    breaking(2021, 2025, "TRAJECTORY", 2).refuses("j4203_period_is_open", PERIOD);
    breaking(2021, 2025, "TRAJECTORY", 2)
        .refuses(
            "j4203_period_is_open",
            "INSERT INTO ndc_emission (id, registry, party, metric, year, amount, source, version,"
                + " effective_at, change_id) VALUES (nextval('entity_id'), 'JPN01', 'JPN', 'GHG',"
                + " 2025, 1, 'x', 2, now(), :change)");
  }

  private Breaking breaking(int first, int last, String method, int version) {
    return new Breaking(database, "app")
        .let("first", first)
        .let("last", last)
        .let("method", "'" + method + "'")
        .let("version", version)
        .let("change", recorded.id());
  }

  private void report(String kind, String concerns, String doneOn) {
    ndc.record(
        RecordKind.DUTY,
        Map.of("kind", kind, "concerns", concerns, "doneOn", doneOn, "document", "unfccc.int"));
  }

  private NdcPeriod of(String metric, int year) {
    return ndc.call(e -> new RecordedPeriods(e).of(Ledger.REGISTRY, metric, year)).orElse(null);
  }

  private Map<Integer, Long> emissions() {
    Map<Integer, Long> amounts = new TreeMap<>();
    ndc.call(e -> new RecordedEmissions(e).recorded(Ledger.REGISTRY, "GHG", Bookings.EVER))
        .forEach((year, emission) -> amounts.put(year, emission.amount()));
    return amounts;
  }
}
