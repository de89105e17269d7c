package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.shared.Sql;

/** The registries of this installation and what each of them has set. */
public class Registries {
  private final EntityManager entities;

  public Registries(EntityManager entities) {
    this.entities = entities;
  }

  public Registry byCode(String code) {
    return entities.find(Registry.class, code);
  }

  /** The Party whose registry this is. */
  public Party party(String registry) {
    return entities.find(Party.class, byCode(registry).party());
  }

  /** All settings of a registry as they hold at an instant, in one query. */
  public Settings settings(String registry, Instant at) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT DISTINCT ON (key) key, value FROM registry_setting"
                    + " WHERE registry = ?1 AND effective_at <= ?2"
                    + " ORDER BY key, effective_at DESC")
            .setParameter(1, registry)
            .setParameter(2, Sql.timestamp(at))
            .getResultList();
    Map<Setting, Long> set = new EnumMap<>(Setting.class);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      set.put(Setting.valueOf(Sql.text(columns[0])), Long.parseLong(Sql.text(columns[1])));
    }
    return new Settings(set);
  }

  /** Sets what a new registry begins with; nobody has decided it but the program. */
  public void begin(String registry, Setting setting, long value, Instant effectiveAt) {
    set(registry, setting, value, effectiveAt, null, null);
  }

  /** Sets something from an instant on; what held before remains as history. */
  public void set(
      String registry, Setting setting, long value, Instant effectiveAt, Long by, Long approvedBy) {
    entities
        .createNativeQuery(
            "INSERT INTO registry_setting (registry, key, value, effective_at, recorded_by,"
                + " approved_by) VALUES (?1, ?2, ?3, ?4, ?5::bigint, ?6::bigint)")
        .setParameter(1, registry)
        .setParameter(2, setting.name())
        .setParameter(3, Long.toString(value))
        .setParameter(4, Sql.timestamp(effectiveAt))
        .setParameter(5, by)
        .setParameter(6, approvedBy)
        .executeUpdate();
  }

  /** Until when a proposal made at this instant has to be decided: 24:00 of a working day. */
  public Instant decideBy(
      Registry registry, Settings settings, WorkingDays byLaw, Instant proposedAt) {
    int days = (int) settings.number(Setting.PROPOSAL_EXPIRES_AFTER_WORKING_DAYS);
    return workingDays(registry, byLaw, proposedAt).endOfNth(proposedAt, days, registry.zone());
  }

  /** The law's working days with what this registry recorded of the days from an instant's on. */
  public WorkingDays workingDays(Registry registry, WorkingDays byLaw, Instant from) {
    return new RecordedWorkingDays(entities).over(byLaw, registry, from);
  }

  /** Settings at one instant; what was never set has its default. */
  public record Settings(Map<Setting, Long> set) {
    public long number(Setting setting) {
      return set.getOrDefault(setting, setting.byDefault());
    }
  }
}
