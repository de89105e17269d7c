package jp.go.jcmregistry.usecase.cooperation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Every setting of a registry: what holds, since when, what will hold and what held. They are
 * changed as records that two people keep.
 */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class SettingsInForce {
  private static final String VALUES =
      "SELECT s.key, s.value, s.effective_at, b.name, a.name FROM registry_setting s"
          + " LEFT JOIN registry_user b ON b.id = s.recorded_by"
          + " LEFT JOIN registry_user a ON a.id = s.approved_by"
          + " WHERE s.registry = ?1 ORDER BY s.effective_at DESC";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;
  @Inject private RegistryClock clock;

  /**
   * A value of a setting.
   *
   * @param from the instant from which it holds
   * @param by who entered it; null where the registry began with it
   * @param approvedBy who decided it; null likewise
   */
  public record Value(String shown, Instant from, String by, String approvedBy, boolean toCome)
      implements Serializable {}

  /**
   * One setting.
   *
   * @param inForce what holds now
   * @param since the instant since which; null where nobody ever set it
   * @param history every value that was ever set, the latest first, those to come included
   */
  public record Row(
      Setting setting,
      String inForce,
      Instant since,
      String least,
      String most,
      List<Value> history)
      implements Serializable {}

  /** All settings of the caller's registry, in the order of the design. */
  public List<Row> all() {
    Instant now = clock.now();
    List<Object[]> values =
        entities
            .createNativeQuery(VALUES)
            .setParameter(1, currentUser.actor().registry())
            .getResultList()
            .stream()
            .map(Object[].class::cast)
            .toList();
    return Stream.of(Setting.values()).map(setting -> row(setting, values, now)).toList();
  }

  private static Row row(Setting setting, List<Object[]> values, Instant now) {
    List<Value> history =
        values.stream()
            .filter(c -> setting.name().equals(Sql.text(c[0])))
            .map(c -> value(setting, c, now))
            .toList();
    Value inForce = history.stream().filter(each -> !each.toCome()).findFirst().orElse(null);
    return new Row(
        setting,
        inForce == null ? setting.shown(setting.byDefault()) : inForce.shown(),
        inForce == null ? null : inForce.from(),
        setting.shown(setting.least()),
        setting.shown(setting.most()),
        history);
  }

  private static Value value(Setting setting, Object[] c, Instant now) {
    Instant from = Sql.instant(c[2]);
    return new Value(
        setting.shown(Long.parseLong(Sql.text(c[1]))),
        from,
        Sql.text(c[3]),
        Sql.text(c[4]),
        from.isAfter(now));
  }
}
