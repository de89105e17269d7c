package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The public life of units that a registry issued or ever acquired: issued, authorized, first
 * transferred, used, cancelled, certified, and frozen where that was published. A transfer from one
 * account to another is not the public's, nor is its reversal.
 */
public class PublicEvents {
  /** More than a page can show; a run of so many events is looked at in parts. */
  public static final int EVENTS_MAX = 100;

  private static final String EVENTS =
      """
      WITH asked AS (
        SELECT s.id, s.metric, int8range(?3, ?4, '[]') AS serials FROM credit_series s
        WHERE s.registry = ?1 AND s.name = ?2
        UNION ALL
        SELECT s.id, s.metric, unnest(range_agg(l.serials * int8range(?3, ?4, '[]')))
        FROM credit_series s JOIN transaction_line l
          ON l.series_id = s.id AND l.serials && int8range(?3, ?4, '[]')
        JOIN registry_transaction t ON t.id = l.transaction_id
        WHERE s.registry <> ?1 AND s.name = ?2 AND t.registry = ?1 AND t.kind = 'ACQUISITION'
          AND t.effective_at < coalesce(CAST(?5 AS timestamptz), 'infinity')
        GROUP BY s.id, s.metric)
      SELECT e.at, e.kind, lower(e.run), upper(e.run) - 1, e.detail, e.metric FROM (
        SELECT t.effective_at AS at, t.kind, l.serials * a.serials AS run, NULL AS detail, 1 AS nth,
               a.metric
        FROM asked a JOIN transaction_line l ON l.series_id = a.id AND l.serials && a.serials
        JOIN registry_transaction t ON t.id = l.transaction_id
        LEFT JOIN registry_transaction o ON o.id = t.reverses
        WHERE coalesce(o.kind, t.kind) <> 'TRANSFER'
        UNION ALL
        SELECT i.effective_at, 'AUTHORIZATION', i.serials * a.serials,
               u.approach || ', ' || u.authorization_id, 2, a.metric
        FROM asked a JOIN itmo_run i ON i.series_id = a.id AND i.serials && a.serials
        JOIN authorization_to_use u ON u.id = i.authorization_id
        UNION ALL
        SELECT f.effective_at, 'FIRST_TRANSFER', f.serials * a.serials, NULL, 3, a.metric
        FROM asked a JOIN first_transfer f ON f.series_id = a.id AND f.serials && a.serials
        WHERE f.void_at IS NULL
        UNION ALL
        SELECT v.at, v.kind, l.serials * a.serials, c.number, 4, a.metric
        FROM asked a JOIN transaction_line l ON l.series_id = a.id AND l.serials && a.serials
        JOIN certificate c ON c.transaction_id = l.transaction_id
        CROSS JOIN LATERAL (VALUES (c.issued_at, 'CERTIFICATE'),
          (c.withdrawn_at, 'CERTIFICATE_WITHDRAWN')) v(at, kind)
        WHERE v.at IS NOT NULL
        UNION ALL
        SELECT v.at, v.kind, r.serials * a.serials, f.number, 5, a.metric
        FROM asked a CROSS JOIN LATERAL (
          SELECT * FROM restriction n WHERE n.until_at IS NULL
            AND n.series_id = a.id AND n.serials && a.serials
          UNION ALL
          SELECT * FROM restriction n WHERE n.until_at IS NOT NULL
            AND n.series_id = a.id AND n.serials && a.serials) r
        JOIN registry_freeze f ON f.id = r.freeze_id AND f.published
        CROSS JOIN LATERAL (VALUES (r.from_at, 'FROZEN'), (r.until_at, 'RELEASED')) v(at, kind)
        WHERE v.at IS NOT NULL) e
      WHERE e.at < coalesce(CAST(?5 AS timestamptz), 'infinity')
      ORDER BY e.at, e.nth, e.run LIMIT 100
      """;

  private final EntityManager entities;

  public PublicEvents(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What happened to the units of a run, the earliest first.
   *
   * @param asOf the instant before which; null is now
   * @return empty when no such unit was ever issued here or came here
   */
  public List<PublicEvent> of(String registry, JcmSerial run, Instant asOf) {
    return Sql.rows(
            entities
                .createNativeQuery(EVENTS)
                .setParameter(1, registry)
                .setParameter(2, run.series().toString())
                .setParameter(3, run.range().first())
                .setParameter(4, run.range().last())
                .setParameter(5, asOf == null ? null : asOf.toString()))
        .map(
            c ->
                new PublicEvent(
                    Sql.instant(c[0]),
                    PublicEvent.Kind.valueOf(Sql.text(c[1])),
                    new JcmSerial(run.series(), SerialRange.of(Sql.number(c[2]), Sql.number(c[3]))),
                    Sql.text(c[4]),
                    Sql.text(c[5])))
        .toList();
  }
}
