package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Closings of periods: adjustments become final before the review of the biennial transparency
 * report about the end of the period (decision 2/CMA.3, annex, paragraph 12).
 */
public class PeriodClosings implements Recorded {
  private static final String CLOSED =
      "SELECT c.effective_at, c.recorded_at, p.name AS entered, d.name AS decided"
          + " FROM ndc_period_closing c JOIN record_change r ON r.id = c.change_id"
          + " JOIN registry_user p ON p.id = r.proposed_by"
          + " JOIN registry_user d ON d.id = r.decided_by"
          + " WHERE c.registry = ?1 AND c.metric = ?2 AND c.first_year = ?3";

  private static final String CLOSE =
      "INSERT INTO ndc_period_closing (registry, metric, first_year, effective_at, change_id)"
          + " VALUES (?1, ?2, ?3, ?4, ?5)";

  private final EntityManager entities;

  public PeriodClosings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Who closed a period, and when.
   *
   * @param recordedAt what was recorded until then is what the figures are made of
   */
  public record Closing(Instant closedAt, Instant recordedAt, String enteredBy, String decidedBy)
      implements Serializable {}

  @Override
  public RecordKind kind() {
    return RecordKind.NDC_CLOSING;
  }

  @Override
  public List<RecordField> fields(String registry) {
    List<String> periods =
        new RecordedPeriods(entities)
            .inForce(registry).stream().map(PeriodClosings::subject).toList();
    return List.of(RecordField.choice("period", periods));
  }

  private static String subject(NdcPeriod period) {
    return period.metric() + " " + period.firstYear();
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("period");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    Optional<NdcPeriod> asked = period(answers, registry);
    if (asked.isEmpty()) {
      return List.of(Violation.of(NdcRule.YEAR_LIES_IN_A_PERIOD.number(), subject(answers)));
    }
    NdcPeriod period = asked.get();
    List<Violation> violations = new ArrayList<>();
    if (of(registry, period).isPresent()) {
      violations.add(Violation.of(NdcRule.PERIOD_IS_OPEN.number(), subject(period)));
    }
    if (now.atZone(ZoneOffset.UTC).getYear() <= period.lastYear()) {
      String last = Integer.toString(period.lastYear());
      violations.add(Violation.of(NdcRule.PERIOD_IS_OVER.number(), subject(period), last));
    }
    List<String> missing = new RecordedEmissions(entities).missing(registry, period);
    if (!missing.isEmpty()) {
      violations.add(
          Violation.of(
              NdcRule.EMISSIONS_ARE_ENTERED.number(), subject(period), String.join(", ", missing)));
    }
    return violations;
  }

  private Optional<NdcPeriod> period(Answers answers, String registry) {
    return new RecordedPeriods(entities)
        .inForce(registry).stream()
            .filter(p -> subject(p).equals(answers.text("period")))
            .findFirst();
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    NdcPeriod period = period(change.answers(), change.registry()).orElseThrow();
    entities
        .createNativeQuery(CLOSE)
        .setParameter(1, change.registry())
        .setParameter(2, period.metric())
        .setParameter(3, period.firstYear())
        .setParameter(4, Sql.timestamp(now))
        .setParameter(5, change.id())
        .executeUpdate();
  }

  /** The closing of a period; empty while its figures may still change. */
  public Optional<Closing> of(String registry, NdcPeriod period) {
    return Sql.rows(
            entities
                .createNativeQuery(CLOSED)
                .setParameter(1, registry)
                .setParameter(2, period.metric())
                .setParameter(3, period.firstYear()))
        .map(c -> new Closing(Sql.instant(c[0]), Sql.instant(c[1]), Sql.text(c[2]), Sql.text(c[3])))
        .findFirst();
  }
}
