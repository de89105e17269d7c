package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.shared.Sql;

/** How much is where, now and as of any instant; never a sum over an account's blocks. */
public class Holdings {
  private static final String PROMISED =
      """
      SELECT coalesce(sum(r.serial_last - r.serial_first + 1), 0)
      FROM reservation r JOIN credit_series s ON s.id = r.series_id
      WHERE r.account_id = ?1 AND r.open AND s.metric = ?2
      """;

  /** Restricted units that are not promised as well, so that nothing is subtracted twice. */
  private static final String RESTRICTED =
      """
      SELECT coalesce(sum(upper(u) - lower(u)), 0) FROM (
        SELECT b.series_id, range_agg(b.serials * x.serials) AS held
        FROM restriction x
        JOIN credit_block b ON b.series_id = x.series_id AND b.serials && x.serials
          AND b.until_at IS NULL
        JOIN credit_series s ON s.id = b.series_id
        WHERE x.until_at IS NULL AND x.kind <> 'TRUST' AND b.account_id = ?1 AND s.metric = ?2
        GROUP BY b.series_id) h,
      LATERAL unnest(h.held - coalesce(
        (SELECT range_agg(r.serials) FROM reservation r
         WHERE r.open AND r.series_id = h.series_id), '{}')) u
      """;

  private static final String TONNES = "GHG";

  private static final String METRICS =
      "SELECT m.metric FROM (SELECT DISTINCT metric FROM credit_series) m"
          + " WHERE EXISTS (SELECT FROM account_entry e WHERE e.account_id = ?1"
          + " AND e.metric = m.metric AND e.effective_at < ?2)"
          + " ORDER BY m.metric <> 'GHG', m.metric";

  private final EntityManager entities;

  public Holdings(EntityManager entities) {
    this.entities = entities;
  }

  /** Total, promised and restricted units of an account in one metric. */
  public record Availability(long total, long reserved, long restricted) implements Serializable {
    public long available() {
      return total - reserved - restricted;
    }
  }

  /** The total of an account before an instant. */
  public long total(long accountId, String metric, Instant before) {
    return Sql.number(
        entities
            .createNativeQuery("SELECT account_total(?1, ?2, ?3)")
            .setParameter(1, accountId)
            .setParameter(2, metric)
            .setParameter(3, Sql.timestamp(before))
            .getSingleResult());
  }

  /** What an account holds of one metric; metrics are never added up. */
  public record Amount(String metric, long units) implements Serializable {}

  /**
   * The metrics of units that were ever in an account before an instant, tonnes first: those too of
   * which nothing is left.
   */
  public List<String> metrics(long accountId, Instant before) {
    List<?> found =
        entities
            .createNativeQuery(METRICS)
            .setParameter(1, accountId)
            .setParameter(2, Sql.timestamp(before))
            .getResultList();
    return found.isEmpty() ? List.of(TONNES) : found.stream().map(Sql::text).toList();
  }

  /** What an account held before an instant, metric by metric; nothing is said in tonnes. */
  public List<Amount> totals(long accountId, Instant before) {
    List<Amount> held =
        metrics(accountId, before).stream()
            .map(metric -> new Amount(metric, total(accountId, metric, before)))
            .filter(amount -> amount.units() > 0)
            .toList();
    return held.isEmpty() ? List.of(new Amount(TONNES, 0)) : held;
  }

  /** What an account holds now, and how much of it is free. */
  public Availability availability(long accountId, String metric) {
    long total =
        Sql.number(
            entities
                .createNativeQuery("SELECT account_total(?1, ?2, 'infinity')")
                .setParameter(1, accountId)
                .setParameter(2, metric)
                .getSingleResult());
    return new Availability(
        total, count(PROMISED, accountId, metric), count(RESTRICTED, accountId, metric));
  }

  private long count(String sql, long accountId, String metric) {
    return Sql.number(
        entities
            .createNativeQuery(sql)
            .setParameter(1, accountId)
            .setParameter(2, metric)
            .getSingleResult());
  }

  /** Totals of one registry by kind of account, before an instant. */
  public Map<AccountKind, Long> totalsByKind(String registry, String metric, Instant before) {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT kind, sum(account_total(id, ?2, ?3)) FROM account WHERE registry = ?1"
                    + " GROUP BY kind")
            .setParameter(1, registry)
            .setParameter(2, metric)
            .setParameter(3, Sql.timestamp(before))
            .getResultList();
    Map<AccountKind, Long> totals = new EnumMap<>(AccountKind.class);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      totals.put(AccountKind.valueOf(Sql.text(columns[0])), Sql.number(columns[1]));
    }
    return totals;
  }
}
