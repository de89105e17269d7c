package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.audit.AccessKind;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.TokenSecret;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/**
 * Lets people in by login ID and password, programs by personal token. Every refusal is the same
 * answer after the same work: unknown, wrong, locked and frozen cannot be told apart.
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

  /** Somebody let in, with the groups the container shall check. */
  public record Caller(String loginId, Set<String> groups) {}

  /** A person at the sign-in page; empty when refused. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Caller> byPassword(String loginId, String password, Place place) {
    Attempts.Attempt attempt = attempts.begin(LoginId.clean(loginId), place);
    if (attempt.tooManyFromThere()) {
      return Optional.empty();
    }
    boolean right = passwords.isRight(Password.typed(password), attempt.passwordHash());
    return attempts.decide(attempt, right, place) ? again(attempt.loginId()) : Optional.empty();
  }

  /** A program with a personal token; empty when the token is none or was revoked. */
  public Optional<Caller> byToken(String secret) {
    return TokenSecret.parse(secret)
        .flatMap(token -> users.actorByToken(token.hash()))
        .map(this::caller);
  }

  /**
   * A person of an open session, who may have lost rights since; empty when frozen or removed, and
   * for an account holder while the registry is closed for maintenance.
   */
  public Optional<Caller> again(String loginId) {
    return users.actor(loginId).filter(actor -> !isShutOut(actor)).map(this::caller);
  }

  /**
   * The same once more when maintenance has begun over a form that was being filled in: what was
   * entered is to be kept. Transactions are closed to this person as to everybody.
   */
  public Optional<Caller> toFinish(String loginId) {
    return users.actor(loginId).map(this::caller);
  }

  private boolean isShutOut(Actor actor) {
    return actor.roles().isEmpty()
        && windows.closedUntil(actor.registry(), clock.now()).isPresent();
  }

  /** Notes that the caller left. */
  public void leave(Place place) {
    currentUser.find().ifPresent(actor -> attempts.note(actor, AccessKind.SIGN_OUT, place));
  }

  private Caller caller(Actor actor) {
    currentUser.isKnown(actor);
    return new Caller(actor.loginId(), Group.of(actor));
  }
}
