package jp.go.jcmregistry.domain.reporting;

/**
 * What the tables of the format are read from. Named parameters, because the same instant stands in
 * many places: {@code :registry}, {@code :start} and {@code :end} of the year.
 */
final class AefQueries {
  private AefQueries() {}

  private static final String BLOCK =
      """
       u.approach AS of_authorization, u.authorization_id, v.version, v.gwp,
       i.id AS itmo_series_id, i.approach, i.originating_registry, i.first_transferring_party,
       i.vintage, s.id AS series_id, s.name AS series, s.metric, p.mitigation_type
      """;

  private static final String OF_BLOCK =
      """
       JOIN authorization_version v ON v.id = x.version_id
       JOIN authorization_to_use u ON u.id = v.authorization_id
       JOIN itmo_series i ON i.id = x.itmo_series_id
       JOIN credit_series s ON s.id = x.series_id
       JOIN project p ON p.id = s.project_id
      """;

  /** Neighbours come one after the other, whatever else happened on that day. */
  private static final String NEIGHBOURS =
      """
       i.approach, i.first_transferring_party, i.originating_registry, i.vintage, s.name,
       x.itmo_offset, u.authorization_id, v.version, v.gwp, p.mitigation_type
      """;

  private static final String ACTION =
      """
      SELECT x.registry, x.effective_at, x.type, x.subtype, x.serial_first, x.serial_last,
        x.itmo_offset, x.transferring_party, x.acquiring_party, x.purpose, x.using_party,
        x.using_entity, x.use_year, t.number AS transaction, c.number AS change,
      """
          + BLOCK
          + " FROM (SELECT a.*, a.authorization_version_id AS version_id FROM itmo_action a) x"
          + OF_BLOCK
          + """
             LEFT JOIN registry_transaction t ON t.id = x.transaction_id
             LEFT JOIN record_change c ON c.id = x.change_id
            WHERE x.effective_at >= :start AND x.effective_at < :end
              AND (t.id IS NULL OR t.status = 'COMPLETED')
            """;

  private static final String IN_PRINTED_ORDER =
      " ORDER BY (x.effective_at AT TIME ZONE 'UTC')::date, x.type, x.subtype, "
          + NEIGHBOURS
          + """
            , x.transferring_party, x.acquiring_party, x.purpose, x.using_party, x.using_entity,
            x.use_year, x.serial_first, x.effective_at
            """;

  static final String ACTIONS = ACTION + " AND x.registry = :registry" + IN_PRINTED_ORDER;

  /** Of a counterpart no more than its movements to and from the asking Party. */
  static final String COUNTERPARTS =
      ACTION
          + """
             AND x.registry <> :registry AND x.type IN ('FIRST_TRANSFER', 'TRANSFER', 'ACQUISITION')
             AND left(:registry, 3) IN (x.acquiring_party, x.transferring_party)
            """
          + IN_PRINTED_ORDER;

  /**
   * Where units were before the end. What was moved before it and is reversed after it counts as
   * never moved, as its actions do: the units are where the first such movement took them from.
   */
  private static final String HELD =
      """
      WITH undone AS MATERIALIZED (
        SELECT l.series_id, l.serials, l.from_account, t.effective_at, t.id
        FROM registry_transaction t
        JOIN registry_transaction r ON r.reverses = t.id AND r.status = 'COMPLETED'
        JOIN transaction_line l ON l.transaction_id = t.id
        WHERE t.status = 'REVERSED' AND t.effective_at < :end AND r.effective_at >= :end),
      place AS (
        SELECT b.series_id, piece.serials
        FROM credit_block b JOIN account a ON a.id = b.account_id,
        LATERAL unnest(int8multirange(b.serials) - coalesce(
          (SELECT range_agg(o.serials) FROM undone o
           WHERE o.series_id = b.series_id AND o.serials && b.serials), '{}')) piece (serials)
        WHERE a.registry = :registry
          AND b.account_kind IN ('ENTITY_HOLDING', 'GOVERNMENT_HOLDING')
          AND b.since_at < :end AND (b.until_at IS NULL OR b.until_at >= :end)
        UNION ALL
        SELECT o.series_id, piece.serials
        FROM undone o JOIN account a ON a.id = o.from_account,
        LATERAL unnest(int8multirange(o.serials) - coalesce(
          (SELECT range_agg(e.serials) FROM undone e
           WHERE e.series_id = o.series_id AND e.serials && o.serials
             AND (e.effective_at, e.id) < (o.effective_at, o.id)), '{}')) piece (serials)
        WHERE a.registry = :registry AND a.kind IN ('ENTITY_HOLDING', 'GOVERNMENT_HOLDING')),
      held AS (
        SELECT place.series_id, run.itmo_series_id, run.itmo_offset, run.authorization_id,
          place.serials * run.serials AS serials
        FROM place JOIN itmo_run run
          ON run.series_id = place.series_id AND run.serials && place.serials
        WHERE run.effective_at < :end),
      x AS (
        SELECT h.series_id, h.itmo_series_id, h.itmo_offset, lower(part.serials) AS serial_first,
          upper(part.serials) - 1 AS serial_last, coalesce(part.version_id,
            (SELECT n.id FROM authorization_version n
             WHERE n.authorization_id = h.authorization_id AND n.effective_at < :end
             ORDER BY n.version DESC LIMIT 1)) AS version_id
        FROM held h, LATERAL (
          SELECT f.serials * h.serials, f.authorization_version_id FROM first_transfer f
          WHERE f.series_id = h.series_id AND f.serials && h.serials AND f.effective_at < :end
            AND f.void_at IS NULL
          UNION ALL
          SELECT rest, NULL FROM unnest(int8multirange(h.serials) - coalesce(
            (SELECT range_agg(f.serials) FROM first_transfer f
             WHERE f.series_id = h.series_id AND f.serials && h.serials
               AND f.effective_at < :end AND f.void_at IS NULL), '{}')) rest
        ) part (serials, version_id))
      """;

  static final String HOLDINGS =
      HELD
          + "SELECT CAST(:registry AS text) AS registry, x.serial_first, x.serial_last,"
          + " x.itmo_offset,"
          + BLOCK
          + " FROM x"
          + OF_BLOCK
          + " ORDER BY "
          + NEIGHBOURS.replace("v.version, ", "")
          + ", x.serial_first";

  /** Made in the year, named by a row, or in force at its end for what a row names. */
  static final String AUTHORIZATIONS =
      HELD
          + """
            , named AS (
              SELECT version_id AS id FROM x
              UNION
              SELECT a.authorization_version_id FROM itmo_action a
              LEFT JOIN registry_transaction t ON t.id = a.transaction_id
              WHERE a.registry = :registry AND a.effective_at >= :start AND a.effective_at < :end
                AND (t.id IS NULL OR t.status = 'COMPLETED')),
            in_force AS (
              SELECT DISTINCT ON (authorization_id) id FROM authorization_version
              WHERE effective_at < :end AND authorization_id IN (
                SELECT n.authorization_id FROM authorization_version n JOIN named USING (id))
              ORDER BY authorization_id, version DESC)
            SELECT u.authorization_id AS number, u.approach, v.* FROM authorization_version v
            JOIN authorization_to_use u ON u.id = v.authorization_id
            WHERE u.registry = :registry AND v.effective_at >= :start AND v.effective_at < :end
              OR v.id IN (SELECT id FROM named) OR v.id IN (SELECT id FROM in_force)
            ORDER BY u.approach, u.authorization_id, v.version
            """;

  /** Made in the year, or in force at its end for entities that an action names. */
  static final String ENTITIES =
      """
      WITH named AS (
        SELECT DISTINCT u.approach, a.using_entity FROM itmo_action a
        JOIN authorization_version v ON v.id = a.authorization_version_id
        JOIN authorization_to_use u ON u.id = v.authorization_id
        LEFT JOIN registry_transaction t ON t.id = a.transaction_id
        WHERE a.registry = :registry AND a.effective_at >= :start AND a.effective_at < :end
          AND a.using_entity IS NOT NULL AND (t.id IS NULL OR t.status = 'COMPLETED')),
      in_force AS (
        SELECT DISTINCT ON (e.approach, e.identification_number) e.id FROM authorized_entity e
        JOIN named n ON n.approach = e.approach AND n.using_entity = e.identification_number
        WHERE e.registry = :registry AND e.effective_at < :end
        ORDER BY e.approach, e.identification_number, e.version DESC)
      SELECT e.* FROM authorized_entity e
      WHERE e.registry = :registry AND e.effective_at < :end
        AND (e.effective_at >= :start OR e.id IN (SELECT id FROM in_force))
      ORDER BY e.approach, e.identification_number, e.version
      """;

  /** The Parties of an approach before the end of the year. */
  static final String PARTIES_OF_APPROACH =
      """
      SELECT parties FROM approach_version WHERE approach = :approach AND effective_at < :end
      ORDER BY effective_at DESC LIMIT 1
      """;
}
