package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * When a registry is closed, as its notices of maintenance announce it. It closes and opens by the
 * clock alone: nothing has to run at either end of a window.
 */
public class MaintenanceWindows {
  private static final String CLOSED = "J9001";

  private static final String NEXT =
      "SELECT number, window_from, window_until FROM notice_version n"
          + " JOIN registry r ON r.code = n.registry WHERE registry = ?1"
          + " AND until_at IS NULL AND NOT withdrawn AND window_from IS NOT NULL"
          + " AND window_until > ?2 AND valid_from <= (?2 AT TIME ZONE r.zone)::date"
          + " ORDER BY window_from LIMIT 1";

  private static final String SECONDS_CLOSED =
      "SELECT coalesce(ceil(extract(epoch FROM sum("
          + "least(window_until, ?3) - greatest(window_from, ?2)))), 0)"
          + " FROM notice_version WHERE registry = ?1 AND until_at IS NULL AND NOT withdrawn"
          + " AND window_from IS NOT NULL AND window_until > ?2 AND window_from < ?3";

  private final EntityManager entities;

  public MaintenanceWindows(EntityManager entities) {
    this.entities = entities;
  }

  /** A window, with the number of the notice that announces it. */
  public record Announced(String notice, Notice.Window window) {}

  /** The window that runs, or the next one that is public; past ones are none. */
  public Optional<Announced> next(String registry, Instant now) {
    return Sql.rows(
            entities
                .createNativeQuery(NEXT)
                .setParameter(1, registry)
                .setParameter(2, Sql.timestamp(now)))
        .map(
            row ->
                new Announced(
                    Sql.text(row[0]), new Notice.Window(Sql.instant(row[1]), Sql.instant(row[2]))))
        .findFirst();
  }

  /** Until when the registry is closed; empty while it is open. */
  public Optional<Instant> closedUntil(String registry, Instant now) {
    return Optional.ofNullable(
        Sql.instant(
            entities
                .createNativeQuery("SELECT registry_closed_until(?1, ?2)")
                .setParameter(1, registry)
                .setParameter(2, Sql.timestamp(now))
                .getSingleResult()));
  }

  /** J9001, while the registry is closed. */
  public List<Violation> check(String registry, Instant now) {
    return closedUntil(registry, now)
        .map(
            until ->
                Violation.of(
                    CLOSED, until.atZone(new Registries(entities).byCode(registry).zone())))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * Lets pass while the registry is open.
   *
   * @throws RuleBroken J9001, with the time at which it opens again
   */
  public void requireOpen(String registry, Instant now) {
    RuleBroken.unlessNone(check(registry, now));
  }

  /** The end of a time to act that began at {@code since}: closed time does not count. */
  public Instant extended(String registry, Instant since, Instant ends) {
    return Sql.instant(
        entities
            .createNativeQuery("SELECT extended_by_maintenance(?1, ?2, ?3)")
            .setParameter(1, registry)
            .setParameter(2, Sql.timestamp(since))
            .setParameter(3, Sql.timestamp(ends))
            .getSingleResult());
  }

  /** For how long of a stretch of time the registry was closed. */
  public Duration closedWithin(String registry, Instant from, Instant until) {
    return Duration.ofSeconds(
        Sql.number(
            entities
                .createNativeQuery(SECONDS_CLOSED)
                .setParameter(1, registry)
                .setParameter(2, Sql.timestamp(from))
                .setParameter(3, Sql.timestamp(until))
                .getSingleResult()));
  }
}
