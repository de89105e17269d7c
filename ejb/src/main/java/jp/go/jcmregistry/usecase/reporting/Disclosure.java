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
import jp.go.jcmregistry.domain.reporting.AnnualSummary;
import jp.go.jcmregistry.domain.reporting.AnnualSummary.Year;
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

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Flows flows;
  @Inject private RegistryClock clock;

  /** An entity with an open holding account, as it was called on that day. */
  public record Entity(
      int no, String nameEn, String nameJa, String headOfficeEn, String headOfficeJa)
      implements Serializable {}

  /** Units in all accounts of one kind. */
  public record Amount(AccountKind kind, long quantity) implements Serializable {}

  /** Units that are counted in another metric than t CO2 eq. */
  public record Other(String metric, List<Amount> amounts, long sum) implements Serializable {}

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
      List<Other> others,
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
    LocalDate earliest = earliest(registry, today);
    List<Year> years = new AnnualSummary(entities).of(registry, METRIC, earliest, day, fiscal);
    List<Amount> amounts = amounts(years);
    return new View(
        day,
        today,
        earliest,
        entities(registryCode, end),
        amounts,
        sum(amounts),
        others(registry, earliest, day),
        years,
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

  /** What is held at the end of the newest year, which is the asked day. */
  private static List<Amount> amounts(List<Year> years) {
    Map<AccountKind, Long> totals = years.isEmpty() ? Map.of() : years.get(0).after();
    List<Amount> amounts = new ArrayList<>();
    ALWAYS_SHOWN.forEach(k -> amounts.add(new Amount(k, totals.getOrDefault(k, 0L))));
    Arrays.stream(AccountKind.values())
        .filter(k -> !ALWAYS_SHOWN.contains(k) && !k.isContra())
        .filter(k -> totals.getOrDefault(k, 0L) != 0)
        .forEach(k -> amounts.add(new Amount(k, totals.get(k))));
    return amounts;
  }

  private static long sum(List<Amount> amounts) {
    return amounts.stream().mapToLong(Amount::quantity).sum();
  }

  /** Of each metric in which anything had moved by that day. */
  private List<Other> others(Registry registry, LocalDate earliest, LocalDate day) {
    AnnualSummary summary = new AnnualSummary(entities);
    List<Other> others = new ArrayList<>();
    for (String metric : flows.otherMetrics(registry)) {
      List<Year> years = summary.of(registry, metric, earliest, day, false);
      if (!years.isEmpty() && !years.get(0).after().isEmpty()) {
        others.add(other(metric, years));
      }
    }
    return others;
  }

  private static Other other(String metric, List<Year> years) {
    List<Amount> amounts = amounts(years);
    return new Other(metric, amounts, sum(amounts));
  }

  private LocalDate earliest(Registry registry, LocalDate today) {
    Object first =
        entities
            .createNativeQuery("SELECT min(opened_at) FROM account WHERE registry = ?1")
            .setParameter(1, registry.code())
            .getSingleResult();
    return first == null ? today : registry.dayOf(Sql.instant(first));
  }
}
