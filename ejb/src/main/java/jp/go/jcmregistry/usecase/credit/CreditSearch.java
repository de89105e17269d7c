package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Party;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.credit.ItmoRange;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.PublicLife;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.PublicRuns.Part;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/** Lets anyone find out whether a credit is real and what became of it; never whose it is. */
@Stateless
@PermitAll
public class CreditSearch {
  private static final int ROWS = 20;
  private static final int ROWS_OF_FILE = 2_000;
  private static final int PARTS_MAX = 100;

  /** What happened so long ago has committed or given up. */
  private static final Duration COMMITTED = Duration.ofSeconds(30);

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
   * @param exist units that exist of the run; at least so many where the parts are not whole and
   *     the units were issued by another registry
   * @param frozen what of the parts is frozen and published so
   */
  public record Life(
      List<PublicRun> parts, boolean whole, long exist, List<JcmSerial> frozen, PublicLife events)
      implements Serializable {
    /** Nothing had happened yet. */
    public static final Life NONE = new Life(List.of(), true, 0, List.of(), PublicLife.EMPTY);
  }

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

  /**
   * The question of a list that stays the same while it is read part by part. What has read the
   * clock already may commit between two parts, so that now is a little ago.
   */
  public RunQuestion still(RunQuestion asked) {
    return asked.asOf() == null ? asked.before(clock.now().minus(COMMITTED)) : asked;
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
    Life life = life(registry, RunQuestion.ALL.of(serial).before(asOf), List.of(serial));
    return life.events().events().isEmpty() && life.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(life);
  }

  /** What became of the units that have these ITMO identifiers. */
  public Optional<Life> lifeOfItmos(String registry, ItmoRange itmos, Instant asOf) {
    List<JcmSerial> units = runs.units(itmos, asOf == null ? clock.now() : asOf);
    Life life = life(registry, RunQuestion.ALL.of(itmos).before(asOf), units);
    return life.parts().isEmpty() ? Optional.empty() : Optional.of(life);
  }

  private Life life(String registry, RunQuestion asked, List<JcmSerial> units) {
    Part found = runs.part(registry, asked, Place.BEGINNING, PARTS_MAX);
    List<JcmSerial> parts = found.runs().stream().map(PublicRun::serial).toList();
    long shown = found.runs().stream().mapToLong(PublicRun::quantity).sum();
    return new Life(
        found.runs(),
        !found.behind(),
        found.behind() ? Math.max(shown, events.issued(registry, units, asked.asOf())) : shown,
        events.frozen(registry, parts, asked.asOf()),
        events.of(registry, units, asked.asOf()));
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
