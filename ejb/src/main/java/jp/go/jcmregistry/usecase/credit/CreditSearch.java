package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.credit.ItmoRange;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.credit.PublicEvent;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.PublicRuns.Part;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/** Lets anyone find out whether a credit is real and what became of it; never whose it is. */
@Stateless
@PermitAll
public class CreditSearch {
  private static final int ROWS = 20;
  private static final int ROWS_OF_FILE = 2_000;
  private static final int PARTS_MAX = 100;

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private PublicRuns runs;
  @Inject private PublicEvents events;
  @Inject private Registries registries;
  @Inject private RegistryClock clock;

  /**
   * One page of what was found.
   *
   * @param total rows altogether, counted up to {@link PublicRuns#COUNTED_MAX}
   */
  public record Found(Part part, long total) implements Serializable {
    /** There are more rows than are counted. */
    public boolean uncounted() {
      return total > PublicRuns.COUNTED_MAX;
    }
  }

  /**
   * Units with their present parts and their public events; without parts where their issuance was
   * reversed.
   *
   * @param whole false where there are more parts than these
   */
  public record Life(List<PublicRun> parts, boolean whole, List<PublicEvent> events)
      implements Serializable {}

  /** A partner country as the search form offers it. */
  public record Partner(String code, String nameEn, String nameJa) implements Serializable {}

  /** A cooperative approach as the search form offers it. */
  public record Approach(String code, String nameEn, String nameJa) implements Serializable {}

  /** What the search form offers, and today in the registry's zone. */
  public record Choices(
      List<Partner> partners, List<String> sectors, List<Approach> approaches, LocalDate today)
      implements Serializable {}

  /** One page of runs of the registry. */
  public Found search(String registry, RunQuestion asked, Place place) {
    Part part = runs.part(registry, asked, place, ROWS);
    boolean all = place.edge() == null && !part.behind();
    return new Found(part, all ? part.runs().size() : runs.count(registry, asked));
  }

  /** The question of a list that stays the same while it is read part by part. */
  public RunQuestion still(RunQuestion asked) {
    return asked.asOf() == null ? asked.before(clock.now()) : asked;
  }

  /** A part of a list for a file. */
  public Part partOfFile(String registry, RunQuestion asked, Place place) {
    return runs.part(registry, asked, place, ROWS_OF_FILE);
  }

  /**
   * What became of the units of a run.
   *
   * @param asOf the instant before which; null is now
   * @return empty when no such unit was ever issued
   */
  public Optional<Life> life(String registry, JcmSerial serial, Instant asOf) {
    Part found =
        runs.part(registry, RunQuestion.ALL.of(serial).before(asOf), Place.BEGINNING, PARTS_MAX);
    List<PublicEvent> happened = events.of(registry, serial, asOf);
    return happened.isEmpty() && found.runs().isEmpty()
        ? Optional.empty()
        : Optional.of(new Life(found.runs(), !found.behind(), happened));
  }

  /** What became of the units that have these ITMO identifiers. */
  public Optional<Life> lifeOfItmos(String registry, ItmoRange itmos, Instant asOf) {
    Part found =
        runs.part(registry, RunQuestion.ALL.of(itmos).before(asOf), Place.BEGINNING, PARTS_MAX);
    if (found.runs().isEmpty()) {
      return Optional.empty();
    }
    List<PublicEvent> happened = new ArrayList<>();
    Map<JcmSeries, List<SerialRange>> named =
        new TreeMap<>(Comparator.comparing(JcmSeries::toString));
    found
        .runs()
        .forEach(
            run ->
                named
                    .computeIfAbsent(run.serial().series(), s -> new ArrayList<>())
                    .add(run.serial().range()));
    named.forEach(
        (series, ranges) ->
            SerialRange.union(ranges)
                .forEach(
                    range ->
                        happened.addAll(events.of(registry, new JcmSerial(series, range), asOf))));
    happened.sort(Comparator.comparing(PublicEvent::at));
    return Optional.of(new Life(found.runs(), !found.behind(), happened));
  }

  /** What a visitor may choose from. */
  public Choices choices(String registry) {
    List<?> sectors =
        entities
            .createNativeQuery(
                "SELECT DISTINCT aef_sector FROM project WHERE registry = ?1"
                    + " AND status = 'REGISTERED' ORDER BY 1")
            .setParameter(1, registry)
            .getResultList();
    return new Choices(
        partners(),
        sectors.stream().map(Sql::text).toList(),
        approaches(),
        registries.byCode(registry).dayOf(clock.now()));
  }

  private List<Partner> partners() {
    return entities
        .createQuery("SELECT p FROM Party p WHERE p.jcmPartner = true", Party.class)
        .getResultList()
        .stream()
        .map(p -> new Partner(p.code2(), p.nameEn(), p.nameJa()))
        .sorted(Comparator.comparing(Partner::nameEn))
        .toList();
  }

  private List<Approach> approaches() {
    return Sql.rows(
            entities.createNativeQuery(
                "SELECT code, name_en, name_ja FROM cooperative_approach ORDER BY 1"))
        .map(c -> new Approach(Sql.text(c[0]), Sql.text(c[1]), Sql.text(c[2])))
        .toList();
  }
}
