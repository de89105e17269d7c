package jp.go.jcmregistry.usecase.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.ApiToken;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.SecondFactors;
import jp.go.jcmregistry.domain.identity.TokenSecret;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.audit.Audited;

/** What everybody may see and change of themselves. */
@Stateless
@RolesAllowed(Group.USER)
public class Profile {
  @Inject private CurrentUser currentUser;
  @Inject private RegistryUsers users;
  @Inject private ApiTokens tokens;
  @Inject private SecondFactors factors;
  @Inject private Notifications notifications;
  @Inject private RegistryClock clock;

  /**
   * One's own data.
   *
   * @param registry null for those of the installation
   * @param hasFactor whether there is an app for one-time codes, without which no token is made
   * @param tokens newest first, the revoked ones among them
   */
  public record Own(
      String loginId,
      String name,
      String email,
      String language,
      String registry,
      Set<Role> roles,
      boolean hasFactor,
      List<Token> tokens) {}

  /**
   * A personal token, without its secret.
   *
   * @param lastUsedOn null when it was never used
   * @param revokedAt null while it is valid
   */
  public record Token(
      long id, String label, Instant createdAt, LocalDate lastUsedOn, Instant revokedAt) {

    public boolean isValid() {
      return revokedAt == null;
    }
  }

  /** A token just made; the secret is never to be had again. */
  public record NewToken(long id, String label, String secret) {}

  /** What the caller is called, at the head of every page; costs no query of its own. */
  public String name() {
    return currentUser.actor().name();
  }

  /** Everything on the caller's own page. */
  public Own own() {
    Actor actor = currentUser.actor();
    RegistryUser user = users.byId(actor.userId());
    List<Token> own = tokens.of(user.id()).stream().map(Profile::token).toList();
    return new Own(
        user.loginId(),
        user.name(),
        user.email(),
        user.language(),
        user.registry(),
        actor.roles(),
        factors.of(user.id()).isPresent(),
        own);
  }

  /** Chooses the language the registry writes in: ja or en. */
  @Audited
  public void prefer(String language) {
    if (!Set.of("ja", "en").contains(language)) {
      throw new IllegalArgumentException(language);
    }
    users.byId(currentUser.actor().userId()).prefer(language);
  }

  /**
   * Makes a token for a program that shall act as the caller. It takes the place of one-time codes,
   * so it takes one to make it, also of those who need none yet: rights may be added later.
   */
  @Signed
  @Audited
  public NewToken makeToken(String label) {
    TokenSecret secret = TokenSecret.make();
    ApiToken token =
        tokens.add(new ApiToken(currentUser.actor().userId(), label, secret, clock.now()));
    notifications.tell(
        List.of(currentUser.actor().userId()),
        NotificationKind.TOKEN_MADE,
        null,
        token.label(),
        token.createdAt());
    return new NewToken(token.id(), token.label(), secret.reveal());
  }

  /** Makes a token of the caller's worthless. */
  @Audited
  public void revokeToken(long id) {
    tokens.of(currentUser.actor().userId(), id).revoke(clock.now());
  }

  private static Token token(ApiToken token) {
    return new Token(
        token.id(), token.label(), token.createdAt(), token.lastUsedOn(), token.revokedAt());
  }
}
