package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The settings of a registry as two people set them: a value and the day from which it holds
 * (design, section 5). What held before stays as history; proposals keep what held when they were
 * made.
 */
public class RecordedSettings implements Recorded {
  private static final String TAKEN =
      "SELECT count(*) FROM registry_setting WHERE registry = ?1 AND key = ?2 AND effective_at = ?3";

  private final EntityManager entities;
  private final Registries registries;

  public RecordedSettings(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.SETTING;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.choice("setting", Stream.of(Setting.values()).map(Enum::name).toList()),
        RecordField.of("value", Type.TEXT),
        RecordField.optional("from", Type.DATE));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("setting");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    Setting setting = Setting.valueOf(subject(answers));
    List<Violation> violations = new ArrayList<>();
    if (setting.read(answers.text("value")).isEmpty()) {
      violations.add(
          Violation.of(
              SettingRule.WITHIN_BOUNDS.number(),
              answers.text("value"),
              setting.shown(setting.least()),
              setting.shown(setting.most())));
    }
    LocalDate from = answers.date("from");
    if (from != null && from.isBefore(registries.byCode(registry).dayOf(now))) {
      violations.add(Violation.of(SettingRule.NOT_IN_THE_PAST.number(), from));
    }
    if (taken(setting, registry, holdsFrom(answers, registry, now))) {
      violations.add(Violation.of(SettingRule.ONE_VALUE_A_DAY.number(), from));
    }
    return violations;
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Setting setting = Setting.valueOf(subject(change.answers()));
    registries.set(
        change.registry(),
        setting,
        setting.read(change.answers().text("value")).orElseThrow(),
        holdsFrom(change.answers(), change.registry(), now),
        change.proposedBy(),
        change.decidedBy());
  }

  /** The start of the day that was named; the moment of the decision where it is today or none. */
  private Instant holdsFrom(Answers answers, String registry, Instant now) {
    LocalDate from = answers.date("from");
    return from == null
        ? now
        : Stream.of(now, from.atStartOfDay(registries.byCode(registry).zone()).toInstant())
            .max(Instant::compareTo)
            .get();
  }

  private boolean taken(Setting setting, String registry, Instant from) {
    return Sql.number(
            entities
                .createNativeQuery(TAKEN)
                .setParameter(1, registry)
                .setParameter(2, setting.name())
                .setParameter(3, Sql.timestamp(from))
                .getSingleResult())
        > 0;
  }
}
