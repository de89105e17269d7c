package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.TransactionKind;

/**
 * How much went from one kind of account to another: closed days as they were rolled up, and the
 * lines of the few days since.
 */
public class Flows {
  /** The kinds of transaction, by which the index of what is effective is entered. */
  private static final String KINDS =
      Arrays.stream(TransactionKind.values())
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(","));

  private static final String MOVED =
      """
      (SELECT f.series_id, f.day, f.from_kind, f.to_kind, f.quantity
       FROM series_day_flow f
       WHERE f.registry = ?1 AND f.day < (?3 AT TIME ZONE ?2)::date
       UNION ALL
       SELECT l.series_id, (t.effective_at AT TIME ZONE ?2)::date, l.from_kind, l.to_kind,
              l.quantity
       FROM registry_transaction t JOIN transaction_line l ON l.transaction_id = t.id
       WHERE t.registry = ?1 AND t.kind IN (%s) AND l.from_kind <> l.to_kind
         AND t.effective_at < ?3 AND t.effective_at >= coalesce(
           (SELECT (max(d.day) + 1)::timestamp AT TIME ZONE ?2 FROM closed_day d
            WHERE d.registry = ?1 AND d.day < (?3 AT TIME ZONE ?2)::date), '-infinity')) m
      """
          .formatted(KINDS);

  private final EntityManager entities;

  public Flows(EntityManager entities) {
    this.entities = entities;
  }

  /** By what flows are put together. */
  public enum By {
    PARTNER("s.partner::text"),
    SECTOR("p.aef_sector"),
    SERIES("s.name");

    private final String column;

    By(String column) {
      this.column = column;
    }
  }

  /** What went one way within the units of one group. */
  public record Flow(String group, AccountKind from, AccountKind to, long quantity)
      implements Serializable {}

  /** What went one way within a year. */
  public record InYear(int year, AccountKind from, AccountKind to, long quantity)
      implements Serializable {}

  /** The metrics other than t CO2 eq of units that a registry ever had, by name. */
  public List<String> otherMetrics(Registry registry) {
    return entities
        .createNativeQuery(
            "SELECT DISTINCT s.metric FROM credit_series s WHERE s.metric <> ?2 AND (s.registry ="
                + " ?1 OR s.id IN (SELECT l.series_id FROM registry_transaction t JOIN"
                + " transaction_line l ON l.transaction_id = t.id WHERE t.registry = ?1 AND t.kind"
                + " = 'ACQUISITION' AND t.status = 'COMPLETED')) ORDER BY 1")
        .setParameter(1, registry.code())
        .setParameter(2, NdcPeriod.GHG)
        .getResultList()
        .stream()
        .map(Sql::text)
        .toList();
  }

  /**
   * What moved in each year until the end of a day.
   *
   * @param monthsLater how many months after January a year begins
   */
  public List<InYear> years(Registry registry, String metric, Instant end, int monthsLater) {
    String sql =
        "SELECT CAST(extract(year FROM m.day - make_interval(months => ?5)) AS int), m.from_kind,"
            + " m.to_kind, sum(m.quantity) FROM "
            + MOVED
            + " JOIN credit_series s ON s.id = m.series_id WHERE s.metric = ?4 GROUP BY 1, 2, 3";
    return Sql.rows(
            entities
                .createNativeQuery(sql)
                .setParameter(1, registry.code())
                .setParameter(2, registry.zone().getId())
                .setParameter(3, Sql.timestamp(end))
                .setParameter(4, metric)
                .setParameter(5, monthsLater))
        .map(
            c ->
                new InYear(
                    (int) Sql.number(c[0]),
                    AccountKind.valueOf(Sql.text(c[1])),
                    AccountKind.valueOf(Sql.text(c[2])),
                    Sql.number(c[3])))
        .toList();
  }

  /**
   * Everything that moved before the end of a day.
   *
   * @param end the end of a day in the registry's zone, where closed days begin to count
   * @param project only of this project; null is all
   */
  public List<Flow> before(Registry registry, String metric, Instant end, By by, String project) {
    String sql =
        "SELECT "
            + by.column
            + ", m.from_kind, m.to_kind, sum(m.quantity) FROM "
            + MOVED
            + " JOIN credit_series s ON s.id = m.series_id JOIN project p ON p.id = s.project_id"
            + " WHERE s.metric = ?4"
            + (project == null ? "" : " AND p.reference = ?5")
            + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";
    var query =
        entities
            .createNativeQuery(sql)
            .setParameter(1, registry.code())
            .setParameter(2, registry.zone().getId())
            .setParameter(3, Sql.timestamp(end))
            .setParameter(4, metric);
    if (project != null) {
      query.setParameter(5, project);
    }
    return Sql.rows(query)
        .map(
            c ->
                new Flow(
                    Sql.text(c[0]),
                    AccountKind.valueOf(Sql.text(c[1])),
                    AccountKind.valueOf(Sql.text(c[2])),
                    Sql.number(c[3])))
        .toList();
  }
}
