package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Stops people, accounts, units and registries at once, and lets them go when two people agree. */
public class Freezes {
  private static final String STOPPED =
      "SELECT count(*) FROM registry_freeze WHERE target = 'REGISTRY' AND until_at IS NULL"
          + " AND registry = ?1";

  private final EntityManager entities;
  private final RegistryUsers users;
  private final ApiTokens tokens;
  private final Registries registries;
  private final FrozenAccounts accounts;
  private final FrozenUnits units;
  private final RegistryClock clock;

  public Freezes(EntityManager entities) {
    this.entities = entities;
    this.users = new RegistryUsers(entities);
    this.tokens = new ApiTokens(entities);
    this.registries = new Registries(entities);
    this.accounts = new FrozenAccounts(entities);
    this.units = new FrozenUnits(entities);
    this.clock = new RegistryClock(entities);
  }

  /**
   * Stops something at once.
   *
   * @param runs the units, for the target UNITS; else empty
   * @throws RuleBroken J6101 to J6103
   */
  public Freeze freeze(Freeze.Terms asked, Collection<UnitRun> runs, Actor by) {
    Freeze.Terms terms = asked.of(ownName(asked, by));
    List<Violation> violations = new ArrayList<>();
    if (terms.reason() == null || terms.reason().isBlank()) {
      violations.add(broken(FreezeRule.REASON_GIVEN, terms.subject()));
    }
    Optional<String> registry = registryOf(terms, runs, by);
    if (registry.isEmpty()) {
      violations.add(broken(FreezeRule.TARGET_IS_THERE, terms.subject()));
    } else if (isFrozen(terms)) {
      violations.add(broken(FreezeRule.NOT_FROZEN_ALREADY, terms.subject()));
    }
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    String of = registry.get().isEmpty() ? null : registry.get();
    Freeze freeze = new Freeze(of, nextNumber(of, now), terms, by.userId(), now);
    entities.persist(freeze);
    entities.flush();
    apply(freeze, runs);
    return freeze;
  }

  /** One name for one thing, however it was typed: the same is not frozen twice. */
  private String ownName(Freeze.Terms asked, Actor by) {
    if (by.registry() == null && asked.target() != FreezeTarget.USER) {
      return asked.subject();
    }
    Optional<String> name =
        switch (asked.target()) {
          case USER -> users.byLoginId(asked.subject()).map(RegistryUser::loginId);
          case ACCOUNT ->
              accounts.find(by.registry(), asked.subject()).map(a -> a.number().toString());
          case HOLDER ->
              accounts
                  .find(by.registry(), asked.subject())
                  .map(a -> accounts.firstOfHolder(a).toString());
          case UNITS, REGISTRY -> Optional.empty();
        };
    return name.orElse(asked.subject());
  }

  /**
   * The registry of what is to be stopped; empty text for the installation, whose administrators
   * stop people and nothing else.
   */
  private Optional<String> registryOf(Freeze.Terms terms, Collection<UnitRun> runs, Actor by) {
    if (by.registry() == null && terms.target() != FreezeTarget.USER) {
      return Optional.empty();
    }
    return switch (terms.target()) {
      case USER ->
          user(terms.subject())
              .filter(u -> by.registry() == null || by.registry().equals(u.registry()))
              .map(u -> u.registry() == null ? "" : u.registry());
      case HOLDER, ACCOUNT -> accounts.find(by.registry(), terms.subject()).map(a -> a.registry());
      case UNITS -> runs.isEmpty() ? Optional.empty() : Optional.of(by.registry());
      case REGISTRY -> Optional.of(terms.subject()).filter(code -> code.equals(by.registry()));
    };
  }

  private Optional<RegistryUser> user(String loginId) {
    return users.byLoginId(loginId).flatMap(user -> users.lock(user.id()));
  }

  private boolean isFrozen(Freeze.Terms terms) {
    return terms.target() != FreezeTarget.UNITS
        && !entities
            .createQuery(
                "SELECT f.id FROM Freeze f WHERE f.target = :target AND f.subject = :subject"
                    + " AND f.untilAt IS NULL")
            .setParameter("target", terms.target())
            .setParameter("subject", terms.subject())
            .getResultList()
            .isEmpty();
  }

  private String nextNumber(String registry, Instant now) {
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('freeze_sequence')").getSingleResult());
    int year =
        registry == null
            ? now.atZone(java.time.ZoneOffset.UTC).getYear()
            : registries.byCode(registry).dayOf(now).getYear();
    return String.format(Locale.ROOT, "F-%d-%06d", year, sequence);
  }

  private void apply(Freeze freeze, Collection<UnitRun> runs) {
    switch (freeze.target()) {
      case USER -> {
        RegistryUser user = user(freeze.subject()).orElseThrow();
        user.freeze();
        tokens.revokeAllOf(user.id(), freeze.fromAt());
      }
      case HOLDER, ACCOUNT -> accounts.freeze(freeze);
      case UNITS -> units.restrict(freeze, runs);
      case REGISTRY -> {
        // The row itself stops everything: nothing else has to change.
      }
    }
  }

  /** Asks for a release, which another person decides. */
  public Freeze askRelease(String number, String reason, Actor by) {
    Freeze freeze = lock(number, by);
    List<Violation> violations = new ArrayList<>();
    if (!freeze.holds() || freeze.releaseWaits()) {
      violations.add(broken(FreezeRule.STILL_HOLDS, number));
    }
    if (reason == null || reason.isBlank()) {
      violations.add(broken(FreezeRule.REASON_GIVEN, number));
    }
    RuleBroken.unlessNone(violations);
    freeze.askRelease(by.userId(), reason.strip(), clock.now());
    return freeze;
  }

  /** Decides for a release: what was stopped may go on, unless another freeze holds it. */
  public Freeze release(String number, Actor by) {
    Freeze freeze = lock(number, by);
    if (!freeze.releaseWaits()) {
      throw new RuleBroken(broken(FreezeRule.STILL_HOLDS, number));
    }
    if (!freeze.mayBeReleasedBy(by.userId())) {
      throw new RuleBroken(broken(FreezeRule.ANOTHER_PERSON_RELEASES, number));
    }
    freeze.end(by.userId(), clock.now());
    entities.flush();
    switch (freeze.target()) {
      case USER -> user(freeze.subject()).orElseThrow().release();
      case HOLDER, ACCOUNT -> accounts.release(freeze);
      case UNITS -> units.release(freeze);
      case REGISTRY -> {
        // The row has ended, and with it what it stopped.
      }
    }
    return freeze;
  }

  /** Decides against a release, or takes one's own wish for it back; the freeze holds on. */
  public Freeze refuseRelease(String number, Actor by) {
    Freeze freeze = lock(number, by);
    if (!freeze.releaseWaits()) {
      throw new RuleBroken(broken(FreezeRule.STILL_HOLDS, number));
    }
    freeze.refuseRelease();
    return freeze;
  }

  /** One freeze this person may know of. */
  public Freeze byNumber(String number, Actor reader) {
    return entities
        .createQuery("SELECT f FROM Freeze f WHERE f.number = :number", Freeze.class)
        .setParameter("number", number)
        .getResultStream()
        .filter(
            f -> reader.registry() == null ? isOfUser(f) : reader.registry().equals(f.registry()))
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("freeze"));
  }

  private static boolean isOfUser(Freeze freeze) {
    return freeze.target() == FreezeTarget.USER;
  }

  private Freeze lock(String number, Actor actor) {
    return Sql.lock(entities, Freeze.class, byNumber(number, actor).id()).orElseThrow();
  }

  /** What the freezes that hold make of an account; open where none does. */
  public AccountStatus statusOf(long accountId) {
    return accounts.strictest(accountId);
  }

  /** What stands against anything moving in a registry now. */
  public List<Violation> againstMoving(String registry) {
    return count(STOPPED, registry) == 0
        ? List.of()
        : List.of(Violation.of(FreezeRule.REGISTRY_IS_NOT_STOPPED.number()));
  }

  private long count(String sql, String parameter) {
    return Sql.number(entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult());
  }

  private static Violation broken(FreezeRule rule, String about) {
    return Violation.of(rule.number(), about == null ? "–" : about);
  }
}
