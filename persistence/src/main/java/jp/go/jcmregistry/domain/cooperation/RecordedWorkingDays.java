package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Days on which a registry works or rests other than the law's calendar says, as two people
 * recorded them. Deadlines that were counted before stay.
 */
public class RecordedWorkingDays implements Recorded {

  /** What two people say of a day. */
  public enum Day {
    WORKED,
    FREE,
    /** What was said before is taken back. */
    AS_BY_LAW
  }

  private static final String IN_FORCE =
      "SELECT DISTINCT ON (day) day, says FROM working_day"
          + " WHERE registry = ?1 AND day >= ?2 ORDER BY day, version DESC";

  private static final String INSERT =
      "INSERT INTO working_day (registry, day, says, reason, version, effective_at, change_id)"
          + " SELECT ?1, ?2::date, ?3, ?4, count(*) + 1, ?5::timestamptz, ?6::bigint"
          + " FROM working_day WHERE registry = ?1 AND day = ?2::date";

  private final EntityManager entities;

  public RecordedWorkingDays(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.WORKING_DAY;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("day", Type.DATE),
        RecordField.choice("says", Stream.of(Day.values()).map(Enum::name).toList()),
        RecordField.of("reason", Type.TEXT));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("day");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    LocalDate day = answers.date("day");
    return day.isBefore(new Registries(entities).byCode(registry).dayOf(now))
        ? List.of(Violation.of(SettingRule.NOT_IN_THE_PAST.number(), day))
        : List.of();
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, change.registry())
        .setParameter(2, change.answers().text("day"))
        .setParameter(3, change.answers().text("says"))
        .setParameter(4, change.answers().text("reason"))
        .setParameter(5, Sql.timestamp(now))
        .setParameter(6, change.id())
        .executeUpdate();
  }

  /** The law's calendar with what this registry recorded of the days from an instant's day on. */
  public WorkingDays over(WorkingDays byLaw, Registry registry, Instant from) {
    Map<LocalDate, Day> recorded = recorded(registry.code(), registry.dayOf(from));
    return day ->
        switch (recorded.getOrDefault(day, Day.AS_BY_LAW)) {
          case WORKED -> true;
          case FREE -> false;
          case AS_BY_LAW -> byLaw.isWorkingDay(day);
        };
  }

  private Map<LocalDate, Day> recorded(String registry, LocalDate from) {
    Map<LocalDate, Day> days = new HashMap<>();
    entities
        .createNativeQuery(IN_FORCE)
        .setParameter(1, registry)
        .setParameter(2, java.sql.Date.valueOf(from))
        .getResultList()
        .forEach(
            row -> {
              Object[] columns = (Object[]) row;
              days.put(LocalDate.parse(columns[0].toString()), Day.valueOf(Sql.text(columns[1])));
            });
    return days;
  }
}
