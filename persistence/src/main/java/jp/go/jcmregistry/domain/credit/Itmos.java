package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
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

  private static final String GIVEN_BEFORE =
      "SELECT count(*) FROM itmo_run i JOIN itmo_series s ON s.id = i.itmo_series_id"
          + " WHERE s.approach = ?1 AND s.originating_registry = ?2"
          + " AND s.first_transferring_party = ?3 AND s.vintage = ?4"
          + " AND i.itmo_serials && int8range(?5, ?6, '[]')";

  private static final String INSERT =
      "INSERT INTO itmo_run (id, series_id, serial_first, serial_last, itmo_series_id, itmo_offset,"
          + " authorization_id, partner_authorization, effective_at, change_id)"
          + " VALUES (nextval('entity_id'), ?1, ?2, ?3, ?4, ?5, ?6, ?7::text, ?8, ?9::bigint)";

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

  /**
   * How a run is named.
   *
   * @param first the serial of its first identifier; null for the next of the series
   * @param partnerAuthorization as the partner calls its own, null for units of this Party
   */
  public record Naming(ItmoSeries series, Long first, String partnerAuthorization) {}

  /** Gives a run its identifiers under an authorization. */
  public ItmoRun identify(
      UnitRun run, Naming naming, AuthorizationVersion authorization, Instant at, Long changeId) {
    long row = seriesRow(naming.series());
    long first = naming.first() == null ? nextSerial(row) : naming.first();
    long offset = first - run.range().first();
    entities
        .createNativeQuery(INSERT)
        .setParameter(1, run.seriesId())
        .setParameter(2, run.range().first())
        .setParameter(3, run.range().last())
        .setParameter(4, row)
        .setParameter(5, offset)
        .setParameter(6, authorization.authorization())
        .setParameter(7, naming.partnerAuthorization())
        .setParameter(8, Sql.timestamp(at))
        .setParameter(9, changeId)
        .executeUpdate();
    return new ItmoRun(run, row, naming.series(), offset, authorization, false);
  }

  /** The row of a series of identifiers, made with its first use. */
  private long seriesRow(ItmoSeries series) {
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
  private long nextSerial(long seriesRow) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT coalesce(max(upper(itmo_serials)), 1) FROM itmo_run"
                    + " WHERE itmo_series_id = ?1")
            .setParameter(1, seriesRow)
            .getSingleResult());
  }

  /** Whether any of these identifiers names a unit already. */
  public boolean named(ItmoIdentifier first, long quantity) {
    return Sql.number(
            entities
                .createNativeQuery(GIVEN_BEFORE)
                .setParameter(1, first.series().approach())
                .setParameter(2, first.series().originatingRegistry())
                .setParameter(3, first.series().firstTransferringParty())
                .setParameter(4, first.series().vintage().year())
                .setParameter(5, first.serial())
                .setParameter(6, first.serial() + quantity - 1)
                .getSingleResult())
        > 0;
  }

  /** The same units under the authorization that the registry they come from gave them. */
  public ItmoRun asAuthorizedIn(String registry, ItmoRun units) {
    List<?> named =
        entities
            .createNativeQuery(
                "SELECT partner_authorization FROM itmo_run WHERE series_id = ?1"
                    + " AND serials @> ?2::bigint AND partner_authorization IS NOT NULL")
            .setParameter(1, units.run().seriesId())
            .setParameter(2, units.run().range().first())
            .getResultList();
    return named.stream()
        .map(Sql::text)
        .flatMap(id -> authorizations.latest(registry, id).stream())
        .findFirst()
        .map(
            theirs ->
                new ItmoRun(
                    units.run(),
                    units.itmoSeriesId(),
                    units.series(),
                    units.offset(),
                    theirs,
                    units.firstTransferred()))
        .orElse(units);
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
