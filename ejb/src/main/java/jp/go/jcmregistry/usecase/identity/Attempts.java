package jp.go.jcmregistry.usecase.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.AccessEntry;
import jp.go.jcmregistry.domain.audit.AccessEntry.Who;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.AccessLog;
import jp.go.jcmregistry.domain.audit.AuditTrail;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.Invitations;
import jp.go.jcmregistry.domain.identity.LockRule;
import jp.go.jcmregistry.domain.identity.PaperCode;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.SecondFactor;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** The transactions around what somebody types to come in, and the log of them. */
@ApplicationScoped
public class Attempts {
  /** A whole office may share an address; a program that guesses is still stopped. */
  private static final long FAILURES_PER_ADDRESS_MAX = 50;

  private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

  @Inject private RegistryUsers users;
  @Inject private Registries registries;
  @Inject private SecondFactors factors;
  @Inject private Invitations invitations;
  @Inject private AccessLog accessLog;
  @Inject private AuditTrail trail;
  @Inject private Notifications notifications;
  @Inject private MaintenanceWindows windows;
  @Inject private RegistryClock clock;

  /**
   * Somebody on the way in.
   *
   * @param session names the session that begins if they are let in
   */
  record Entry(Place place, UUID session) {

    static Entry from(Place place) {
      return new Entry(place, UUID.randomUUID());
    }
  }

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

  /** What becomes of somebody who typed a password. */
  enum Outcome {
    REFUSED,
    IN,
    /** A second factor is there, and its code is asked next. */
    CODE,
    /** A second factor is needed and is to be set up first. */
    ENROL
  }

  /** Decides about a password; the failures before a right one stand until the code is right. */
  @Transactional
  Outcome decide(Attempt attempt, boolean passwordRight, Entry entry) {
    Optional<RegistryUser> user =
        Optional.ofNullable(attempt.userId()).flatMap(id -> users.lock(id));
    Instant now = clock.now();
    if (user.isEmpty()) {
      // Not what was typed: somebody in a hurry types the password there.
      note(new Who(null, null, ""), AccessKind.SIGN_IN_FAILED, "", entry.place(), now);
      return Outcome.REFUSED;
    }
    return decide(user.get(), passwordRight, entry, now);
  }

  private Outcome decide(RegistryUser user, boolean passwordRight, Entry entry, Instant now) {
    if (!passwordRight || !mayComeIn(user, now)) {
      failed(user, AccessKind.SIGN_IN_FAILED, passwordRight, entry.place(), now);
      return Outcome.REFUSED;
    }
    return afterPassword(user, entry, now);
  }

  private Outcome afterPassword(RegistryUser user, Entry entry, Instant now) {
    if (factors.of(user.id()).isPresent()) {
      return Outcome.CODE;
    }
    if (users.actor(user.loginId()).filter(Actor::needsSecondFactor).isPresent()) {
      return Outcome.ENROL;
    }
    comesIn(user, entry, now);
    return Outcome.IN;
  }

  /** Account holders stay out while the registry is closed for maintenance. */
  private boolean mayComeIn(RegistryUser user, Instant now) {
    boolean shutOut =
        user.capacity() == Capacity.REPRESENTATIVE
            && windows.closedUntil(user.registry(), now).isPresent();
    return user.maySignIn(now) && !shutOut;
  }

  /**
   * Decides about the code somebody was given to choose a password with.
   *
   * @param passwordHash of the password they chose
   */
  @Transactional
  Outcome accept(String loginId, String typed, String passwordHash, Entry entry) {
    Optional<RegistryUser> found = users.byLoginId(loginId).flatMap(u -> users.lock(u.id()));
    Instant now = clock.now();
    if (found.isEmpty()) {
      note(new Who(null, null, ""), AccessKind.SIGN_IN_FAILED, "", entry.place(), now);
      return Outcome.REFUSED;
    }
    RegistryUser user = found.get();
    if (!mayComeIn(user, now) || !invitations.accept(user.id(), PaperCode.typed(typed), now)) {
      failed(user, AccessKind.CODE_FAILED, !mayComeIn(user, now), entry.place(), now);
      return Outcome.REFUSED;
    }
    user.choosePassword(passwordHash);
    trail.add(user.registry(), user.id(), "SignIn.byInvitation", user.loginId());
    return afterPassword(user, entry, now);
  }

  /**
   * Decides about a one-time code or a recovery code; true when this person is in.
   *
   * @param act names this one attempt, so that the code lets in nobody else
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J7302
   */
  @Transactional
  boolean decide(String loginId, String typed, String act, Entry entry) {
    RegistryUser user = users.byLoginId(loginId).flatMap(u -> users.lock(u.id())).orElseThrow();
    Instant now = clock.now();
    boolean right = mayComeIn(user, now) && isRight(user, typed, act, now);
    if (right) {
      comesIn(user, entry, now);
    } else {
      failed(user, AccessKind.CODE_FAILED, !mayComeIn(user, now), entry.place(), now);
    }
    return right;
  }

  private boolean isRight(RegistryUser user, String typed, String act, Instant now) {
    SecondFactor factor = factors.of(user.id()).orElse(null);
    if (factor == null) {
      return false;
    }
    OptionalLong step = OneTimeCodes.stepOf(factor.secret(), typed, Instant.now());
    if (step.isPresent()) {
      factors.use(factor, step.getAsLong(), act, now);
      return true;
    }
    return factors.recover(factor, PaperCode.typed(typed), now);
  }

  /**
   * Sets up the first second factor of somebody whose password was right; they are in.
   *
   * @param secret Base32
   * @return the recovery codes; empty when the code is not this secret's, or there is a factor
   */
  @Transactional
  List<String> enrol(String loginId, String secret, String typed, Entry entry) {
    RegistryUser user = users.byLoginId(loginId).flatMap(u -> users.lock(u.id())).orElseThrow();
    Instant now = clock.now();
    byte[] bytes = OneTimeCodes.secret(secret);
    OptionalLong step = OneTimeCodes.stepOf(bytes, typed, Instant.now());
    if (step.isEmpty() || !mayComeIn(user, now) || factors.of(user.id()).isPresent()) {
      return List.of();
    }
    List<PaperCode> codes = PaperCode.makeSet();
    SecondFactor factor = factors.begin(user.id(), bytes, codes, now, user.id());
    factors.use(factor, step.getAsLong(), "enrol", now);
    trail.add(user.registry(), user.id(), "SignIn.enrol", user.loginId());
    notifications.tell(
        List.of(user.id()), NotificationKind.FACTOR_CHANGED, null, entry.place().address(), now);
    comesIn(user, entry, now);
    return codes.stream().map(PaperCode::reveal).toList();
  }

  /** Counts a wrong code of somebody who is in; it stands whatever becomes of their act. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void wrongCode(long userId, Place place) {
    failed(users.lock(userId).orElseThrow(), AccessKind.CODE_FAILED, false, place, clock.now());
  }

  /** Counts a wrong password of somebody who is in. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void wrongPassword(long userId, Place place) {
    failed(users.lock(userId).orElseThrow(), AccessKind.SIGN_IN_FAILED, false, place, clock.now());
  }

  private void comesIn(RegistryUser user, Entry entry, Instant now) {
    user.signedIn(now, entry.place().address(), entry.session());
    note(who(user), AccessKind.SIGN_IN, "", entry.place(), now);
  }

  /** Notes a failure and counts it, unless it was no guess. */
  private void failed(
      RegistryUser user, AccessKind kind, boolean noGuess, Place place, Instant now) {
    note(who(user), kind, "", place, now);
    if (!noGuess && user.signInFailed(now, lockRule(user, now))) {
      note(who(user), AccessKind.LOCKED, "", place, now);
      notifications.tell(
          List.of(user.id()), NotificationKind.SIGN_IN_LOCKED, null, place.address(), now);
    }
  }

  private static Who who(RegistryUser user) {
    return new Who(user.registry(), user.id(), user.loginId());
  }

  private LockRule lockRule(RegistryUser user, Instant now) {
    Registries.Settings settings = registries.settings(user.registry(), now);
    return new LockRule(
        (int) settings.number(Setting.SIGN_IN_FAILURES_MAX),
        Duration.ofMinutes(settings.number(Setting.SIGN_IN_LOCK_MINUTES)));
  }

  /** Notes what somebody who is in did. */
  @Transactional
  void note(Actor actor, AccessKind kind, String subject, Place place) {
    Who who = new Who(actor.registry(), actor.userId(), actor.loginId());
    note(who, kind, subject, place, clock.now());
  }

  private void note(Who who, AccessKind kind, String subject, Place place, Instant at) {
    accessLog.add(new AccessEntry(who, kind, subject, place, at));
  }
}
