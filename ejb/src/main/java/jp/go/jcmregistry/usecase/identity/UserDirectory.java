package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.SecondFactor;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.identity.UserRequest;
import jp.go.jcmregistry.domain.identity.UserRequests;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.usecase.audit.Noted;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/**
 * Looks users up: system administrators everybody but nobody's accounts, the staff of a registry
 * its own people with theirs.
 */
@Stateless
@RolesAllowed({Group.SYSTEM_ADMINISTRATOR, Group.OPERATOR, Group.APPROVER, Group.AUDITOR})
public class UserDirectory {
  private static final String COLUMNS =
      "u.login_id, u.name, u.registry, u.capacity, u.status, u.last_sign_in_at,"
          + " (SELECT string_agg(r.role, ' ' ORDER BY r.role) FROM user_role r"
          + " WHERE r.user_id = u.id AND r.until_at IS NULL)";

  private static final String REPRESENTATIONS =
      "SELECT a.number, r.rights, r.state, r.since_at FROM representation r"
          + " JOIN account a ON a.id = r.account_id"
          + " WHERE r.user_id = ?1 AND r.until_at IS NULL ORDER BY a.number";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private SecondFactors factors;
  @Inject private Invitations invitations;
  @Inject private UserRequests requests;
  @Inject private Tasks tasks;
  @Inject private RegistryClock clock;

  /** A user in a list. */
  public record Row(
      String loginId,
      String name,
      String registry,
      Capacity capacity,
      UserStatus status,
      Instant lastSignInAt,
      List<Role> roles)
      implements Serializable {}

  /** What the list is filtered by; every part may be null. */
  public record Criteria(String text, Capacity capacity, UserStatus status) {}

  /** What somebody may do for one account. */
  public record Represented(String account, Rights rights, RepresentationState state, Instant since)
      implements Serializable {}

  /**
   * What is asked for about a user and waits.
   *
   * @param status whether it still waits
   * @param mayConfirm whether this person may be the second one
   * @param worker who works on it now; null where nobody does
   */
  public record Waiting(
      long id,
      UserRequest.Kind kind,
      Role role,
      String reason,
      String loginId,
      String askedBy,
      Instant askedAt,
      UserRequest.Status status,
      boolean mayConfirm,
      String worker)
      implements Serializable {}

  /**
   * A user.
   *
   * @param lockedUntil null when sign-in is not locked now
   * @param invitedUntil until when the code is good that was given out; null without one
   * @param factorSince null without an app for one-time codes
   * @param represented empty for readers who see no accounts
   */
  public record View(
      Row row,
      String email,
      String language,
      String lastSignInFrom,
      Instant lockedUntil,
      boolean hasPassword,
      Instant invitedUntil,
      Instant factorSince,
      List<Represented> represented,
      List<Waiting> waiting,
      boolean oneself)
      implements Serializable {}

  /** The users this person administers or works with, by login ID. */
  public Slice<Row> all(Criteria criteria, Page page) {
    String text = criteria.text() == null ? null : "%" + criteria.text().strip() + "%";
    return new Listing()
        .and("u.registry = ?", currentUser.actor().registry())
        .and("u.capacity = ?", criteria.capacity() == null ? null : criteria.capacity().name())
        .and("u.status = ?", criteria.status() == null ? null : criteria.status().name())
        .and("(u.login_id || ' ' || u.name || ' ' || u.email) ILIKE ?", text)
        .slice(entities, COLUMNS, "registry_user u", "u.login_id", page, UserDirectory::row);
  }

  private static Row row(Object[] c) {
    String roles = Sql.text(c[6]);
    return new Row(
        Sql.text(c[0]),
        Sql.text(c[1]),
        Sql.text(c[2]),
        Capacity.valueOf(Sql.text(c[3])),
        UserStatus.valueOf(Sql.text(c[4])),
        Sql.instant(c[5]),
        roles == null ? List.of() : Stream.of(roles.split(" ")).map(Role::valueOf).toList());
  }

  /** One of them. */
  @Noted
  public View of(String loginId) {
    Actor actor = currentUser.actor();
    RegistryUser user = readable(loginId, actor);
    Row row =
        new Listing()
            .and("u.id = ?", user.id())
            .slice(entities, COLUMNS, "registry_user u", "u.id", Page.first(), UserDirectory::row)
            .rows()
            .get(0);
    Instant now = clock.now();
    return new View(
        row,
        user.email(),
        user.language(),
        user.lastSignInFrom(),
        user.isLocked(now) ? user.lockedUntil() : null,
        user.hasPassword(),
        invitations.validUntil(user.id()),
        factors.of(user.id()).map(SecondFactor::enrolledAt).orElse(null),
        actor.registry() == null ? List.of() : represented(user.id()),
        requests.waiting(user.id()).stream().map(request -> waiting(request, actor)).toList(),
        user.id() == actor.userId());
  }

  private RegistryUser readable(String loginId, Actor actor) {
    return users
        .byLoginId(loginId)
        .filter(user -> actor.has(Role.SYSTEM_ADMINISTRATOR) || isOf(user, actor.registry()))
        .orElseThrow(() -> new NotFoundOrNotYours("user"));
  }

  private static boolean isOf(RegistryUser user, String registry) {
    return registry.equals(user.registry());
  }

  private List<Represented> represented(long userId) {
    return Sql.rows(entities.createNativeQuery(REPRESENTATIONS).setParameter(1, userId))
        .map(
            c ->
                new Represented(
                    Sql.text(c[0]),
                    Rights.valueOf(Sql.text(c[1])),
                    RepresentationState.valueOf(Sql.text(c[2])),
                    Sql.instant(c[3])))
        .toList();
  }

  private Waiting waiting(UserRequest request, Actor actor) {
    boolean asked = request.askedBy() == actor.userId() && !requests.isAlone(actor);
    return new Waiting(
        request.id(),
        request.kind(),
        request.role(),
        request.reason(),
        users.byId(request.userId()).loginId(),
        users.byId(request.askedBy()).name(),
        request.askedAt(),
        request.status(),
        actor.has(Role.SYSTEM_ADMINISTRATOR) && !asked && request.userId() != actor.userId(),
        tasks.claim(null, String.valueOf(request.id())).map(Tasks.Claim::name).orElse(null));
  }

  /** A request about a user by its key, also when it was decided. */
  @RolesAllowed(Group.SYSTEM_ADMINISTRATOR)
  @Noted
  public Waiting request(long id) {
    return Optional.ofNullable(entities.find(UserRequest.class, id))
        .map(request -> waiting(request, currentUser.actor()))
        .orElseThrow(() -> new NotFoundOrNotYours("request"));
  }

  /** The roles that a user of this kind can be granted. */
  @RolesAllowed(Group.SYSTEM_ADMINISTRATOR)
  public Set<Role> grantable(boolean ofInstallation) {
    return ofInstallation
        ? Set.of(Role.SYSTEM_ADMINISTRATOR)
        : Set.of(Role.OPERATOR, Role.APPROVER, Role.AUDITOR);
  }
}
