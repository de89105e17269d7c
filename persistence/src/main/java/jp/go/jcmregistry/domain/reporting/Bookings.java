package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * The actions that make the annual figures of a registry's Party. An action counts once its
 * transaction is completed and until it is reversed; one of a decision without a transaction counts
 * always.
 */
public class Bookings {
  /** Everything recorded so far. */
  public static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private static final String FROM =
      """
       FROM itmo_action a
       JOIN registry g ON g.code = a.registry
       JOIN itmo_series i ON i.id = a.itmo_series_id
       JOIN credit_series s ON s.id = a.series_id
       JOIN project p ON p.id = s.project_id
       JOIN authorization_version v ON v.id = a.authorization_version_id
       LEFT JOIN registry_transaction t ON t.id = a.transaction_id
       LEFT JOIN record_change c ON c.id = a.change_id
      WHERE a.registry = ?1 AND s.metric = ?2 AND a.recorded_at <= ?3
       AND (a.change_id IS NOT NULL OR t.status IN ('COMPLETED', 'REVERSED') AND NOT EXISTS (
         SELECT FROM transaction_status_change x WHERE x.transaction_id = t.id
           AND x.status = 'REVERSED' AND x.recorded_at <= ?3))
       AND\s""";

  private static final String UNITS = "sum(a.serial_last - a.serial_first + 1)";

  private final EntityManager entities;

  public Bookings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Whose figures, in which metric, and as they were known when.
   *
   * @param recordedUntil {@link #EVER}, or when the period was closed
   */
  public record Scope(String registry, String metric, Instant recordedUntil)
      implements Serializable {}

  /**
   * What a cell of a table shows: a figure, or a part of it, over one year or several.
   *
   * @param by how the figure is divided; null for the whole of it
   * @param of the part; null where what divides it is not known
   */
  public record Cell(BookedFigure figure, int firstYear, int lastYear, Breakdown by, String of)
      implements Serializable {
    /** The whole figure of a year. */
    public static Cell of(BookedFigure figure, int year) {
      return new Cell(figure, year, year, null, null);
    }
  }

  /** Part of a figure: what it has in common, and how much it is in one year. */
  public record Part(String of, int year, long quantity) implements Serializable {}

  /**
   * One action of a figure.
   *
   * @param number of the transaction, or of the change of a record that did it
   * @param byTransaction whether the number is a transaction's
   * @param units the units in the numbering of their series
   */
  public record Entry(
      Instant effectiveAt,
      String number,
      boolean byTransaction,
      String units,
      String approach,
      String itmoFirst,
      long quantity)
      implements Serializable {}

  /** A figure by the year in which it is booked; years without any are left out. */
  public Map<Integer, Long> perYear(Scope scope, BookedFigure figure) {
    String sql = "SELECT " + figure.year() + ", " + UNITS + FROM + figure.condition();
    Map<Integer, Long> years = new TreeMap<>();
    for (Object row : query(sql + " GROUP BY 1", scope).getResultList()) {
      Object[] columns = (Object[]) row;
      years.put((int) Sql.number(columns[0]), Sql.number(columns[1]));
    }
    return years;
  }

  /** The same figure divided by something. */
  public List<Part> divided(Scope scope, BookedFigure figure, Breakdown by) {
    String sql =
        "SELECT " + by.column() + ", " + figure.year() + ", " + UNITS + FROM + figure.condition();
    return Sql.rows(query(sql + " GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2", scope))
        .map(c -> new Part(Sql.text(c[0]), (int) Sql.number(c[1]), Sql.number(c[2])))
        .toList();
  }

  /** The actions that make a cell, the newest first; one page of them. */
  public List<Entry> entries(Scope scope, Cell cell, int offset, int size) {
    String sql =
        "SELECT a.effective_at, coalesce(t.number, c.number), t.number IS NOT NULL, s.name,"
            + " a.serial_first, a.serial_last, i.approach, i.approach || '-'"
            + " || i.originating_registry || '-' || i.first_transferring_party || '-'"
            + " || a.serial_first + a.itmo_offset || '-' || i.vintage"
            + of(cell)
            + " ORDER BY a.effective_at DESC, a.id DESC";
    return Sql.rows(query(sql, scope, cell).setFirstResult(offset).setMaxResults(size))
        .map(Bookings::entry)
        .toList();
  }

  private static Entry entry(Object[] c) {
    long first = Sql.number(c[4]);
    long last = Sql.number(c[5]);
    String units = Sql.text(c[3]) + "-" + first + (first == last ? "" : "-" + last);
    return new Entry(
        Sql.instant(c[0]),
        Sql.text(c[1]),
        (Boolean) c[2],
        units,
        Sql.text(c[6]),
        Sql.text(c[7]),
        last - first + 1);
  }

  /** How many actions make a cell. */
  public long count(Scope scope, Cell cell) {
    return Sql.number(query("SELECT count(*)" + of(cell), scope, cell).getSingleResult());
  }

  private static String of(Cell cell) {
    String years = " AND " + cell.figure().year() + " BETWEEN ?4 AND ?5";
    String part =
        cell.by() == null
            ? ""
            : " AND CAST(" + cell.by().column() + " AS text) IS NOT DISTINCT FROM CAST(?6 AS text)";
    return FROM + cell.figure().condition() + years + part;
  }

  private Query query(String sql, Scope scope, Cell cell) {
    Query query =
        query(sql, scope).setParameter(4, cell.firstYear()).setParameter(5, cell.lastYear());
    return cell.by() == null ? query : query.setParameter(6, cell.of());
  }

  private Query query(String sql, Scope scope) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, scope.registry())
        .setParameter(2, scope.metric())
        .setParameter(3, Sql.timestamp(scope.recordedUntil()));
  }
}
