package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.audit.AccessEntry;
import jp.go.jcmregistry.domain.audit.AccessEntry.Who;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.LockRule;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** The two transactions around a password check, and the log of both. */
@ApplicationScoped
public class Attempts {
  /** A whole office may share an address; a program that guesses is still stopped. */
  private static final long FAILURES_PER_ADDRESS_MAX = 50;

  private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

  @Inject private RegistryUsers users;
  @Inject private Registries registries;
  @Inject private AccessLog accessLog;
  @Inject private Notifications notifications;
  @Inject private MaintenanceWindows windows;
  @Inject private RegistryClock clock;

  /** What is known before the password is looked at; the hash is null when nobody is meant. */
  record Attempt(String loginId, Long userId, String passwordHash, boolean tooManyFromThere) {}

  @Transactional
  Attempt begin(String loginId, Place place) {
    Instant now = clock.now();
    long failures = accessLog.failures(place.address(), now.minus(ADDRESS_WINDOW), now);
    Optional<RegistryUser> user = users.byLoginId(loginId);
    return new Attempt(
        loginId,
        user.map(RegistryUser::id).orElse(null),
        user.map(RegistryUser::passwordHash).orElse(null),
        failures >= FAILURES_PER_ADDRESS_MAX);
  }

  /** True when this person is in. */
  @Transactional
  boolean decide(Attempt attempt, boolean passwordRight, Place place) {
    Optional<RegistryUser> user =
        Optional.ofNullable(attempt.userId()).flatMap(id -> users.lock(id));
    Instant now = clock.now();
    if (user.isEmpty()) {
      // Not what was typed: somebody in a hurry types the password there.
      note(new Who(null, null, ""), AccessKind.SIGN_IN_FAILED, place, now);
      return false;
    }
    return decide(user.get(), passwordRight, place, now);
  }

  private boolean decide(RegistryUser user, boolean passwordRight, Place place, Instant now) {
    Who who = new Who(user.registry(), user.id(), user.loginId());
    boolean shutOut =
        user.capacity() == Capacity.REPRESENTATIVE
            && windows.closedUntil(user.registry(), now).isPresent();
    if (passwordRight && user.maySignIn(now) && !shutOut) {
      user.signedIn(now, place.address());
      note(who, AccessKind.SIGN_IN, place, now);
      return true;
    }
    note(who, AccessKind.SIGN_IN_FAILED, place, now);
    if (!passwordRight && user.signInFailed(now, lockRule(user, now))) {
      note(who, AccessKind.LOCKED, place, now);
      notifications.tell(
          List.of(user.id()), NotificationKind.SIGN_IN_LOCKED, null, place.address(), now);
    }
    return false;
  }

  private LockRule lockRule(RegistryUser user, Instant now) {
    Registries.Settings settings = registries.settings(user.registry(), now);
    return new LockRule(
        (int) settings.number(Setting.SIGN_IN_FAILURES_MAX),
        Duration.ofMinutes(settings.number(Setting.SIGN_IN_LOCK_MINUTES)));
  }

  @Transactional
  void note(Actor actor, AccessKind kind, Place place) {
    note(new Who(actor.registry(), actor.userId(), actor.loginId()), kind, place, clock.now());
  }

  private void note(Who who, AccessKind kind, Place place, Instant at) {
    accessLog.add(new AccessEntry(who, kind, "", place, at));
  }
}
