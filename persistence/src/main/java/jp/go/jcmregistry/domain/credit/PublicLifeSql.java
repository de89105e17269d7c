package jp.go.jcmregistry.domain.credit;

/**
 * The statement of the public life of units. Of each table no more rows of a series are read than
 * {@link #ROWS_MAX}: those that lie in the wanted units where they are so few, else the newest of
 * the series.
 */
final class PublicLifeSql {
  /** How many rows of a table are looked at in one series, by functions that keep to that. */
  static final int ROWS_MAX = 1_000;

  /** Wanted are the runs that are named, as the text of their names and bounds. */
  static final String RUNS =
      """
      SELECT s.id, s.registry, s.metric, s.name, range_agg(int8range(
               split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')) AS serials
      FROM unnest(string_to_array(?2, ',')) n JOIN credit_series s ON s.name = split_part(n, ':', 1)
      GROUP BY s.id
      """;

  /** Wanted are all units of a project. */
  static final String PROJECT =
      """
      SELECT s.id, s.registry, s.metric, s.name, int8multirange(int8range(1, NULL)) AS serials
      FROM credit_series s WHERE s.project_id = CAST(?2 AS bigint)
      """;

  private static final String BEFORE = "coalesce(CAST(?3 AS timestamptz), 'infinity')";

  /** Of another registry's units those that ever came to this one. */
  private static final String ASKED =
      """
      WITH wanted AS (%s), asked AS MATERIALIZED (
        SELECT w.id, w.metric, w.name, w.serials FROM wanted w WHERE w.registry = ?1
        UNION ALL
        SELECT w.id, w.metric, w.name, range_agg(int8multirange(l.serials) * w.serials)
        FROM wanted w CROSS JOIN LATERAL (
          SELECT l.serials FROM transaction_line l
          JOIN registry_transaction t ON t.id = l.transaction_id
          WHERE l.series_id = w.id AND l.serials && w.serials AND l.kind = 'ACQUISITION'
            AND t.registry = ?1 AND t.effective_at < %s LIMIT %d) l
        WHERE w.registry <> ?1 GROUP BY w.id, w.metric, w.name),
      """;

  private static final String LOOKED_AT =
      """
      lines AS MATERIALIZED (
        SELECT a.id AS series, l.* FROM asked a
        CROSS JOIN LATERAL public_lines(a.id, a.serials, %1$d) l),
      firsts AS MATERIALIZED (
        SELECT a.id AS series, f.* FROM asked a
        CROSS JOIN LATERAL public_first_transfers(a.id, a.serials, %1$d) f)
      """
          .formatted(ROWS_MAX);

  private static final String EVENTS =
      """
      SELECT t.effective_at AS at, t.kind, l.series, l.serials, NULL AS detail, 1 AS nth
      FROM lines l JOIN registry_transaction t ON t.id = l.transaction_id
      LEFT JOIN registry_transaction o ON o.id = t.reverses
      WHERE coalesce(o.kind, t.kind) <> 'TRANSFER'
      UNION ALL
      SELECT i.effective_at, 'AUTHORIZATION', a.id, i.serials,
             u.approach || ', ' || u.authorization_id, 2
      FROM asked a CROSS JOIN LATERAL (
        SELECT * FROM itmo_run r WHERE r.series_id = a.id AND r.serials && a.serials
        ORDER BY r.effective_at DESC LIMIT %2$d) i
      JOIN authorization_to_use u ON u.id = i.authorization_id
      UNION ALL
      SELECT f.effective_at, 'FIRST_TRANSFER', f.series, f.serials, NULL, 3
      FROM firsts f WHERE coalesce(f.void_at, 'infinity') >= %1$s
      UNION ALL
      SELECT v.at, v.kind, l.series, l.serials, c.number, 4
      FROM lines l JOIN certificate c ON c.transaction_id = l.transaction_id
      CROSS JOIN LATERAL (VALUES (c.issued_at, 'CERTIFICATE'),
        (c.withdrawn_at, 'CERTIFICATE_WITHDRAWN')) v(at, kind)
      UNION ALL
      SELECT v.at, v.kind, a.id, r.serials, r.number, 5
      FROM asked a CROSS JOIN LATERAL (
        SELECT n.*, f.number FROM (
          SELECT * FROM restriction n WHERE n.until_at IS NULL
            AND n.series_id = a.id AND n.serials && a.serials
          UNION ALL
          SELECT * FROM restriction n WHERE n.until_at IS NOT NULL
            AND n.series_id = a.id AND n.serials && a.serials) n
        JOIN registry_freeze f ON f.id = n.freeze_id AND f.published AND f.registry = ?1
        ORDER BY n.from_at DESC LIMIT %2$d) r
      CROSS JOIN LATERAL (VALUES (r.from_at, 'FROZEN'), (r.until_at, 'RELEASED')) v(at, kind)
      """;

  private PublicLifeSql() {}

  /**
   * The statement: ?1 is the registry, ?2 what is wanted, ?3 the instant before which; null is now.
   * Its first column says whether rows were left out, the others are the newest events.
   */
  static String of(String wanted, int most) {
    return ASKED.formatted(wanted, BEFORE, ROWS_MAX)
        + LOOKED_AT
        + " SELECT c.cut, e.* FROM (SELECT EXISTS (SELECT FROM lines l WHERE l.cut)"
        + " OR EXISTS (SELECT FROM firsts f WHERE f.cut) AS cut) c"
        + " LEFT JOIN (SELECT e.at, e.kind, a.name, lower(u.run) AS first,"
        + " upper(u.run) - 1 AS last, e.detail, a.metric FROM ("
        + EVENTS.formatted(BEFORE, ROWS_MAX)
        + ") e JOIN asked a ON a.id = e.series"
        + " CROSS JOIN LATERAL unnest(int8multirange(e.serials) * a.serials) u(run) WHERE e.at < "
        + BEFORE
        + " ORDER BY e.at DESC, e.nth DESC, a.name DESC, u.run DESC LIMIT "
        + most
        + ") e ON true";
  }
}
