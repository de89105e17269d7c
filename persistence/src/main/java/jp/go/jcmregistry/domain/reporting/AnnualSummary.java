package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * What moved in each year and what was held at its end: two statements, however many accounts and
 * years there are. A reversal counts in the year in which it happened, so that no year that is over
 * ever changes.
 */
public class AnnualSummary {
  /**
   * Between entities only: what the government gives out is seen in what both of them hold. Closed
   * days as they were rolled up, and the transactions of the few days since.
   */
  private static final String TRANSFERS =
      """
      SELECT CAST(extract(year FROM m.day - make_interval(months => ?4)) AS int),
             sum(m.transfers), sum(m.quantity)
      FROM (
        SELECT d.day, d.transfers, d.quantity FROM transfer_day d
        WHERE d.registry = ?1 AND d.metric = ?5 AND d.day < (?3 AT TIME ZONE ?2)::date
        UNION ALL
        SELECT (t.effective_at AT TIME ZONE ?2)::date, t.transfers, t.quantity
        FROM entity_transfer t
        WHERE t.registry = ?1 AND t.metric = ?5 AND t.effective_at < ?3
          AND t.effective_at >= coalesce(
            (SELECT (max(c.day) + 1)::timestamp AT TIME ZONE ?2 FROM closed_day c
             WHERE c.registry = ?1 AND c.day < (?3 AT TIME ZONE ?2)::date), '-infinity')) m
      GROUP BY 1
      """;

  private final EntityManager entities;
  private final Flows flows;

  public AnnualSummary(EntityManager entities) {
    this.entities = entities;
    this.flows = new Flows(entities);
  }

  /**
   * One year's movements, net of reversals, and what was held at its end (or on the asked day).
   *
   * @param from first day of the year
   * @param after what all accounts of a kind hold at the end
   */
  public record Year(
      LocalDate from,
      LocalDate to,
      long transfers,
      long transferred,
      Map<AccountKind, Long> before,
      Map<AccountKind, Long> after)
      implements Serializable {
    public long issued() {
      return -change(AccountKind.ISSUED);
    }

    public long retired() {
      return change(AccountKind.RETIREMENT);
    }

    public long usedElsewhere() {
      return change(AccountKind.OIMP_USE);
    }

    public long mandatorilyCancelled() {
      return change(AccountKind.MANDATORY_CANCELLATION);
    }

    public long voluntarilyCancelled() {
      return change(AccountKind.VOLUNTARY_CANCELLATION);
    }

    public long cancelledForOmge() {
      return change(AccountKind.OMGE_CANCELLATION);
    }

    /** Towards the NDC and for other international mitigation purposes. */
    public long used() {
      return retired() + usedElsewhere();
    }

    public long cancelled() {
      return mandatorilyCancelled() + voluntarilyCancelled() + cancelledForOmge();
    }

    public long heldByGovernment() {
      return held(AccountKind.GOVERNMENT_HOLDING);
    }

    public long heldByEntities() {
      return held(AccountKind.ENTITY_HOLDING);
    }

    /** What the accounts of one kind hold at the end. */
    public long held(AccountKind kind) {
      return after.getOrDefault(kind, 0L);
    }

    /** All that was used until the end, and all that was cancelled. */
    public long usedByThen() {
      return held(AccountKind.RETIREMENT) + held(AccountKind.OIMP_USE);
    }

    public long cancelledByThen() {
      return held(AccountKind.MANDATORY_CANCELLATION)
          + held(AccountKind.VOLUNTARY_CANCELLATION)
          + held(AccountKind.OMGE_CANCELLATION);
    }

    private long change(AccountKind kind) {
      return held(kind) - before.getOrDefault(kind, 0L);
    }
  }

  /**
   * The years up to a day, the newest first.
   *
   * @param fiscal years from April to March instead of calendar years
   */
  public List<Year> of(
      Registry registry, String metric, LocalDate first, LocalDate last, boolean fiscal) {
    Map<Integer, List<Flows.InYear>> moved = new TreeMap<>();
    flows
        .years(registry, metric, registry.endOf(last), monthsLater(fiscal))
        .forEach(flow -> moved.computeIfAbsent(flow.year(), y -> new ArrayList<>()).add(flow));
    Map<Integer, long[]> transfers = transfers(registry, metric, last, fiscal);
    List<Year> years = new ArrayList<>();
    Map<AccountKind, Long> before = Map.of();
    for (LocalDate from = startOfYear(first, fiscal);
        !from.isAfter(last);
        from = from.plusYears(1)) {
      LocalDate end = from.plusYears(1).minusDays(1);
      Map<AccountKind, Long> after = new EnumMap<>(AccountKind.class);
      after.putAll(before);
      moved.getOrDefault(from.getYear(), List.of()).forEach(flow -> add(flow, after));
      long[] counted = transfers.getOrDefault(from.getYear(), new long[2]);
      LocalDate to = end.isAfter(last) ? last : end;
      years.add(new Year(from, to, counted[0], counted[1], before, after));
      before = after;
    }
    Collections.reverse(years);
    return years;
  }

  private static void add(Flows.InYear flow, Map<AccountKind, Long> totals) {
    totals.merge(flow.to(), flow.quantity(), Long::sum);
    totals.merge(flow.from(), -flow.quantity(), Long::sum);
  }

  private static LocalDate startOfYear(LocalDate day, boolean fiscal) {
    int year = day.minusMonths(monthsLater(fiscal)).getYear();
    return LocalDate.of(year, 1 + monthsLater(fiscal), 1);
  }

  private static int monthsLater(boolean fiscal) {
    return fiscal ? 3 : 0;
  }

  private Map<Integer, long[]> transfers(
      Registry registry, String metric, LocalDate last, boolean fiscal) {
    Map<Integer, long[]> transfers = new TreeMap<>();
    Sql.rows(
            entities
                .createNativeQuery(TRANSFERS)
                .setParameter(1, registry.code())
                .setParameter(2, registry.zone().getId())
                .setParameter(3, Sql.timestamp(registry.endOf(last)))
                .setParameter(4, monthsLater(fiscal))
                .setParameter(5, metric))
        .forEach(
            c ->
                transfers.put(
                    (int) Sql.number(c[0]), new long[] {Sql.number(c[1]), Sql.number(c[2])}));
    return transfers;
  }
}
