package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.reporting.BookedFigure;
import jp.go.jcmregistry.domain.reporting.Bookings;
import jp.go.jcmregistry.domain.reporting.Bookings.Cell;
import jp.go.jcmregistry.domain.reporting.Bookings.Scope;
import jp.go.jcmregistry.domain.reporting.NdcPeriod;
import jp.go.jcmregistry.domain.reporting.PeriodAccounting;
import jp.go.jcmregistry.domain.reporting.PeriodClosings;
import jp.go.jcmregistry.domain.reporting.PeriodClosings.Closing;
import jp.go.jcmregistry.domain.reporting.RecordedEmissions;
import jp.go.jcmregistry.domain.reporting.RecordedEmissions.Emission;
import jp.go.jcmregistry.domain.reporting.RecordedPeriods;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * Corresponding adjustments of the Party whose registry the caller works for, period by period
 * (decision 2/CMA.3, annex, chapter III).
 */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class Adjustments {
  @Inject private RecordedPeriods periods;
  @Inject private RecordedEmissions emissions;
  @Inject private PeriodClosings closings;
  @Inject private Bookings bookings;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /** The Party and the periods that it has. */
  public record Choices(String nameEn, String nameJa, List<NdcPeriod> periods)
      implements Serializable {}

  /**
   * One period.
   *
   * @param sources where the emissions of a year come from
   * @param closing null while the figures may still change
   * @param changedSince something was recorded after the closing that would change the figures
   */
  public record View(
      PeriodAccounting accounting,
      Map<Integer, String> sources,
      Closing closing,
      boolean changedSince)
      implements Serializable {}

  /** The periods among which a reader chooses. */
  public Choices choices() {
    Actor actor = currentUser.actor();
    Party party = registries.party(actor.registry());
    return new Choices(party.nameEn(), party.nameJa(), periods.inForce(actor.registry()));
  }

  /** The accounting of the period of a metric that begins in a year. */
  public View of(String metric, int firstYear) {
    String registry = currentUser.actor().registry();
    NdcPeriod period = found(registry, metric, firstYear);
    Optional<Closing> closing = closings.of(registry, period);
    Instant until = closing.map(Closing::recordedAt).orElse(Bookings.EVER);
    PeriodAccounting accounting = accounting(registry, period, until);
    boolean changed =
        closing.isPresent() && !accounting.equals(accounting(registry, period, Bookings.EVER));
    Map<Integer, String> sources = new TreeMap<>();
    emissions
        .recorded(registry, metric, until)
        .forEach((year, emission) -> sources.put(year, emission.source()));
    return new View(accounting, sources, closing.orElse(null), changed);
  }

  private NdcPeriod found(String registry, String metric, int firstYear) {
    return periods
        .byFirstYear(registry, metric, firstYear)
        .orElseThrow(() -> new NotFoundOrNotYours("period"));
  }

  private PeriodAccounting accounting(String registry, NdcPeriod period, Instant until) {
    Scope scope = new Scope(registry, period.metric(), until);
    Map<Integer, Long> emitted = new TreeMap<>();
    for (Emission emission : emissions.recorded(registry, period.metric(), until).values()) {
      emitted.put(emission.year(), emission.amount());
    }
    return PeriodAccounting.of(
        period,
        new PeriodAccounting.Input(
            bookings.perYear(scope, BookedFigure.FIRST_TRANSFERRED),
            bookings.perYear(scope, BookedFigure.USED),
            emitted),
        clock.now().atZone(ZoneOffset.UTC).getYear());
  }

  /** The actions that make a cell of a period's tables, the newest first. */
  public Slice<Bookings.Entry> entries(String metric, int firstYear, Cell cell, Page page) {
    String registry = currentUser.actor().registry();
    NdcPeriod period = found(registry, metric, firstYear);
    if (!period.contains(cell.firstYear()) || !period.contains(cell.lastYear())) {
      throw new NotFoundOrNotYours("year");
    }
    Instant until = closings.of(registry, period).map(Closing::recordedAt).orElse(Bookings.EVER);
    Scope scope = new Scope(registry, metric, until);
    return new Slice<>(
        bookings.entries(scope, cell, page.offset(), page.size()), bookings.count(scope, cell));
  }
}
