package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.TokenSecret;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/**
 * Lets people in by login ID, password and one-time code, programs by personal token. Every refusal
 * is the same answer after the same work: unknown, wrong, locked and frozen cannot be told apart.
 *
 * <p>The slow hash is computed outside any transaction, so that no connection waits for it; the
 * attempt is decided afterwards under the lock of the user's row, so that many attempts at once are
 * still counted one by one.
 */
@Stateless
@PermitAll
public class SignIn {
  @Inject private Passwords passwords;
  @Inject private Attempts attempts;
  @Inject private RegistryUsers users;
  @Inject private CurrentUser currentUser;
  @Inject private MaintenanceWindows windows;
  @Inject private RegistryClock clock;
  @Inject private Signature signature;

  /**
   * Somebody let in, with the groups the container shall check.
   *
   * @param registry whose people they are among; null for system administrators
   * @param session names the one session that counts from now on; null for programs
   */
  public record Caller(String loginId, String registry, UUID session, Set<String> groups) {}

  /** Why a session is over. */
  public enum Why {
    /** The same login ID signed in elsewhere. */
    ELSEWHERE,
    /** The login ID is frozen or was removed, or its password was taken away. */
    SHUT,
    /** Maintenance has begun. */
    CLOSED,
    /** The person said that an access was not they. */
    DISOWNED,
    /** It has lasted as long as a session may. */
    OVER
  }

  /**
   * The end of a session.
   *
   * @param at when the other session began; null where there is none
   * @param address from where; null where there is none
   */
  public record Ended(Why why, Instant at, String address) implements Serializable {}

  /** What comes after a right password: nothing, a code, or setting up the app for codes. */
  public enum Next {
    NOTHING,
    CODE,
    ENROLMENT
  }

  /**
   * Somebody whose password was right.
   *
   * @param caller null until the second factor was asked
   */
  public record Passed(String loginId, Next next, Caller caller) {}

  /**
   * Somebody who has set up an app for codes, and is in.
   *
   * @param recoveryCodes never to be had again
   */
  public record Enrolled(Caller caller, List<String> recoveryCodes) {}

  /** A person at the sign-in page; empty when refused. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Passed> byPassword(String loginId, String password, Place place) {
    Attempts.Attempt attempt = attempts.begin(LoginId.clean(loginId), place);
    if (attempt.tooManyFromThere()) {
      return Optional.empty();
    }
    boolean right = passwords.isRight(Password.typed(password), attempt.passwordHash());
    Attempts.Entry entry = Attempts.Entry.from(place);
    return passed(attempt.loginId(), entry, attempts.decide(attempt, right, entry));
  }

  private Optional<Passed> passed(String loginId, Attempts.Entry entry, Attempts.Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> Optional.empty();
      case CODE -> Optional.of(new Passed(loginId, Next.CODE, null));
      case ENROL -> Optional.of(new Passed(loginId, Next.ENROLMENT, null));
      case IN -> in(loginId, entry).map(in -> new Passed(in.loginId(), Next.NOTHING, in));
    };
  }

  /** A first sign-in, or one after a reset. */
  public record First(String loginId, String code, String password) {

    /** Nothing of it may reach a log. */
    @Override
    public String toString() {
      return "First";
    }
  }

  /**
   * A person who was given a code chooses a password; empty when refused.
   *
   * @throws jp.go.jcmregistry.domain.shared.InvalidValue when the password is too short or common
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Passed> byInvitation(First first, Place place) {
    String loginId = LoginId.clean(first.loginId());
    if (attempts.begin(loginId, place).tooManyFromThere()) {
      return Optional.empty();
    }
    String hash = passwords.choose(first.password(), loginId);
    Attempts.Entry entry = Attempts.Entry.from(place);
    return passed(loginId, entry, attempts.accept(loginId, first.code(), hash, entry));
  }

  /**
   * A person whose password was right, with a one-time or a recovery code; empty when refused.
   *
   * @param attempt names this attempt to sign in: its code lets in nobody else
   * @throws jp.go.jcmregistry.domain.shared.RuleBroken J7302
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Caller> byCode(String loginId, String code, UUID attempt, Place place) {
    Attempts.Entry entry = Attempts.Entry.from(place);
    return attempts.decide(loginId, code, "sign in " + attempt, entry)
        ? in(loginId, entry)
        : Optional.empty();
  }

  /** A secret for an app, which nobody has seen before: Base32. */
  public String newSecret() {
    return OneTimeCodes.newSecret();
  }

  /** A person whose password was right sets up an app; empty when its code is not right. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Enrolled> enrol(String loginId, String secret, String code, Place place) {
    Attempts.Entry entry = Attempts.Entry.from(place);
    List<String> codes = attempts.enrol(loginId, secret, code, entry);
    return codes.isEmpty()
        ? Optional.empty()
        : in(loginId, entry).map(caller -> new Enrolled(caller, codes));
  }

  /**
   * A program with a personal token; empty when the token is none or was revoked. One statement,
   * which needs no transaction around it.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Caller> byToken(String secret, Place place) {
    signature.comesFrom(place);
    return TokenSecret.parse(secret)
        .flatMap(token -> users.actorByToken(token.hash(), place.address(), place.device()))
        .map(actor -> caller(actor, null));
  }

  private Optional<Caller> in(String loginId, Attempts.Entry entry) {
    return users
        .actor(loginId, entry.session())
        .filter(actor -> !isShutOut(actor))
        .map(actor -> caller(actor, entry.session()));
  }

  /**
   * A person of an open session, who signs what is to be signed; empty as below, and when the same
   * person has signed in elsewhere since.
   */
  public Optional<Caller> bySession(String loginId, UUID session, Place place) {
    signature.isAPersons(place);
    return in(loginId, new Attempts.Entry(place, session));
  }

  /** Why somebody's session is over, which was open at the last request. */
  public Ended whyEnded(String loginId, UUID session) {
    RegistryUser user = users.byLoginId(loginId).orElse(null);
    if (user == null || user.status() != UserStatus.ACTIVE || user.session() == null) {
      return new Ended(Why.SHUT, null, null);
    }
    return user.session().equals(session)
        ? new Ended(Why.CLOSED, null, null)
        : new Ended(Why.ELSEWHERE, user.lastSignInAt(), user.lastSignInFrom());
  }

  /**
   * A person, who may have lost rights since; empty when frozen or removed, and for an account
   * holder while the registry is closed for maintenance.
   */
  public Optional<Caller> again(String loginId) {
    return users
        .actor(loginId)
        .filter(actor -> !isShutOut(actor))
        .map(actor -> caller(actor, null));
  }

  /**
   * The same once more when maintenance has begun over a form that was being filled in: what was
   * entered is to be kept. Transactions are closed to this person as to everybody.
   */
  public Optional<Caller> toFinish(String loginId) {
    return users.actor(loginId).map(actor -> caller(actor, null));
  }

  private boolean isShutOut(Actor actor) {
    return actor.roles().isEmpty()
        && windows.closedUntil(actor.registry(), clock.now()).isPresent();
  }

  /** Notes that the caller left. */
  public void leave(Place place) {
    currentUser.find().ifPresent(actor -> attempts.note(actor, AccessKind.SIGN_OUT, "", place));
  }

  private Caller caller(Actor actor, UUID session) {
    currentUser.isKnown(actor);
    return new Caller(actor.loginId(), actor.registry(), session, Group.of(actor));
  }
}
