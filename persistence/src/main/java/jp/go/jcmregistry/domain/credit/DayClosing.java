package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Closes complete days: rolls every account's total up to the end of the day, so that a total as of
 * any day reads one row and the few entries after it, and so what flowed from kind to kind and what
 * entities gave each other. A closed day never changes again.
 */
public class DayClosing {
  /** A transaction that read the clock before midnight has committed or given up by then. */
  private static final Duration GRACE = Duration.ofMinutes(10);

  private static final String ONE_AT_A_TIME =
      "SELECT CAST(pg_advisory_xact_lock(hashtext('day closing of ' || ?1)) AS text)";

  private static final String FIRST_OPEN_DAY =
      """
      SELECT coalesce(
        (SELECT max(day) + 1 FROM closed_day WHERE registry = ?1),
        (SELECT (min(e.effective_at) AT TIME ZONE ?2)::date
         FROM account a JOIN LATERAL (SELECT min(x.effective_at) AS effective_at
           FROM account_entry x WHERE x.account_id = a.id) e ON true
         WHERE a.registry = ?1))
      """;

  private static final String ROLL_UP =
      """
      INSERT INTO account_day_total (account_id, metric, day, quantity)
      WITH days AS (
        SELECT d::date AS day FROM generate_series(?2::date, ?3::date, interval '1 day') d),
      moved AS (
        SELECT e.account_id, e.metric, (e.effective_at AT TIME ZONE ?4)::date AS day,
          sum(e.quantity) AS quantity
        FROM account a JOIN account_entry e ON e.account_id = a.id
        WHERE a.registry = ?1 AND e.effective_at >= ?5 AND e.effective_at < ?6
        GROUP BY 1, 2, 3),
      before AS (
        SELECT t.account_id, t.metric, t.quantity
        FROM account a JOIN account_day_total t ON t.account_id = a.id AND t.day = ?2::date - 1
        WHERE a.registry = ?1),
      known AS (
        SELECT account_id, metric FROM moved UNION SELECT account_id, metric FROM before),
      totals AS (
        SELECT k.account_id, k.metric, d.day, coalesce(b.quantity, 0)
          + coalesce(sum(m.quantity) OVER (
              PARTITION BY k.account_id, k.metric ORDER BY d.day), 0) AS quantity
        FROM known k CROSS JOIN days d
        LEFT JOIN before b USING (account_id, metric)
        LEFT JOIN moved m ON m.account_id = k.account_id AND m.metric = k.metric
          AND m.day = d.day)
      SELECT account_id, metric, day, quantity FROM totals WHERE quantity <> 0
      """;

  private static final String ROLL_UP_FLOWS =
      """
      INSERT INTO series_day_flow (registry, series_id, day, from_kind, to_kind, quantity)
      SELECT ?1, l.series_id, (t.effective_at AT TIME ZONE ?2)::date, l.from_kind, l.to_kind,
             sum(l.quantity)
      FROM registry_transaction t JOIN transaction_line l ON l.transaction_id = t.id
      WHERE t.registry = ?1 AND l.from_kind <> l.to_kind
        AND t.effective_at >= ?3 AND t.effective_at < ?4
      GROUP BY 2, 3, 4, 5
      """;

  private static final String ROLL_UP_TRANSFERS =
      """
      INSERT INTO transfer_day (registry, metric, day, transfers, quantity)
      SELECT t.registry, t.metric, (t.effective_at AT TIME ZONE ?2)::date, sum(t.transfers),
             sum(t.quantity)
      FROM entity_transfer t
      WHERE t.registry = ?1 AND t.effective_at >= ?3 AND t.effective_at < ?4
      GROUP BY 1, 2, 3
      """;

  private static final String CLOSE =
      "INSERT INTO closed_day (registry, day)"
          + " SELECT ?1, d::date FROM generate_series(?2::date, ?3::date, interval '1 day') d";

  private final EntityManager entities;
  private final RegistryClock clock;

  public DayClosing(EntityManager entities) {
    this.entities = entities;
    this.clock = new RegistryClock(entities);
  }

  /**
   * Closes the days that are over, the oldest first; called again it goes on where it stopped.
   *
   * @param daysMax so that one JTA transaction stays short however long nobody closed
   * @return how many days were closed; 0 when none is left
   */
  public int close(Registry registry, int daysMax) {
    entities.createNativeQuery(ONE_AT_A_TIME).setParameter(1, registry.code()).getSingleResult();
    LocalDate first = firstOpenDay(registry);
    if (first == null) {
      return 0;
    }
    Instant settled = clock.now().minus(GRACE);
    LocalDate last = earlier(registry.dayOf(settled).minusDays(1), first.plusDays(daysMax - 1L));
    if (last.isBefore(first)) {
      return 0;
    }
    entities
        .createNativeQuery(ROLL_UP)
        .setParameter(1, registry.code())
        .setParameter(2, first)
        .setParameter(3, last)
        .setParameter(4, registry.zone().getId())
        .setParameter(5, Sql.timestamp(registry.endOf(first.minusDays(1))))
        .setParameter(6, Sql.timestamp(registry.endOf(last)))
        .executeUpdate();
    for (String rollUp : List.of(ROLL_UP_FLOWS, ROLL_UP_TRANSFERS)) {
      entities
          .createNativeQuery(rollUp)
          .setParameter(1, registry.code())
          .setParameter(2, registry.zone().getId())
          .setParameter(3, Sql.timestamp(registry.endOf(first.minusDays(1))))
          .setParameter(4, Sql.timestamp(registry.endOf(last)))
          .executeUpdate();
    }
    return entities
        .createNativeQuery(CLOSE)
        .setParameter(1, registry.code())
        .setParameter(2, first)
        .setParameter(3, last)
        .executeUpdate();
  }

  private LocalDate firstOpenDay(Registry registry) {
    return Sql.date(
        entities
            .createNativeQuery(FIRST_OPEN_DAY)
            .setParameter(1, registry.code())
            .setParameter(2, registry.zone().getId())
            .getSingleResult());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
