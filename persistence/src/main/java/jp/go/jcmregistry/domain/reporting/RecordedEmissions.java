package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Emissions covered by a Party's NDC, or the indicator of another metric, year by year as two
 * people recorded them with the source (decision 2/CMA.3, annex, paragraph 23(a)). A figure is
 * taken back by a version without an amount: the year is missing again.
 */
public class RecordedEmissions implements Recorded {
  private static final String IN_FORCE =
      "SELECT DISTINCT ON (year) year, amount, source FROM ndc_emission"
          + " WHERE registry = ?1 AND metric = ?2 AND recorded_at <= ?3"
          + " ORDER BY year, version DESC";

  private static final String INSERT =
      "INSERT INTO ndc_emission (id, registry, party, metric, year, amount, source, version,"
          + " effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, left(?1, 3), ?2, ?3::smallint, ?4::bigint, ?5,"
          + " count(*) + 1, ?6::timestamptz, ?7::bigint FROM ndc_emission"
          + " WHERE registry = ?1 AND metric = ?2 AND year = ?3::smallint";

  private final EntityManager entities;

  public RecordedEmissions(EntityManager entities) {
    this.entities = entities;
  }

  /** The figure of one year and where it comes from. */
  public record Emission(int year, long amount, String source) {}

  @Override
  public RecordKind kind() {
    return RecordKind.EMISSIONS;
  }

  @Override
  public List<RecordField> fields(String registry) {
    List<String> metrics =
        new RecordedPeriods(entities)
            .inForce(registry).stream().map(NdcPeriod::metric).distinct().toList();
    return List.of(
        RecordField.choice("metric", metrics),
        RecordField.of("year", Type.YEAR),
        RecordField.optional("amount", Type.AMOUNT),
        RecordField.of("source", Type.AREA));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("metric") + " " + answers.year("year");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    Optional<NdcPeriod> period =
        new RecordedPeriods(entities).of(registry, answers.text("metric"), answers.year("year"));
    if (period.isEmpty()) {
      violations.add(Violation.of(NdcRule.YEAR_LIES_IN_A_PERIOD.number(), subject(answers)));
    }
    if (period.flatMap(p -> new PeriodClosings(entities).of(registry, p)).isPresent()) {
      violations.add(Violation.of(NdcRule.PERIOD_IS_OPEN.number(), subject(answers)));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, change.registry())
        .setParameter(2, answers.text("metric"))
        .setParameter(3, answers.year("year"))
        .setParameter(4, answers.quantity("amount"))
        .setParameter(5, answers.text("source"))
        .setParameter(6, Sql.timestamp(now))
        .setParameter(7, change.id())
        .executeUpdate();
  }

  /** The figures of a metric as they were recorded at an instant, by year. */
  public Map<Integer, Emission> recorded(String registry, String metric, Instant until) {
    List<?> rows =
        entities
            .createNativeQuery(IN_FORCE)
            .setParameter(1, registry)
            .setParameter(2, metric)
            .setParameter(3, Sql.timestamp(until))
            .getResultList();
    Map<Integer, Emission> figures = new TreeMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      int year = (int) Sql.number(columns[0]);
      if (columns[1] != null) {
        figures.put(year, new Emission(year, Sql.number(columns[1]), Sql.text(columns[2])));
      }
    }
    return figures;
  }

  /** The years of a period without a figure. */
  List<String> missing(String registry, NdcPeriod period) {
    Map<Integer, Emission> figures = recorded(registry, period.metric(), Bookings.EVER);
    return IntStream.rangeClosed(period.firstYear(), period.lastYear())
        .filter(year -> !figures.containsKey(year))
        .mapToObj(Integer::toString)
        .toList();
  }
}
