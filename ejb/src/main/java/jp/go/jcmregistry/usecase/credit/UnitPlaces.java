package jp.go.jcmregistry.usecase.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.FrozenUnits;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * Where units are now.
 *
 * @param first as many runs as are told
 * @param more whether there are others
 */
public record UnitPlaces(List<Place> first, boolean more) implements Serializable {
  private static final int TOLD_MAX = 1_000;

  private static final String WHERE_NOW =
      """
      WITH named AS (
        SELECT split_part(n, ':', 1)::bigint AS series_id,
               int8range(split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')
                 AS serials
        FROM unnest(string_to_array(?1, ',')) n)
      SELECT s.name, lower(b.serials * n.serials), upper(b.serials * n.serials) - 1, a.number,
             a.kind, h.name_en, h.name_ja
      FROM named n
      JOIN credit_series s ON s.id = n.series_id
      JOIN credit_block b ON b.series_id = n.series_id AND b.serials && n.serials
        AND b.until_at IS NULL
      JOIN account a ON a.id = b.account_id
      LEFT JOIN LATERAL (SELECT v.* FROM account_holder_version v
        WHERE v.holder_id = a.holder_id ORDER BY v.effective_at DESC LIMIT 1) h ON true
      ORDER BY s.name, 2 LIMIT ?2
      """;

  /** Some of the units, and where they are. */
  public record Place(
      String serials,
      long quantity,
      AccountNumber account,
      String accountKind,
      String holderEn,
      String holderJa)
      implements Serializable {}

  static UnitPlaces of(List<UnitRun> runs, EntityManager entities) {
    Query query =
        entities
            .createNativeQuery(WHERE_NOW)
            .setParameter(1, FrozenUnits.named(runs))
            .setParameter(2, TOLD_MAX + 1);
    List<Place> found = Sql.rows(query).map(UnitPlaces::place).toList();
    boolean more = found.size() > TOLD_MAX;
    return new UnitPlaces(more ? List.copyOf(found.subList(0, TOLD_MAX)) : found, more);
  }

  private static Place place(Object[] c) {
    long first = Sql.number(c[1]);
    long last = Sql.number(c[2]);
    String serials = Sql.text(c[0]) + "-" + (first == last ? "" : first + "-") + last;
    return new Place(
        serials,
        last - first + 1,
        AccountNumber.parse(Sql.text(c[3])),
        Sql.text(c[4]),
        Sql.text(c[5]),
        Sql.text(c[6]));
  }
}
