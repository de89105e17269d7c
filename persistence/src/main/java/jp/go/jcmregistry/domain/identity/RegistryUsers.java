package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Sql;

/** Everybody with a login ID, of all registries. */
public class RegistryUsers {
  private static final String ACTOR =
      "SELECT u.id, u.login_id, u.name, u.registry,"
          + " (SELECT string_agg(r.role, ' ') FROM user_role r"
          + " WHERE r.user_id = u.id AND r.until_at IS NULL),"
          + " (SELECT string_agg(p.account_id || ' ' || rights_now(p), ',') FROM representation p"
          + " JOIN account a ON a.id = p.account_id AND a.status <> 'SUSPENDED'"
          + " WHERE p.user_id = u.id AND p.until_at IS NULL AND p.state = 'ACTIVE')"
          + " FROM registry_user u WHERE u.status = 'ACTIVE' AND ";

  private static final String TOKEN_USED =
      "WITH used AS (UPDATE api_token t"
          + " SET last_used_on = (registry_now() AT TIME ZONE o.zone)::date FROM registry_user o"
          + " WHERE t.token_hash = ?1 AND t.revoked_at IS NULL AND o.id = t.user_id"
          + " AND o.status = 'ACTIVE'"
          + " AND t.last_used_on IS DISTINCT FROM (registry_now() AT TIME ZONE o.zone)::date"
          + " RETURNING o.registry, o.id, o.login_id, t.label),"
          + " noted AS (INSERT INTO access_entry (id, registry, user_id, login_id, kind, subject,"
          + " address, device, at) SELECT nextval('entity_id'), w.registry, w.id, w.login_id,"
          + " 'TOKEN_USED', w.label, left(?2, 200), left(?3, 200), registry_now() FROM used w) ";

  private static final String ONE_LOOKS =
      "SELECT CAST(pg_advisory_xact_lock(hashtext('free login ID')) AS text)";

  private final EntityManager entities;

  public RegistryUsers(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<RegistryUser> byLoginId(String loginId) {
    return entities
        .createQuery("SELECT u FROM RegistryUser u WHERE u.loginId = :loginId", RegistryUser.class)
        .setParameter("loginId", loginId)
        .getResultStream()
        .findFirst();
  }

  /**
   * The login IDs that begin so. Whoever looks keeps others who look waiting until the end: what is
   * free for one is free for nobody else.
   */
  public Set<String> loginIdsLike(String beginning) {
    entities.createNativeQuery(ONE_LOOKS).getSingleResult();
    entities.flush();
    List<?> found =
        entities
            .createNativeQuery("SELECT login_id FROM registry_user WHERE starts_with(login_id, ?1)")
            .setParameter(1, beginning)
            .getResultList();
    return found.stream().map(Sql::text).collect(Collectors.toSet());
  }

  public RegistryUser byId(long id) {
    return entities.find(RegistryUser.class, id);
  }

  /** Locks a user's row and reads it as it is under the lock. */
  public Optional<RegistryUser> lock(long id) {
    return Optional.ofNullable(
        entities.find(RegistryUser.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** An active user with what it may do now, in one query; empty when there is none. */
  public Optional<Actor> actor(String loginId) {
    return actor(ACTOR + "u.login_id = ?1", loginId);
  }

  /** The same, if this is the session that counts: another one has ended. */
  public Optional<Actor> actor(String loginId, UUID session) {
    return actor(ACTOR + "u.login_id = ?1 AND u.session = ?2", loginId, session.toString());
  }

  /**
   * The active user whose personal token has this hash and was not revoked; notes the day of use,
   * where that day is new, and from where it came, in the same statement.
   */
  public Optional<Actor> actorByToken(byte[] tokenHash, String address, String device) {
    return actor(
        TOKEN_USED
            + ACTOR
            + "u.id = (SELECT t.user_id FROM api_token t"
            + " WHERE t.token_hash = ?1 AND t.revoked_at IS NULL)",
        tokenHash,
        address.replace("\0", ""),
        device.replace("\0", ""));
  }

  /** Adds somebody; the login ID must be new. */
  public RegistryUser add(RegistryUser user) {
    if (byLoginId(user.loginId()).isPresent()) {
      throw new InvalidValue("value.LoginId.taken", user.loginId());
    }
    entities.persist(user);
    return user;
  }

  /** Gives a member of staff a role; {@code by} is null when the registry itself does. */
  public void grant(RegistryUser user, Role role, Instant at, Long by) {
    entities.persist(new UserRole(user, role, at, by));
  }

  /** Ends a role; false when the user does not have it. */
  public boolean takeRole(long userId, Role role, Instant at) {
    return entities
            .createNativeQuery(
                "UPDATE user_role SET until_at = ?1"
                    + " WHERE user_id = ?2 AND role = ?3 AND until_at IS NULL")
            .setParameter(1, Sql.timestamp(at))
            .setParameter(2, userId)
            .setParameter(3, role.name())
            .executeUpdate()
        == 1;
  }

  /** The roles a user has now, whether they may sign in or not. */
  public Set<Role> rolesOf(long userId) {
    Object list =
        entities
            .createNativeQuery(
                "SELECT string_agg(role, ' ') FROM user_role"
                    + " WHERE user_id = ?1 AND until_at IS NULL")
            .setParameter(1, userId)
            .getSingleResult();
    return roles(Sql.text(list));
  }

  private Optional<Actor> actor(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < parameters.length; place++) {
      query.setParameter(place + 1, parameters[place]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> actor((Object[]) row)).findFirst();
  }

  private static Actor actor(Object[] row) {
    return new Actor(
        Sql.number(row[0]),
        Sql.text(row[1]),
        Sql.text(row[2]),
        Sql.text(row[3]),
        roles(Sql.text(row[4])),
        rights(Sql.text(row[5])));
  }

  /** Who has a role in a registry now and may sign in; null for the installation. */
  public List<Long> having(String registry, Role role) {
    List<?> people =
        entities
            .createNativeQuery(
                "SELECT u.id FROM registry_user u JOIN user_role r ON r.user_id = u.id"
                    + " WHERE u.registry IS NOT DISTINCT FROM ?1 AND u.status = 'ACTIVE' AND r.role = ?2"
                    + " AND r.until_at IS NULL ORDER BY u.id")
            .setParameter(1, registry)
            .setParameter(2, role.name())
            .getResultList();
    return people.stream().map(Sql::number).toList();
  }

  private static Set<Role> roles(String list) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (list != null) {
      for (String name : list.split(" ")) {
        roles.add(Role.valueOf(name));
      }
    }
    return Collections.unmodifiableSet(roles);
  }

  private static Map<Long, Rights> rights(String list) {
    Map<Long, Rights> rights = new HashMap<>();
    if (list != null) {
      for (String entry : list.split(",")) {
        String[] parts = entry.split(" ");
        rights.put(Long.valueOf(parts[0]), Rights.valueOf(parts[1]));
      }
    }
    return Collections.unmodifiableMap(rights);
  }
}
