package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/** What the registry discloses as of a day: entity accounts, amounts, annual summary. */
@Stateless
@PermitAll
public class Disclosure {
  private static final String METRIC = "GHG";

  /** The ministry's five rows, in its order; further kinds follow only when not zero. */
  private static final List<AccountKind> ALWAYS_SHOWN =
      List.of(
          AccountKind.GOVERNMENT_HOLDING,
          AccountKind.ENTITY_HOLDING,
          AccountKind.RETIREMENT,
          AccountKind.MANDATORY_CANCELLATION,
          AccountKind.VOLUNTARY_CANCELLATION);

  private static final String ENTITIES =
      "SELECT v.name_en, v.name_ja, v.head_office_en, v.head_office_ja FROM account a"
          + " JOIN LATERAL (SELECT * FROM account_holder_version h WHERE h.holder_id = a.holder_id"
          + " AND h.effective_at < ?2 ORDER BY h.effective_at DESC LIMIT 1) v ON true"
          + " JOIN LATERAL (SELECT c.status FROM account_status_change c WHERE c.account_id = a.id"
          + " AND c.effective_at < ?2 ORDER BY c.effective_at DESC, c.id DESC LIMIT 1) s ON true"
          + " WHERE a.registry = ?1 AND a.kind = 'ENTITY_HOLDING' AND a.opened_at < ?2"
          + " AND s.status <> 'CLOSED' ORDER BY a.opened_at, a.number";

  private static final String TRANSFERS =
      "SELECT count(*), coalesce(sum(t.quantity), 0) FROM registry_transaction t"
          + " WHERE t.registry = ?1 AND t.kind = 'TRANSFER' AND t.status = 'COMPLETED'"
          + " AND t.effective_at >= ?2 AND t.effective_at < ?3";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Holdings holdings;
  @Inject private Flows flows;
  @Inject private RegistryClock clock;

  /** An entity with an open holding account, as it was called on that day. */
  public record Entity(
      int no, String nameEn, String nameJa, String headOfficeEn, String headOfficeJa)
      implements Serializable {}

  /** Units in all accounts of one kind. */
  public record Amount(AccountKind kind, long quantity) implements Serializable {}

  /**
   * One year's movements, net of reversals, and what was held at its end (or on the asked day).
   *
   * @param from first day of the year
   */
  public record Year(
      LocalDate from,
      LocalDate to,
      long issued,
      long transfers,
      long transferred,
      long retired,
      long usedElsewhere,
      long mandatorilyCancelled,
      long voluntarilyCancelled,
      long cancelledForOmge,
      long heldByGovernment,
      long heldByEntities)
      implements Serializable {
    /** Towards the NDC and for other international mitigation purposes. */
    public long used() {
      return retired + usedElsewhere;
    }

    public long cancelled() {
      return mandatorilyCancelled + voluntarilyCancelled + cancelledForOmge;
    }
  }

  /**
   * Units of one partner country or one sector: what was issued by then, net of reversals, and
   * where it is.
   *
   * @param key the country's alpha-2 code, or the sector as the agreed electronic format has it
   * @param acquired what came from other registries
   * @param outside what went to other registries
   */
  public record Group(
      String key, long issued, long acquired, long held, long used, long cancelled, long outside)
      implements Serializable {}

  /** Everything as of a day. {@code earliest} is the first day with anything to tell. */
  public record View(
      LocalDate asOf,
      LocalDate today,
      LocalDate earliest,
      List<Entity> entities,
      List<Amount> amounts,
      long sum,
      List<Year> years,
      List<Group> partners,
      List<Group> sectors)
      implements Serializable {}

  /**
   * The registry's disclosure as of the end of a day in its zone.
   *
   * @param asked null or a day still to come means today
   * @param fiscal years from April to March instead of calendar years
   */
  public View asOf(String registryCode, LocalDate asked, boolean fiscal) {
    Registry registry = entities.find(Registry.class, registryCode);
    LocalDate today = registry.dayOf(clock.now());
    LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
    Instant end = registry.endOf(day);
    List<Amount> amounts = amounts(registryCode, end);
    LocalDate earliest = earliest(registry, today);
    return new View(
        day,
        today,
        earliest,
        entities(registryCode, end),
        amounts,
        amounts.stream().mapToLong(Amount::quantity).sum(),
        years(registry, earliest, day, fiscal),
        groups(registry, end, Flows.By.PARTNER),
        groups(registry, end, Flows.By.SECTOR));
  }

  private List<Group> groups(Registry registry, Instant end, Flows.By by) {
    Map<String, List<Flows.Flow>> byGroup =
        flows.before(registry, METRIC, end, by, null).stream()
            .collect(Collectors.groupingBy(Flows.Flow::group, TreeMap::new, Collectors.toList()));
    return byGroup.entrySet().stream().map(e -> group(e.getKey(), e.getValue())).toList();
  }

  private static Group group(String key, List<Flows.Flow> flows) {
    Map<CreditState, Long> states = new TreeMap<>();
    for (Flows.Flow flow : flows) {
      state(flow.to()).ifPresent(to -> states.merge(to, flow.quantity(), Long::sum));
      state(flow.from()).ifPresent(from -> states.merge(from, -flow.quantity(), Long::sum));
    }
    long acquired = sum(flows, flow -> flow.from() == AccountKind.OUTSIDE);
    return new Group(
        key,
        sum(flows, flow -> flow.from() == AccountKind.ISSUED)
            - sum(flows, flow -> flow.to() == AccountKind.ISSUED),
        acquired,
        states.getOrDefault(CreditState.HELD, 0L),
        states.getOrDefault(CreditState.RETIRED, 0L),
        states.getOrDefault(CreditState.CANCELLED, 0L),
        states.getOrDefault(CreditState.OUTSIDE, 0L) + acquired);
  }

  private static Optional<CreditState> state(AccountKind kind) {
    return kind == AccountKind.ISSUED ? Optional.empty() : Optional.of(CreditState.of(kind));
  }

  private static long sum(List<Flows.Flow> flows, Predicate<Flows.Flow> which) {
    return flows.stream().filter(which).mapToLong(Flows.Flow::quantity).sum();
  }

  private List<Entity> entities(String registry, Instant before) {
    List<?> rows =
        entities
            .createNativeQuery(ENTITIES)
            .setParameter(1, registry)
            .setParameter(2, Sql.timestamp(before))
            .getResultList();
    List<Entity> list = new ArrayList<>();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      list.add(
          new Entity(
              list.size() + 1, Sql.text(c[0]), Sql.text(c[1]), Sql.text(c[2]), Sql.text(c[3])));
    }
    return list;
  }

  private List<Amount> amounts(String registry, Instant before) {
    Map<AccountKind, Long> totals = holdings.totalsByKind(registry, METRIC, before);
    List<Amount> amounts = new ArrayList<>();
    ALWAYS_SHOWN.forEach(k -> amounts.add(new Amount(k, totals.getOrDefault(k, 0L))));
    Arrays.stream(AccountKind.values())
        .filter(k -> !ALWAYS_SHOWN.contains(k) && !k.isContra())
        .filter(k -> totals.getOrDefault(k, 0L) != 0)
        .forEach(k -> amounts.add(new Amount(k, totals.get(k))));
    return amounts;
  }

  private LocalDate earliest(Registry registry, LocalDate today) {
    Object first =
        entities
            .createNativeQuery("SELECT min(opened_at) FROM account WHERE registry = ?1")
            .setParameter(1, registry.code())
            .getSingleResult();
    return first == null ? today : registry.dayOf(Sql.instant(first));
  }

  private List<Year> years(Registry registry, LocalDate first, LocalDate last, boolean fiscal) {
    List<Year> years = new ArrayList<>();
    LocalDate from = startOfYear(first, fiscal);
    Map<AccountKind, Long> before = Map.of();
    while (!from.isAfter(last)) {
      LocalDate yearEnd = from.plusYears(1).minusDays(1);
      LocalDate to = yearEnd.isAfter(last) ? last : yearEnd;
      Map<AccountKind, Long> after =
          holdings.totalsByKind(registry.code(), METRIC, registry.endOf(to));
      years.add(year(registry, from, to, before, after));
      before = after;
      from = from.plusYears(1);
    }
    java.util.Collections.reverse(years);
    return years;
  }

  private static LocalDate startOfYear(LocalDate day, boolean fiscal) {
    if (!fiscal) {
      return LocalDate.of(day.getYear(), 1, 1);
    }
    LocalDate april = LocalDate.of(day.getYear(), 4, 1);
    return day.isBefore(april) ? april.minusYears(1) : april;
  }

  private Year year(
      Registry registry,
      LocalDate from,
      LocalDate to,
      Map<AccountKind, Long> before,
      Map<AccountKind, Long> after) {
    Object[] transfers =
        (Object[])
            entities
                .createNativeQuery(TRANSFERS)
                .setParameter(1, registry.code())
                .setParameter(2, Sql.timestamp(registry.endOf(from.minusDays(1))))
                .setParameter(3, Sql.timestamp(registry.endOf(to)))
                .getSingleResult();
    return new Year(
        from,
        to,
        -change(AccountKind.ISSUED, before, after),
        Sql.number(transfers[0]),
        Sql.number(transfers[1]),
        change(AccountKind.RETIREMENT, before, after),
        change(AccountKind.OIMP_USE, before, after),
        change(AccountKind.MANDATORY_CANCELLATION, before, after),
        change(AccountKind.VOLUNTARY_CANCELLATION, before, after),
        change(AccountKind.OMGE_CANCELLATION, before, after),
        after.getOrDefault(AccountKind.GOVERNMENT_HOLDING, 0L),
        after.getOrDefault(AccountKind.ENTITY_HOLDING, 0L));
  }

  private static long change(
      AccountKind kind, Map<AccountKind, Long> before, Map<AccountKind, Long> after) {
    return after.getOrDefault(kind, 0L) - before.getOrDefault(kind, 0L);
  }
}
