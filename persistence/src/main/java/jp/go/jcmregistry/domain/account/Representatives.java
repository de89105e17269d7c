package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representation;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * How many may act for an account and who, whichever way it was asked for: on form 7 by its people,
 * or by the staff. The greatest number counts requests too (facts of the field, 5.2).
 */
public class Representatives {
  private static final String REQUESTED =
      "SELECT count(*) FROM requested_representation WHERE account_id = ?1 AND number <> ?2"
          + " AND (login_id IS NULL OR login_id IS DISTINCT FROM ?3::text)";

  private final EntityManager entities;
  private final Accounts accounts;
  private final RegistryUsers users;
  private final Representations representations;
  private final Registries registries;
  private final Notifications notifications;

  public Representatives(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.registries = new Registries(entities);
    this.notifications = new Notifications(entities);
  }

  /**
   * What is to become of somebody's power to act for an account.
   *
   * @param loginId null for somebody who has none yet
   * @param request the number of what asked for it, which is not counted beside itself
   */
  public record Change(
      Account account, String loginId, RepresentationState state, String request) {}

  /** Somebody who can act for accounts of this registry. */
  public Optional<RegistryUser> person(String loginId, String registry) {
    return users
        .byLoginId(loginId)
        .filter(user -> user.capacity() == Capacity.REPRESENTATIVE)
        .filter(user -> registry.equals(user.registry()))
        .filter(user -> user.status() != UserStatus.REMOVED);
  }

  /** What is recorded of somebody for an account, unless removed. */
  public Optional<Representation> current(String loginId, Account account) {
    return person(loginId, account.registry())
        .flatMap(user -> representations.current(user.id(), account.id()));
  }

  /**
   * What stands against a change: J7503 to J7505. Under the account's lock, so that two changes at
   * once do not both count without the other.
   */
  public List<Violation> against(Change change, Instant now) {
    Account account = accounts.lock(change.account().id());
    Optional<Representation> present =
        change.loginId() == null ? Optional.empty() : current(change.loginId(), account);
    RepresentationState next = change.state();
    if (present.isEmpty() && next != RepresentationState.ACTIVE) {
      return List.of(broken(RepresentationRule.THERE_TO_BE_REMOVED, change.loginId()));
    }
    Settings settings = registries.settings(account.registry(), now);
    String number = account.number().toString();
    long others = others(account, present);
    long max = settings.number(Setting.REPRESENTATIVES_MAX);
    if (next == RepresentationState.ACTIVE && others + requested(change) >= max) {
      return List.of(broken(RepresentationRule.NOT_TOO_MANY, number, max));
    }
    long min = settings.number(Setting.REPRESENTATIVES_MIN);
    boolean leaves =
        next != RepresentationState.ACTIVE
            && present.filter(p -> p.state() == RepresentationState.ACTIVE).isPresent();
    return leaves && others < min
        ? List.of(broken(RepresentationRule.NOT_TOO_FEW, number, min))
        : List.of();
  }

  private long others(Account account, Optional<Representation> present) {
    return representations.of(account.id()).stream()
        .filter(each -> present.filter(p -> p.userId() == each.userId()).isEmpty())
        .count();
  }

  private long requested(Change change) {
    return Sql.number(
        entities
            .createNativeQuery(REQUESTED)
            .setParameter(1, change.account().id())
            .setParameter(2, change.request())
            .setParameter(3, change.loginId())
            .getSingleResult());
  }

  /** Records what becomes of somebody's power to act, and tells them and everybody who acts. */
  public void become(
      Account named, RegistryUser user, RepresentationState state, Rights rights, Instant now) {
    Account account = accounts.lock(named.id());
    representations
        .current(user.id(), account.id())
        .orElseGet(() -> representations.begin(user, account.id(), rights, now))
        .become(state, rights, now);
    tell(account, user, now);
  }

  /** The person, who may act no more by now, and everybody who does. */
  private void tell(Account account, RegistryUser user, Instant now) {
    String what = account.number() + ", " + user.loginId();
    NotificationKind kind = NotificationKind.RIGHTS_CHANGED;
    notifications.tell(List.of(user.id()), kind, null, what, now);
    notifications.tellRepresentatives(account.id(), user.id(), kind, null, what, now);
  }

  private static Violation broken(RepresentationRule rule, Object... arguments) {
    return Violation.of(rule.number(), arguments);
  }
}
