package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The public life of units that a registry issued or ever acquired: issued, authorized, first
 * transferred, used, cancelled, certified, and frozen where it published that. A transfer from one
 * account to another is not the public's, nor is its reversal. Anybody may ask about any run, so
 * that the work has an end whatever is asked: the newest events are told, and that there are more.
 */
public class PublicEvents {
  /** As many as a page can show; a run with more is looked at in parts. */
  public static final int EVENTS_MAX = 100;

  private static final String OF_RUNS = PublicLifeSql.of(PublicLifeSql.RUNS, EVENTS_MAX + 1);
  private static final String OF_PROJECT = PublicLifeSql.of(PublicLifeSql.PROJECT, EVENTS_MAX + 1);

  /** Issued in these runs, but for issuances that were reversed. */
  private static final String ISSUED =
      """
      SELECT coalesce(sum(upper(u.run) - lower(u.run)), 0) FROM (%s) w
      JOIN issued_run i ON i.series_id = w.id AND i.serials && w.serials
      LEFT JOIN registry_transaction r ON r.reverses = i.transaction_id
        AND r.status = 'COMPLETED' AND r.effective_at < coalesce(CAST(?3 AS timestamptz), 'infinity')
      CROSS JOIN LATERAL unnest(int8multirange(i.serials) * w.serials) u(run)
      WHERE w.registry = ?1 AND r.id IS NULL
        AND i.effective_at < coalesce(CAST(?3 AS timestamptz), 'infinity')
      """
          .formatted(PublicLifeSql.RUNS);

  private static final String FROZEN =
      """
      SELECT w.name, lower(u.run), upper(u.run) - 1 FROM (%s) w
      CROSS JOIN LATERAL (
        SELECT range_agg(int8multirange(n.serials) * w.serials) AS serials FROM (
          SELECT * FROM restriction n WHERE n.until_at IS NULL
            AND n.series_id = w.id AND n.serials && w.serials
          UNION ALL
          SELECT * FROM restriction n WHERE n.until_at IS NOT NULL
            AND n.series_id = w.id AND n.serials && w.serials) n
        JOIN registry_freeze f ON f.id = n.freeze_id AND f.published AND f.registry = ?1
        WHERE n.from_at < coalesce(CAST(?3 AS timestamptz), 'infinity')
          AND coalesce(n.until_at, 'infinity') >= coalesce(CAST(?3 AS timestamptz), 'infinity')) n
      CROSS JOIN LATERAL unnest(n.serials) u(run) ORDER BY w.name, u.run LIMIT %d
      """
          .formatted(PublicLifeSql.RUNS, PublicLifeSql.ROWS_MAX);

  private final EntityManager entities;

  public PublicEvents(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What happened to the units of runs.
   *
   * @param asOf the instant before which; null is now
   * @return empty when no such unit was ever issued here or came here
   */
  public PublicLife of(String registry, Collection<JcmSerial> runs, Instant asOf) {
    return life(OF_RUNS, registry, named(runs), asOf);
  }

  /** What happened to the units of a project. */
  public PublicLife ofProject(String registry, long project, Instant asOf) {
    return life(OF_PROJECT, registry, Long.toString(project), asOf);
  }

  /** How many units of these runs the registry issued before an instant, net of reversals. */
  public long issued(String registry, Collection<JcmSerial> runs, Instant asOf) {
    return Sql.number(
        entities
            .createNativeQuery(ISSUED)
            .setParameter(1, registry)
            .setParameter(2, named(runs))
            .setParameter(3, asOf == null ? null : asOf.toString())
            .getSingleResult());
  }

  /**
   * What of these runs is frozen and published so.
   *
   * @param asOf the instant before which; null is now
   */
  public List<JcmSerial> frozen(String registry, Collection<JcmSerial> runs, Instant asOf) {
    return Sql.rows(
            entities
                .createNativeQuery(FROZEN)
                .setParameter(1, registry)
                .setParameter(2, named(runs))
                .setParameter(3, asOf == null ? null : asOf.toString()))
        .map(
            c ->
                new JcmSerial(
                    JcmSeries.parse(Sql.text(c[0])),
                    SerialRange.of(Sql.number(c[1]), Sql.number(c[2]))))
        .toList();
  }

  private PublicLife life(String sql, String registry, String wanted, Instant asOf) {
    List<Object[]> rows =
        Sql.rows(
                entities
                    .createNativeQuery(sql)
                    .setParameter(1, registry)
                    .setParameter(2, wanted)
                    .setParameter(3, asOf == null ? null : asOf.toString()))
            .toList();
    boolean cut = Boolean.TRUE.equals(rows.get(0)[0]) || rows.size() > EVENTS_MAX;
    List<PublicEvent> events =
        rows.stream()
            .filter(c -> c[1] != null)
            .limit(EVENTS_MAX)
            .map(PublicEvents::event)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(events);
    return new PublicLife(List.copyOf(events), !cut);
  }

  private static PublicEvent event(Object[] c) {
    return new PublicEvent(
        Sql.instant(c[1]),
        PublicEvent.Kind.valueOf(Sql.text(c[2])),
        new JcmSerial(
            JcmSeries.parse(Sql.text(c[3])), SerialRange.of(Sql.number(c[4]), Sql.number(c[5]))),
        Sql.text(c[6]),
        Sql.text(c[7]));
  }

  /** Runs as the text that a statement takes apart again. */
  private static String named(Collection<JcmSerial> runs) {
    return runs.stream()
        .map(run -> run.series() + ":" + run.range().first() + ":" + run.range().last())
        .collect(Collectors.joining(","));
  }
}
