package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Reports of a registry's Party, as two people recorded that they are due or were made. */
public class RecordedDuties implements Recorded {
  private static final String IN_FORCE =
      "SELECT DISTINCT ON (kind, concerns) kind, concerns, due_on, done_on, document FROM duty"
          + " WHERE registry = ?1 ORDER BY kind, concerns, version DESC";

  private static final String FIRST_YEAR =
      "SELECT min(effective_at) FROM itmo_action WHERE registry = ?1";

  private static final String INSERT =
      "INSERT INTO duty (id, registry, party, kind, concerns, due_on, done_on, document, version,"
          + " effective_at, change_id)"
          + " SELECT nextval('entity_id'), ?1, left(?1, 3), ?2, ?3, ?4::date, ?5::date, ?6,"
          + " count(*) + 1, ?7::timestamptz, ?8::bigint FROM duty"
          + " WHERE registry = ?1 AND kind = ?2 AND concerns = ?3";

  private static final String REMIND =
      "INSERT INTO duty_reminder (registry, kind, concerns, due_on, stage, reminded_at)"
          + " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING";

  private static final String REMINDED =
      "SELECT max(reminded_at) FROM duty_reminder"
          + " WHERE registry = ?1 AND kind = ?2 AND concerns = ?3 AND due_on = ?4";

  private final EntityManager entities;
  private final Registries registries;

  public RecordedDuties(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.DUTY;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("kind", Stream.of(DutyKind.values()).map(Enum::name).toList()),
        RecordField.of("concerns", Type.TEXT),
        RecordField.optional("dueOn", Type.DATE),
        RecordField.optional("doneOn", Type.DATE),
        RecordField.optional("document", Type.TEXT));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("kind") + " " + answers.text("concerns");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    DutyKind kind = DutyKind.valueOf(answers.text("kind"));
    if (!kind.names(answers.text("concerns")) || dueOn(answers).isEmpty()) {
      violations.add(Violation.of(NdcRule.DUTY_HAS_ITS_FORM.number(), answers.text("concerns")));
    }
    LocalDate done = answers.date("doneOn");
    LocalDate today = registries.byCode(registry).dayOf(now);
    boolean both = (done == null) == (answers.text("document") == null);
    if (!both || (done != null && done.isAfter(today))) {
      violations.add(Violation.of(NdcRule.DONE_WITH_DOCUMENT.number(), subject(answers)));
    }
    return violations;
  }

  /** By the calendar where the kind follows one, else as entered. */
  private static Optional<LocalDate> dueOn(Answers answers) {
    DutyKind kind = DutyKind.valueOf(answers.text("kind"));
    if (!kind.names(answers.text("concerns"))) {
      return Optional.empty();
    }
    return kind.dueOn(answers.text("concerns"))
        .or(() -> Optional.ofNullable(answers.date("dueOn")));
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    Duty duty =
        new Duty(
            DutyKind.valueOf(answers.text("kind")),
            answers.text("concerns"),
            dueOn(answers).orElseThrow(),
            answers.date("doneOn"),
            answers.text("document"));
    insert(duty, change, now);
  }

  private void insert(Duty duty, RecordChange change, Instant now) {
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, change.registry())
        .setParameter(2, duty.kind().name())
        .setParameter(3, duty.concerns())
        .setParameter(4, duty.dueOn())
        .setParameter(5, duty.doneOn())
        .setParameter(6, duty.document())
        .setParameter(7, Sql.timestamp(now))
        .setParameter(8, change.id())
        .executeUpdate();
  }

  /** The annual information of a year was filed; what was made before keeps its day. */
  void made(RecordChange change, AefFiled filed) {
    String year = Integer.toString(filed.year());
    boolean before =
        recorded(filed.registry()).stream()
            .anyMatch(
                duty ->
                    duty.kind() == DutyKind.AEF
                        && duty.concerns().equals(year)
                        && duty.doneOn() != null);
    if (!before) {
      LocalDate day = registries.byCode(filed.registry()).dayOf(filed.filedAt());
      String document = "AEF %s %s %s".formatted(filed.registry(), year, filed.version());
      insert(
          new Duty(DutyKind.AEF, year, DutyKind.AEF.dueOn(year).orElseThrow(), day, document),
          change,
          filed.filedAt());
    }
  }

  /** Everything that a registry's Party owes and has made, in the order in which it is due. */
  public List<Duty> calendar(Registry registry, Instant now) {
    Object first =
        entities.createNativeQuery(FIRST_YEAR).setParameter(1, registry.code()).getSingleResult();
    Instant since = first == null ? now : Sql.instant(first);
    return DutyCalendar.of(
        recorded(registry.code()), since.atZone(ZoneOffset.UTC).getYear(), registry.dayOf(now));
  }

  private List<Duty> recorded(String registry) {
    return Sql.rows(entities.createNativeQuery(IN_FORCE).setParameter(1, registry))
        .map(RecordedDuties::duty)
        .toList();
  }

  private static Duty duty(Object[] row) {
    return new Duty(
        DutyKind.valueOf(Sql.text(row[0])),
        Sql.text(row[1]),
        Sql.date(row[2]),
        Sql.date(row[3]),
        Sql.text(row[4]));
  }

  /** The reports whose stage has begun and of which nobody was reminded in it; claims them. */
  public List<Duty> claimReminders(Registry registry, Instant now) {
    LocalDate today = registry.dayOf(now);
    return calendar(registry, now).stream()
        .filter(duty -> duty.stage(today).isReminded())
        .filter(duty -> claim(registry.code(), duty, duty.stage(today), now))
        .toList();
  }

  /** When somebody was last reminded of a report. */
  public Optional<Instant> remindedAt(Registry registry, Duty duty) {
    Object last =
        entities
            .createNativeQuery(REMINDED)
            .setParameter(1, registry.code())
            .setParameter(2, duty.kind().name())
            .setParameter(3, duty.concerns())
            .setParameter(4, duty.dueOn())
            .getSingleResult();
    return Optional.ofNullable(Sql.instant(last));
  }

  private boolean claim(String registry, Duty duty, DutyStage stage, Instant now) {
    return entities
            .createNativeQuery(REMIND)
            .setParameter(1, registry)
            .setParameter(2, duty.kind().name())
            .setParameter(3, duty.concerns())
            .setParameter(4, duty.dueOn())
            .setParameter(5, stage.name())
            .setParameter(6, Sql.timestamp(now))
            .executeUpdate()
        == 1;
  }
}
