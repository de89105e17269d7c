package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.shared.Sql;

/** The units that freezes hold, wherever they are. */
public class FrozenUnits {
  /** What the same kind of restriction holds already is left to the freeze that holds it. */
  private static final String RESTRICT =
      """
      INSERT INTO restriction (id, registry, series_id, serial_first, serial_last, kind, reason,
                               from_at, from_by, freeze_id)
      SELECT nextval('entity_id'), ?2, w.series_id, lower(u), upper(u) - 1, ?3, ?4, ?5, ?6, ?7
      FROM (SELECT split_part(n, ':', 1)::bigint AS series_id,
                   range_agg(int8range(split_part(n, ':', 2)::bigint,
                                       split_part(n, ':', 3)::bigint, '[]')) AS serials
            FROM unnest(string_to_array(?1, ',')) n GROUP BY 1) w,
      LATERAL unnest(w.serials - coalesce(
        (SELECT range_agg(x.serials) FROM restriction x
         WHERE x.series_id = w.series_id AND x.kind = ?3 AND x.until_at IS NULL), '{}')) u
      """;

  private static final String MOVED =
      """
      SELECT l.series_id, l.serial_first, l.serial_last FROM transaction_line l
      JOIN registry_transaction t ON t.id = l.transaction_id
      WHERE t.registry = ?1 AND t.number = ?2 ORDER BY l.series_id, l.serial_first LIMIT 3000
      """;

  private final EntityManager entities;

  public FrozenUnits(EntityManager entities) {
    this.entities = entities;
  }

  void restrict(Freeze freeze, Collection<UnitRun> runs) {
    entities
        .createNativeQuery(RESTRICT)
        .setParameter(1, text(runs))
        .setParameter(2, freeze.registry())
        .setParameter(3, freeze.kind().name())
        .setParameter(4, freeze.reason())
        .setParameter(5, Sql.timestamp(freeze.fromAt()))
        .setParameter(6, freeze.fromBy())
        .setParameter(7, freeze.id())
        .executeUpdate();
  }

  private static String text(Collection<UnitRun> runs) {
    return runs.stream()
        .map(r -> r.seriesId() + ":" + r.range().first() + ":" + r.range().last())
        .collect(Collectors.joining(","));
  }

  void release(Freeze freeze) {
    entities
        .createNativeQuery(
            "UPDATE restriction SET until_at = ?1, until_by = ?2"
                + " WHERE freeze_id = ?3 AND until_at IS NULL")
        .setParameter(1, Sql.timestamp(freeze.untilAt()))
        .setParameter(2, freeze.untilBy())
        .setParameter(3, freeze.id())
        .executeUpdate();
  }

  /** All units a transaction of a registry moved. */
  public List<UnitRun> movedBy(String registry, String transaction) {
    return Sql.rows(
            entities
                .createNativeQuery(MOVED)
                .setParameter(1, registry)
                .setParameter(2, transaction))
        .map(c -> UnitRun.of(Sql.number(c[0]), Sql.number(c[1]), Sql.number(c[2])))
        .toList();
  }

  /** The condition of the blocks that these units lie in now, for a list of them. */
  public static String named(Collection<UnitRun> runs) {
    return text(runs);
  }
}
