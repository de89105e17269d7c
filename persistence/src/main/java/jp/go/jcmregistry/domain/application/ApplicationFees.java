package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
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
import jp.go.jcmregistry.domain.cooperation.SettingRule;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * What the forms cost, in yen, as two people set it: an amount and the day from which it holds
 * (facts of the field, 4.7). What was never set costs nothing; what was sent keeps its fee.
 */
public class ApplicationFees implements Recorded {
  private static final String IN_FORCE =
      "SELECT amount FROM application_fee WHERE registry = ?1 AND form = ?2"
          + " AND effective_at <= ?3::timestamptz ORDER BY effective_at DESC LIMIT 1";

  private static final String TAKEN =
      "SELECT count(*) FROM application_fee WHERE registry = ?1 AND form = ?2"
          + " AND effective_at = ?3::timestamptz";

  private static final String INSERT =
      "INSERT INTO application_fee (registry, form, amount, effective_at, change_id)"
          + " VALUES (?1, ?2, ?3, ?4::timestamptz, ?5::bigint)";

  private final EntityManager entities;
  private final Registries registries;

  public ApplicationFees(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  /** What a form costs at an instant, in yen. */
  public long of(String registry, ApplicationForm form, Instant at) {
    List<?> amounts =
        entities
            .createNativeQuery(IN_FORCE)
            .setParameter(1, registry)
            .setParameter(2, form.name())
            .setParameter(3, Sql.timestamp(at))
            .getResultList();
    return amounts.stream().mapToLong(Sql::number).findFirst().orElse(0);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.APPLICATION_FEE;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("form", Stream.of(ApplicationForm.values()).map(Enum::name).toList()),
        RecordField.of("amount", Type.AMOUNT),
        RecordField.optional("from", Type.DATE));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("form");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    long amount = answers.quantity("amount");
    if (amount < 0) {
      violations.add(Violation.of(ApplicationRule.FEE_IS_NOT_NEGATIVE.number(), amount));
    }
    LocalDate from = answers.date("from");
    LocalDate today = registries.byCode(registry).dayOf(now);
    if (from != null && from.isBefore(today)) {
      violations.add(Violation.of(SettingRule.NOT_IN_THE_PAST.number(), from));
    } else if (from != null && isTaken(answers, registry, now)) {
      violations.add(Violation.of(ApplicationRule.ONE_FEE_A_DAY.number(), from));
    }
    return violations;
  }

  private boolean isTaken(Answers answers, String registry, Instant now) {
    return Sql.number(
            entities
                .createNativeQuery(TAKEN)
                .setParameter(1, registry)
                .setParameter(2, subject(answers))
                .setParameter(3, Sql.timestamp(holdsFrom(answers, registry, now)))
                .getSingleResult())
        > 0;
  }

  /** The start of the day that was named; the moment of the decision where it is today or none. */
  private Instant holdsFrom(Answers answers, String registry, Instant now) {
    return Optional.ofNullable(answers.date("from"))
        .map(day -> day.atStartOfDay(registries.byCode(registry).zone()).toInstant())
        .filter(start -> start.isAfter(now))
        .orElse(now);
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, change.registry())
        .setParameter(2, subject(change.answers()))
        .setParameter(3, change.answers().quantity("amount"))
        .setParameter(4, Sql.timestamp(holdsFrom(change.answers(), change.registry(), now)))
        .setParameter(5, change.id())
        .executeUpdate();
  }
}
