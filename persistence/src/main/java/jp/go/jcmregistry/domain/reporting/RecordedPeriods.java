package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The periods of a Party's NDC as two people recorded them, each in all its versions. A period is
 * known by its metric and first year; one recorded by mistake is withdrawn.
 */
public class RecordedPeriods implements Recorded, NdcPeriods {
  private static final String METRICS =
      "SELECT metric FROM credit_series UNION SELECT metric FROM authorization_version"
          + " UNION SELECT 'GHG' ORDER BY 1";

  private static final String IN_FORCE =
      "SELECT party, metric, first_year, last_year, method, target FROM ndc_period"
          + " WHERE registry = ?1 AND until_at IS NULL AND NOT withdrawn"
          + " ORDER BY metric <> 'GHG', metric, first_year";

  private static final String END =
      "UPDATE ndc_period SET until_at = ?4 WHERE registry = ?1 AND metric = ?2"
          + " AND first_year = ?3 AND until_at IS NULL";

  private static final String BEGIN =
      "INSERT INTO ndc_period (id, registry, party, metric, first_year, last_year, method, target,"
          + " withdrawn, version, effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, left(?1, 3), ?2, ?3::smallint, ?4::smallint, ?5,"
          + " ?6::bigint, ?7::boolean, count(*) + 1, ?8::timestamptz, ?9::bigint FROM ndc_period"
          + " WHERE registry = ?1 AND metric = ?2 AND first_year = ?3::smallint";

  private final EntityManager entities;

  public RecordedPeriods(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.NDC_PERIOD;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("metric", metrics()),
        RecordField.of("firstYear", Type.YEAR),
        RecordField.of("lastYear", Type.YEAR),
        RecordField.choice("method", Stream.of(AdjustmentMethod.values()).map(Enum::name).toList()),
        RecordField.optional("target", Type.AMOUNT),
        RecordField.of("withdrawn", Type.YES_NO));
  }

  private List<String> metrics() {
    List<?> metrics = entities.createNativeQuery(METRICS).getResultList();
    return metrics.stream().map(String::valueOf).toList();
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("metric") + " " + answers.year("firstYear");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    int first = answers.year("firstYear");
    int last = answers.year("lastYear");
    if (first < NdcPeriod.FIRST_YEAR_MIN || last < first) {
      violations.add(Violation.of(NdcRule.YEARS_ARE_IN_ORDER.number(), years(first), years(last)));
      return violations;
    }
    NdcPeriod asked = period(registry, answers);
    if (!answers.yes("withdrawn")) {
      others(registry, asked)
          .filter(other -> other.firstYear() <= last && first <= other.lastYear())
          .forEach(
              other ->
                  violations.add(
                      Violation.of(
                          NdcRule.PERIODS_DO_NOT_OVERLAP.number(),
                          years(other.firstYear()),
                          years(other.lastYear()))));
    }
    byFirstYear(registry, asked.metric(), first)
        .ifPresent(before -> violations.addAll(staying(registry, before, asked, answers)));
    return violations;
  }

  private List<Violation> staying(
      String registry, NdcPeriod before, NdcPeriod asked, Answers answers) {
    List<Violation> violations = new ArrayList<>();
    if (new PeriodClosings(entities).of(registry, before).isPresent()) {
      violations.add(Violation.of(NdcRule.PERIOD_IS_OPEN.number(), subject(answers)));
    }
    boolean other = before.method() != asked.method() || answers.yes("withdrawn");
    if (other && isReported(registry, before)) {
      violations.add(Violation.of(NdcRule.METHOD_STAYS.number(), subject(answers)));
    }
    return violations;
  }

  private Stream<NdcPeriod> others(String registry, NdcPeriod asked) {
    return inForce(registry).stream()
        .filter(p -> p.metric().equals(asked.metric()) && p.firstYear() != asked.firstYear());
  }

  /** A report about a year of the period was made, so that its method stays. */
  public boolean isReported(String registry, NdcPeriod period) {
    return (Boolean)
        entities
            .createNativeQuery("SELECT ndc_period_reported(?1, ?2, ?3)")
            .setParameter(1, registry)
            .setParameter(2, period.firstYear())
            .setParameter(3, period.lastYear())
            .getSingleResult();
  }

  private static NdcPeriod period(String registry, Answers answers) {
    return new NdcPeriod(
        registry.substring(0, 3),
        answers.text("metric"),
        answers.year("firstYear"),
        answers.year("lastYear"),
        AdjustmentMethod.valueOf(answers.text("method")),
        answers.quantity("target"));
  }

  /** A year is text here: it has no separators. */
  private static String years(int year) {
    return Integer.toString(year);
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    NdcPeriod period = period(change.registry(), change.answers());
    entities
        .createNativeQuery(END)
        .setParameter(1, change.registry())
        .setParameter(2, period.metric())
        .setParameter(3, period.firstYear())
        .setParameter(4, Sql.timestamp(now))
        .executeUpdate();
    entities
        .createNativeQuery(BEGIN)
        .setParameter(1, change.registry())
        .setParameter(2, period.metric())
        .setParameter(3, period.firstYear())
        .setParameter(4, period.lastYear())
        .setParameter(5, period.method().name())
        .setParameter(6, period.target())
        .setParameter(7, change.answers().yes("withdrawn"))
        .setParameter(8, Sql.timestamp(now))
        .setParameter(9, change.id())
        .executeUpdate();
  }

  /** The periods of a registry's Party, greenhouse gases first. */
  public List<NdcPeriod> inForce(String registry) {
    return Sql.rows(entities.createNativeQuery(IN_FORCE).setParameter(1, registry))
        .map(RecordedPeriods::period)
        .toList();
  }

  private static NdcPeriod period(Object[] row) {
    return new NdcPeriod(
        Sql.text(row[0]),
        Sql.text(row[1]),
        (int) Sql.number(row[2]),
        (int) Sql.number(row[3]),
        AdjustmentMethod.valueOf(Sql.text(row[4])),
        Sql.numberOrNull(row[5]));
  }

  /** The period of a metric that begins in a year. */
  public Optional<NdcPeriod> byFirstYear(String registry, String metric, int firstYear) {
    return inForce(registry).stream()
        .filter(p -> p.metric().equals(metric) && p.firstYear() == firstYear)
        .findFirst();
  }

  /** The period for greenhouse gases: what the format's first table says and STC03 judges by. */
  @Override
  public Optional<Period> of(String party, int year) {
    return new ImplementationPeriods(entities).of(party, year);
  }

  /** The period of a metric in which a year lies. */
  public Optional<NdcPeriod> of(String registry, String metric, int year) {
    return inForce(registry).stream()
        .filter(p -> p.metric().equals(metric) && p.contains(year))
        .findFirst();
  }
}
