package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.identity.UserRequest.Kind;
import jp.go.jcmregistry.domain.identity.UserRequest.Status;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** Acts on users that need a second person: asked for, decided, carried out. */
public class UserRequests {
  private static final String OTHER_ADMINISTRATORS =
      "SELECT count(*) FILTER (WHERE r.until_at IS NULL AND u.status = 'ACTIVE'),"
          + " max(coalesce(r.until_at, (SELECT max(f.from_at) FROM registry_freeze f"
          + " WHERE f.target = 'USER' AND f.subject = u.login_id AND f.until_at IS NULL)))"
          + " FROM user_role r JOIN registry_user u ON u.id = r.user_id"
          + " WHERE r.role = 'SYSTEM_ADMINISTRATOR' AND u.id <> ?1";

  /**
   * Whoever ends the rights of the others, or freezes them, gains nothing by it before somebody has
   * noticed.
   */
  private static final Duration ALONE_AFTER = Duration.ofDays(7);

  private final EntityManager entities;
  private final RegistryUsers users;
  private final SecondFactors factors;
  private final ApiTokens tokens;
  private final FrozenPeople people;
  private final RegistryClock clock;

  public UserRequests(EntityManager entities) {
    this.entities = entities;
    this.users = new RegistryUsers(entities);
    this.factors = new SecondFactors(entities);
    this.tokens = new ApiTokens(entities);
    this.people = new FrozenPeople(entities);
    this.clock = new RegistryClock(entities);
  }

  /** Asks for a role to be granted. */
  public UserRequest grant(RegistryUser user, Role role, String reason, Actor by) {
    List<Violation> violations = new ArrayList<>();
    boolean ofInstallation = role == Role.SYSTEM_ADMINISTRATOR;
    if (user.capacity() != Capacity.STAFF) {
      violations.add(broken(UserRule.ROLES_ARE_FOR_STAFF, user.loginId()));
    } else if (ofInstallation != (user.registry() == null)) {
      violations.add(broken(UserRule.ROLE_FITS_THE_REGISTRY, user.loginId()));
    }
    if (users.rolesOf(user.id()).contains(role)) {
      violations.add(broken(UserRule.SOMETHING_TO_DO, user.loginId()));
    }
    return ask(new Wish(user, Kind.GRANT_ROLE, role, reason), violations, by);
  }

  /** Asks for the app of a user to be taken away, who then sets up another. */
  public UserRequest resetFactor(RegistryUser user, String reason, Actor by) {
    List<Violation> violations = new ArrayList<>();
    if (factors.of(user.id()).isEmpty()) {
      violations.add(broken(UserRule.SOMETHING_TO_DO, user.loginId()));
    }
    return ask(new Wish(user, Kind.RESET_FACTOR, null, reason), violations, by);
  }

  private record Wish(RegistryUser user, Kind kind, Role role, String reason) {}

  private UserRequest ask(Wish wish, List<Violation> violations, Actor by) {
    RegistryUser user = users.lock(wish.user().id()).orElseThrow();
    if (wish.reason() == null || wish.reason().isBlank()) {
      violations.add(broken(UserRule.REASON_GIVEN, user.loginId()));
    }
    if (waiting(user.id()).stream()
        .anyMatch(w -> w.kind() == wish.kind() && w.role() == wish.role())) {
      violations.add(broken(UserRule.ASKED_ONCE, user.loginId()));
    }
    RuleBroken.unlessNone(violations);
    UserRequest request =
        new UserRequest(
            user.id(), wish.kind(), wish.role(), wish.reason().strip(), by.userId(), clock.now());
    entities.persist(request);
    return request;
  }

  /** Decides for a request, which is carried out. */
  public UserRequest confirm(long id, Actor by) {
    UserRequest request = lock(id);
    boolean alone = request.askedBy() == by.userId();
    List<Violation> violations = against(request, by);
    violations.addAll(people.against(request.askedBy(), by.userId()));
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    request.decide(Status.DONE, by.userId(), alone, now);
    RegistryUser user = users.lock(request.userId()).orElseThrow();
    if (request.kind() == Kind.GRANT_ROLE) {
      users.grant(user, request.role(), now, by.userId());
    } else {
      factors.end(user.id(), now, by.userId());
      tokens.revokeAllOf(user.id(), now);
      user.endSession();
    }
    return request;
  }

  /**
   * Takes the app of a user away on an application that one person compared and another decided:
   * these two answer for it, as the two who ask and decide elsewhere. What waits for the same is
   * over with it.
   *
   * @return false where there was none
   */
  public boolean resetOnApplication(
      RegistryUser user, String application, long comparedBy, long decidedBy, Instant now) {
    if (factors.of(user.id()).isEmpty()) {
      return false;
    }
    waiting(user.id()).stream()
        .filter(each -> each.kind() == Kind.RESET_FACTOR)
        .forEach(each -> each.decide(Status.REFUSED, decidedBy, false, now));
    UserRequest request =
        new UserRequest(user.id(), Kind.RESET_FACTOR, null, application, comparedBy, now);
    request.decide(Status.DONE, decidedBy, false, now);
    entities.persist(request);
    factors.end(user.id(), now, decidedBy);
    user.endSession();
    return true;
  }

  private List<Violation> against(UserRequest request, Actor by) {
    List<Violation> violations = new ArrayList<>();
    if (request.userId() == by.userId()) {
      violations.add(broken(UserRule.NOT_ABOUT_ONESELF, loginId(request)));
    }
    if (request.askedBy() == by.userId()) {
      Others others = others(by);
      if (others.count() > 0) {
        violations.add(broken(UserRule.ANOTHER_PERSON_DECIDES, loginId(request)));
      } else if (clock.now().isBefore(others.aloneFrom())) {
        violations.add(
            Violation.of(
                UserRule.ALONE_FOR_A_WEEK.number(),
                loginId(request),
                others.aloneFrom().atZone(ZoneOffset.UTC)));
      }
    }
    return violations;
  }

  /** Decides against a request; whoever asked takes it back in the same way. */
  public UserRequest refuse(long id, Actor by) {
    UserRequest request = lock(id);
    request.decide(Status.REFUSED, by.userId(), false, clock.now());
    return request;
  }

  /** Whether there is nobody else who could be the second person. */
  public boolean isAlone(Actor actor) {
    Others others = others(actor);
    return others.count() == 0 && !clock.now().isBefore(others.aloneFrom());
  }

  /** The other system administrators there are, and from when on somebody without any is alone. */
  private record Others(long count, Instant aloneFrom) {}

  private Others others(Actor actor) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(OTHER_ADMINISTRATORS)
                .setParameter(1, actor.userId())
                .getSingleResult();
    Instant last = Sql.instant(row[1]);
    return new Others(Sql.number(row[0]), last == null ? Instant.EPOCH : last.plus(ALONE_AFTER));
  }

  private UserRequest lock(long id) {
    UserRequest request =
        Sql.lock(entities, UserRequest.class, id)
            .orElseThrow(() -> new NotFoundOrNotYours("request"));
    if (request.status() != Status.WAITING) {
      throw new RuleBroken(broken(UserRule.STILL_WAITS, loginId(request)));
    }
    return request;
  }

  private String loginId(UserRequest request) {
    return users.byId(request.userId()).loginId();
  }

  /** What waits for a decision about a user. */
  public List<UserRequest> waiting(long userId) {
    return entities
        .createQuery(
            "SELECT r FROM UserRequest r WHERE r.userId = :user AND r.status = :waiting"
                + " ORDER BY r.id",
            UserRequest.class)
        .setParameter("user", userId)
        .setParameter("waiting", Status.WAITING)
        .getResultList();
  }

  private static Violation broken(UserRule rule, String about) {
    return Violation.of(rule.number(), about);
  }
}
