package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.PublicLife;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** Tells anyone about a project: what it is, what was issued for it and what became of that. */
@Stateless
@PermitAll
public class ProjectSearch {
  @Inject private Projects projects;
  @Inject private PublicEvents events;
  @Inject private Flows flows;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /** Where the units of one vintage are. */
  public record Amounts(
      String series, int vintage, long held, long used, long cancelled, long outside)
      implements Serializable {
    /** All that was issued and not taken back. */
    public long issued() {
      return held + used + cancelled + outside;
    }
  }

  /**
   * Where the units that are counted in one metric are.
   *
   * @param metric {@code GHG} for t CO2 eq, else the name of another metric
   */
  public record Measured(String metric, List<Amounts> amounts) implements Serializable {
    /** All vintages together. */
    public Amounts sum() {
      return new Amounts(
          "",
          0,
          amounts.stream().mapToLong(Amounts::held).sum(),
          amounts.stream().mapToLong(Amounts::used).sum(),
          amounts.stream().mapToLong(Amounts::cancelled).sum(),
          amounts.stream().mapToLong(Amounts::outside).sum());
    }
  }

  /** A registered project as of the end of a day. */
  public record View(
      Project.Details details,
      String partner,
      Instant registeredAt,
      LocalDate asOf,
      LocalDate today,
      List<Measured> measured,
      PublicLife events)
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
        measured(registry, reference, end),
        events.ofProject(registryCode, project.id(), end));
  }

  private List<Measured> measured(Registry registry, String reference, Instant end) {
    return Stream.concat(Stream.of(NdcPeriod.GHG), flows.otherMetrics(registry).stream())
        .map(metric -> new Measured(metric, amounts(registry, metric, reference, end)))
        .filter(measured -> !measured.amounts().isEmpty())
        .toList();
  }

  private List<Amounts> amounts(Registry registry, String metric, String reference, Instant end) {
    Map<String, Map<CreditState, Long>> sums = new TreeMap<>();
    for (Flows.Flow flow : flows.before(registry, metric, end, Flows.By.SERIES, reference)) {
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
}
