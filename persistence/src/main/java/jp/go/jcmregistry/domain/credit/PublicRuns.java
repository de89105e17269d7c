package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The units that a registry issued or has acquired and holds, as runs that anybody may search, now
 * or as of any past instant. A list is paged by the serial it has come to, never by a number of
 * rows: the thousandth page costs what the first does, and no unit is shown twice or left out where
 * the ledger moves on in between.
 */
public class PublicRuns {
  /** Rows are counted up to here. */
  public static final int COUNTED_MAX = 1_000;

  private static final String NAMED =
      "SELECT c.name, lower(u.run), upper(u.run) - 1 FROM itmo_run i"
          + " JOIN itmo_series s ON s.id = i.itmo_series_id JOIN credit_series c ON c.id = i.series_id"
          + " CROSS JOIN LATERAL (SELECT i.serials * int8range(?5 - i.itmo_offset,"
          + " ?6 - i.itmo_offset, '[]') AS run) u"
          + " WHERE s.approach = ?1 AND s.originating_registry = ?2"
          + " AND s.first_transferring_party = ?3 AND s.vintage = ?4"
          + " AND i.itmo_serials && int8range(?5, ?6, '[]') AND i.effective_at < ?7"
          + " ORDER BY i.itmo_serials LIMIT 1000";

  private final EntityManager entities;

  public PublicRuns(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Where a list goes on.
   *
   * @param edge the unit behind which, or backwards before which, it does; null at the beginning
   */
  public record Place(JcmSerial edge, boolean backwards) implements Serializable {
    public static final Place BEGINNING = new Place(null, false);

    public static Place after(JcmSerial unit) {
      return new Place(unit, false);
    }

    public static Place before(JcmSerial unit) {
      return new Place(unit, true);
    }
  }

  /** A part of a list, and whether there are rows before and behind it. */
  public record Part(List<PublicRun> runs, boolean before, boolean behind) implements Serializable {
    /** The place of the next part. */
    public Place next() {
      return Place.after(runs.get(runs.size() - 1).lastUnit());
    }

    /** The place of the previous part. */
    public Place previous() {
      return Place.before(runs.get(0).firstUnit());
    }
  }

  /** A part of at most so many rows. */
  public Part part(String registry, RunQuestion asked, Place place, int rowsMax) {
    RunSql sql = new RunSql(registry, asked, place.edge(), place.backwards(), rowsMax + 1);
    List<?> rows = sql.query(entities, sql.page()).getResultList();
    boolean more = rows.size() > rowsMax;
    List<PublicRun> runs = new ArrayList<>();
    rows.stream().limit(rowsMax).map(Object[].class::cast).map(PublicRuns::run).forEach(runs::add);
    if (place.backwards()) {
      Collections.reverse(runs);
      return new Part(List.copyOf(runs), more, true);
    }
    return new Part(List.copyOf(runs), place.edge() != null, more);
  }

  /** How many rows the whole list has; one more than {@link #COUNTED_MAX} where it has more. */
  public long count(String registry, RunQuestion asked) {
    RunSql sql = new RunSql(registry, asked, null, false, COUNTED_MAX + 1);
    return Sql.number(sql.query(entities, sql.count()).getSingleResult());
  }

  /** The units that have these identifiers before an instant, as few runs. */
  public List<JcmSerial> units(ItmoRange itmos, Instant before) {
    return Sql.rows(
            entities
                .createNativeQuery(NAMED)
                .setParameter(1, itmos.series().approach())
                .setParameter(2, itmos.series().originatingRegistry())
                .setParameter(3, itmos.series().firstTransferringParty())
                .setParameter(4, itmos.series().vintage().year())
                .setParameter(5, itmos.serials().first())
                .setParameter(6, itmos.serials().last())
                .setParameter(7, Sql.timestamp(before)))
        .map(
            c ->
                new JcmSerial(
                    JcmSeries.parse(Sql.text(c[0])),
                    SerialRange.of(Sql.number(c[1]), Sql.number(c[2]))))
        .toList();
  }

  private static PublicRun run(Object[] c) {
    SerialRange range = SerialRange.of(Sql.number(c[1]), Sql.number(c[2]));
    return new PublicRun(
        new JcmSerial(JcmSeries.parse(Sql.text(c[0])), range),
        Sql.text(c[3]),
        Sql.text(c[4]),
        Sql.text(c[5]),
        Sql.text(c[6]),
        Sql.text(c[7]),
        Sql.text(c[8]),
        AccountKind.valueOf(Sql.text(c[9])),
        Sql.instant(c[10]),
        c[12] == null ? null : itmo(c, range),
        Sql.text(c[16]),
        Sql.text(c[17]),
        Sql.text(c[18]));
  }

  private static ItmoRange itmo(Object[] c, SerialRange range) {
    ItmoSeries series =
        new ItmoSeries(
            Sql.text(c[12]), Sql.text(c[13]), Sql.text(c[14]), Vintage.of((int) Sql.number(c[15])));
    long offset = Sql.number(c[11]);
    return new ItmoRange(series, SerialRange.of(range.first() + offset, range.last() + offset));
  }
}
