package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.credit.Blocks;
import jp.go.jcmregistry.domain.credit.CreditSeries;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezePublications;
import jp.go.jcmregistry.domain.credit.FreezePublications.Decision;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.FrozenUnits;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Group;
import jp.go.jcmregistry.usecase.identity.Signed;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Stops people, accounts, units or a registry at once, and lets them go with a second person. */
@Stateless
@RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.AUDITOR, Group.SYSTEM_ADMINISTRATOR})
public class Freezing {
  private static final String COLUMNS =
      "f.number, f.target, f.subject, f.kind, f.account_status, f.reason, f.published, f.from_at,"
          + " u.name, f.release_reason, r.name, f.until_at, e.name, f.from_by, f.release_by";

  private static final String FROM =
      "registry_freeze f JOIN registry_user u ON u.id = f.from_by"
          + " LEFT JOIN registry_user r ON r.id = f.release_by"
          + " LEFT JOIN registry_user e ON e.id = f.until_by";

  private static final String RUNS =
      "SELECT series_id, serial_first, serial_last FROM restriction x"
          + " JOIN registry_freeze f ON f.id = x.freeze_id WHERE f.number = ?1"
          + " ORDER BY series_id, serial_first LIMIT 3000";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Freezes freezes;
  @Inject private FrozenUnits units;
  @Inject private FreezePublications publications;
  @Inject private Blocks blocks;
  @Inject private FreezeTelling telling;
  @Inject private Tasks tasks;
  @Inject private CurrentUser currentUser;

  /** A freeze in a list. */
  public record Row(
      String number,
      FreezeTarget target,
      String subject,
      RestrictionKind kind,
      AccountStatus accountStatus,
      String reason,
      boolean published,
      Instant fromAt,
      String fromBy,
      String releaseReason,
      String releaseBy,
      Instant untilAt,
      String untilBy,
      boolean mayRelease)
      implements Serializable {

    /** Whether it holds, waits for its release, or has ended. */
    public String state() {
      if (untilAt != null) {
        return "ENDED";
      }
      return releaseBy == null ? "HOLDS" : "RELEASE_ASKED";
    }
  }

  /** A freeze with where its units are now, and what was decided later of its list being public. */
  public record View(Row row, UnitPlaces places, List<Decision> publications)
      implements Serializable {}

  /**
   * What is to be stopped.
   *
   * @param subject login ID or account number; the registry itself for its transactions
   * @param serials for the target UNITS, unless a transaction names them
   * @param transaction all units it moved; null where serials name them
   */
  public record Wish(
      FreezeTarget target,
      String subject,
      RestrictionKind kind,
      AccountStatus accountStatus,
      List<JcmSerial> serials,
      String transaction,
      String reason,
      boolean published) {}

  /** All freezes of the registry, the newest first; ended ones too, unless only those that hold. */
  public Slice<Row> all(boolean holding, Page page) {
    String registry = currentUser.actor().registry();
    Listing listing = new Listing().and("f.registry = ?", registry);
    if (registry == null) {
      listing.and("f.target = 'USER'");
    }
    if (holding) {
      listing.and("f.until_at IS NULL");
    }
    return listing.slice(entities, COLUMNS, FROM, "f.id DESC", page, this::row);
  }

  private Row row(Object[] c) {
    long me = currentUser.actor().userId();
    boolean waits = c[11] == null && c[14] != null;
    String status = Sql.text(c[4]);
    return new Row(
        Sql.text(c[0]),
        FreezeTarget.valueOf(Sql.text(c[1])),
        Sql.text(c[2]),
        RestrictionKind.valueOf(Sql.text(c[3])),
        status == null ? null : AccountStatus.valueOf(status),
        Sql.text(c[5]),
        (Boolean) c[6],
        Sql.instant(c[7]),
        Sql.text(c[8]),
        Sql.text(c[9]),
        Sql.text(c[10]),
        Sql.instant(c[11]),
        Sql.text(c[12]),
        waits && Sql.number(c[13]) != me && Sql.number(c[14]) != me);
  }

  /** One freeze. */
  public View of(String number) {
    Freeze freeze = freezes.byNumber(number, currentUser.actor());
    Listing listing = new Listing().and("f.number = ?", freeze.number());
    Row row = listing.slice(entities, COLUMNS, FROM, "f.id", Page.first(), this::row).rows().get(0);
    List<UnitRun> runs = freeze.target() == FreezeTarget.UNITS ? runs(number) : List.of();
    return new View(row, UnitPlaces.of(runs, entities), publications.of(freeze));
  }

  private List<UnitRun> runs(String number) {
    return Sql.rows(entities.createNativeQuery(RUNS).setParameter(1, number))
        .map(c -> UnitRun.of(Sql.number(c[0]), Sql.number(c[1]), Sql.number(c[2])))
        .toList();
  }

  /** All units a transaction moved, and where they are now. */
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  public UnitPlaces movedBy(String transaction) {
    return UnitPlaces.of(units.movedBy(currentUser.actor().registry(), transaction), entities);
  }

  /**
   * Stops something at once; whoever it concerns is told. System administrators stop people only,
   * also those of the installation, whom nobody else can stop.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J6101 to J6103
   */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public String freeze(Wish wish) {
    Actor actor = currentUser.actor();
    List<UnitRun> runs = wished(wish, actor);
    Freeze.Terms terms =
        new Freeze.Terms(
            wish.target(),
            subject(wish, actor),
            kind(wish),
            status(wish),
            wish.reason(),
            wish.target() == FreezeTarget.UNITS && wish.published());
    Freeze freeze = freezes.freeze(terms, runs, actor);
    telling.frozen(freeze);
    return freeze.number();
  }

  private static RestrictionKind kind(Wish wish) {
    return wish.target() == FreezeTarget.UNITS && wish.kind() != null
        ? wish.kind()
        : RestrictionKind.FREEZE;
  }

  private static AccountStatus status(Wish wish) {
    AccountStatus asked =
        wish.accountStatus() == null ? AccountStatus.SUSPENDED : wish.accountStatus();
    return wish.target().isOfAccounts() ? asked : null;
  }

  private static String subject(Wish wish, Actor actor) {
    return switch (wish.target()) {
      case REGISTRY -> actor.registry() == null ? "–" : actor.registry();
      case UNITS ->
          wish.transaction() != null
              ? wish.transaction()
              : wish.serials().stream().map(String::valueOf).findFirst().orElse("–");
      default -> wish.subject() == null ? "–" : wish.subject().strip();
    };
  }

  private List<UnitRun> wished(Wish wish, Actor actor) {
    if (wish.target() != FreezeTarget.UNITS || actor.registry() == null) {
      return List.of();
    }
    if (wish.transaction() != null) {
      return units.movedBy(actor.registry(), wish.transaction());
    }
    List<String> names = wish.serials().stream().map(s -> s.series().toString()).toList();
    List<CreditSeries> known = blocks.series(actor.registry(), names);
    return wish.serials().stream()
        .flatMap(
            serial ->
                known.stream()
                    .filter(series -> series.series().equals(serial.series()))
                    .map(series -> new UnitRun(series.id(), serial.range())))
        .toList();
  }

  /**
   * Makes the list of a freeze's units public, or withdraws it.
   *
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J6102, J6106
   */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER})
  public void publish(String number, boolean published, String reason) {
    publications.decide(number, published, reason, currentUser.actor());
  }

  /** Asks for a release, which another person decides. */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void askRelease(String number, String reason) {
    freezes.askRelease(number, reason, currentUser.actor());
  }

  /** Decides for a release as the second person. */
  @Signed
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void release(String number) {
    telling.released(freezes.release(number, tasks.settle(number, currentUser.actor())));
  }

  /** Decides against a release, or takes one's own wish for it back. */
  @Audited
  @RolesAllowed({Group.OPERATOR, Group.APPROVER, Group.SYSTEM_ADMINISTRATOR})
  public void refuseRelease(String number) {
    freezes.refuseRelease(number, tasks.settle(number, currentUser.actor()));
  }
}
