package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.cooperation.Authorizations;
import jp.go.jcmregistry.domain.shared.Sql;

/** Which units are ITMOs: their identifiers, their authorization, their first transfer. */
public class Itmos {
  /** Parts of the named runs, cut where identifier series or first transfer change. */
  static final String PARTS =
      """
      WITH named AS (
        SELECT split_part(n, ':', 1)::bigint AS series_id,
               int8range(split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')
                 AS serials
        FROM unnest(string_to_array(?1, ',')) n),
      parts AS (
        SELECT n.series_id, i.serials * n.serials AS serials, i.itmo_series_id, i.itmo_offset,
               i.authorization_id
        FROM named n JOIN itmo_run i ON i.series_id = n.series_id AND i.serials && n.serials)
      SELECT p.series_id, lower(x.run), upper(x.run) - 1, p.itmo_series_id, p.itmo_offset,
             p.authorization_id, x.version, s.approach::text, s.originating_registry::text,
             s.first_transferring_party::text, s.vintage
      FROM parts p JOIN itmo_series s ON s.id = p.itmo_series_id
      CROSS JOIN LATERAL (
        SELECT r AS run, NULL::bigint AS version FROM unnest(int8multirange(p.serials)
          - coalesce((SELECT range_agg(f.serials) FROM first_transfer f
                      WHERE f.void_at IS NULL AND f.series_id = p.series_id
                        AND f.serials && p.serials), '{}')) r
        UNION ALL
        SELECT f.serials * p.serials, coalesce(f.authorization_version_id, 0)
        FROM first_transfer f
        WHERE f.void_at IS NULL AND f.series_id = p.series_id AND f.serials && p.serials) x
      ORDER BY p.series_id, x.run
      """;

  private final EntityManager entities;
  private final Authorizations authorizations;

  public Itmos(EntityManager entities) {
    this.entities = entities;
    this.authorizations = new Authorizations(entities, List.of(), List.of());
  }

  /** The parts of these runs that are ITMOs, ascending; what is missing has no identifier. */
  public List<ItmoRun> of(Collection<UnitRun> runs) {
    if (runs.isEmpty()) {
      return List.of();
    }
    String named =
        runs.stream()
            .map(r -> r.seriesId() + ":" + r.range().first() + ":" + r.range().last())
            .collect(Collectors.joining(","));
    List<?> rows = entities.createNativeQuery(PARTS).setParameter(1, named).getResultList();
    Map<Long, AuthorizationVersion> newest = new HashMap<>();
    return rows.stream().map(Object[].class::cast).map(row -> part(row, newest)).toList();
  }

  private ItmoRun part(Object[] c, Map<Long, AuthorizationVersion> newest) {
    AuthorizationVersion now =
        newest.computeIfAbsent(Sql.number(c[5]), authorizations::newestVersion);
    boolean transferred = c[6] != null;
    boolean kept = transferred && Sql.number(c[6]) != 0;
    return new ItmoRun(
        UnitRun.of(Sql.number(c[0]), Sql.number(c[1]), Sql.number(c[2])),
        Sql.number(c[3]),
        new ItmoSeries(
            Sql.text(c[7]), Sql.text(c[8]), Sql.text(c[9]), Vintage.of((int) Sql.number(c[10]))),
        Sql.number(c[4]),
        kept ? authorizations.version(Sql.number(c[6])) : now,
        transferred);
  }

  /** The row of a series of identifiers, made with its first use. */
  long seriesRow(ItmoSeries series) {
    entities
        .createNativeQuery(
            "INSERT INTO itmo_series (id, approach, originating_registry,"
                + " first_transferring_party, vintage)"
                + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
        .setParameter(1, series.approach())
        .setParameter(2, series.originatingRegistry())
        .setParameter(3, series.firstTransferringParty())
        .setParameter(4, series.vintage().year())
        .executeUpdate();
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT id FROM itmo_series WHERE approach = ?1 AND originating_registry = ?2"
                    + " AND first_transferring_party = ?3 AND vintage = ?4")
            .setParameter(1, series.approach())
            .setParameter(2, series.originatingRegistry())
            .setParameter(3, series.firstTransferringParty())
            .setParameter(4, series.vintage().year())
            .getSingleResult());
  }

  /**
   * The serial that the next identifier of a series gets. Of two that ask at once the second is
   * refused by {@code one_identifier_one_unit} and tried again.
   */
  long nextSerial(long seriesRow) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT coalesce(max(upper(itmo_serials)), 1) FROM itmo_run"
                    + " WHERE itmo_series_id = ?1")
            .setParameter(1, seriesRow)
            .getSingleResult());
  }

  /** How many units an authorization covers by now. */
  public long covered(long authorization) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT coalesce(sum(serial_last - serial_first + 1), 0) FROM itmo_run"
                    + " WHERE authorization_id = ?1")
            .setParameter(1, authorization)
            .getSingleResult());
  }
}
