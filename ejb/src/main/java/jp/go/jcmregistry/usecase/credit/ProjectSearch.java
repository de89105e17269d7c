package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/** Tells anyone about a project: what it is, what was issued for it and what became of that. */
@Stateless
@PermitAll
public class ProjectSearch {
  private static final String METRIC = "GHG";

  private static final String EVENTS =
      """
      SELECT e.at, e.kind, s.name, e.serial_first, e.serial_last, e.detail FROM credit_series s
      CROSS JOIN LATERAL (
        SELECT i.effective_at AS at, 'ISSUANCE' AS kind, i.serial_first, i.serial_last,
               NULL AS detail FROM issued_run i WHERE i.series_id = s.id
        UNION ALL
        SELECT r.effective_at, 'AUTHORIZATION', r.serial_first, r.serial_last,
               u.approach || ', ' || u.authorization_id
        FROM itmo_run r JOIN authorization_to_use u ON u.id = r.authorization_id
        WHERE r.series_id = s.id) e
      WHERE s.project_id = ?1 AND e.at < ?2 ORDER BY e.at, s.name, e.serial_first LIMIT 200
      """;

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Projects projects;
  @Inject private Flows flows;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /** Where the units of one vintage are, in t CO2 eq. */
  public record Amounts(
      String series, int vintage, long held, long used, long cancelled, long outside)
      implements Serializable {
    /** All that was issued and not taken back. */
    public long issued() {
      return held + used + cancelled + outside;
    }
  }

  /**
   * Something that happened to the project's units.
   *
   * @param kind ISSUANCE or AUTHORIZATION
   */
  public record Event(Instant at, String kind, String serial, String detail)
      implements Serializable {}

  /** A registered project as of the end of a day. */
  public record View(
      Project.Details details,
      String partner,
      Instant registeredAt,
      LocalDate asOf,
      LocalDate today,
      List<Amounts> amounts,
      List<Event> events)
      implements Serializable {}

  /**
   * A project by its reference.
   *
   * @param asked null or a day still to come means today
   * @throws NotFoundOrNotYours where no such project is registered
   */
  public View of(String registryCode, String reference, LocalDate asked) {
    Project project =
        projects
            .byReference(registryCode, reference)
            .filter(Project::registered)
            .orElseThrow(() -> new NotFoundOrNotYours("project"));
    Registry registry = registries.byCode(registryCode);
    LocalDate today = registry.dayOf(clock.now());
    LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
    Instant end = registry.endOf(day);
    return new View(
        project.details(),
        project.partner(),
        project.decidedAt(),
        day,
        today,
        amounts(registry, reference, end),
        events(project.id(), end));
  }

  private List<Amounts> amounts(Registry registry, String reference, Instant end) {
    Map<String, Map<CreditState, Long>> sums = new TreeMap<>();
    for (Flows.Flow flow : flows.before(registry, METRIC, end, Flows.By.SERIES, reference)) {
      Map<CreditState, Long> of = sums.computeIfAbsent(flow.group(), s -> new TreeMap<>());
      add(of, flow.to(), flow.quantity());
      add(of, flow.from(), -flow.quantity());
    }
    return sums.entrySet().stream().map(e -> amounts(e.getKey(), e.getValue())).toList();
  }

  private static void add(Map<CreditState, Long> sums, AccountKind kind, long quantity) {
    if (kind != AccountKind.ISSUED) {
      sums.merge(CreditState.of(kind), quantity, Long::sum);
    }
  }

  private static Amounts amounts(String series, Map<CreditState, Long> sums) {
    return new Amounts(
        series,
        Integer.parseInt(series.substring(series.lastIndexOf('-') + 1)),
        sums.getOrDefault(CreditState.HELD, 0L),
        sums.getOrDefault(CreditState.RETIRED, 0L),
        sums.getOrDefault(CreditState.CANCELLED, 0L),
        sums.getOrDefault(CreditState.OUTSIDE, 0L));
  }

  private List<Event> events(long project, Instant before) {
    return Sql.rows(
            entities
                .createNativeQuery(EVENTS)
                .setParameter(1, project)
                .setParameter(2, Sql.timestamp(before)))
        .map(
            c ->
                new Event(
                    Sql.instant(c[0]),
                    Sql.text(c[1]),
                    Sql.text(c[2]) + "-" + SerialRange.of(Sql.number(c[3]), Sql.number(c[4])),
                    Sql.text(c[5])))
        .toList();
  }
}
