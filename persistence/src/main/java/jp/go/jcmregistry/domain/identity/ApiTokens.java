package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/** The personal tokens of all users. */
public class ApiTokens {
  private static final int VALID_MAX = 10;

  private final EntityManager entities;

  public ApiTokens(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds a token, unless its owner has as many as anybody may. */
  public ApiToken add(ApiToken token) {
    long valid = of(token.userId()).stream().filter(each -> each.revokedAt() == null).count();
    if (valid >= VALID_MAX) {
      throw new InvalidValue("value.ApiToken.limit", VALID_MAX);
    }
    entities.persist(token);
    return token;
  }

  /**
   * Makes all tokens of a user worthless: whoever took away a password, an app or a person did not
   * mean that programs go on under that name.
   */
  public void revokeAllOf(long userId, Instant at) {
    of(userId).forEach(each -> each.revoke(at));
  }

  /** A user's tokens, newest first, the revoked ones among them. */
  public List<ApiToken> of(long userId) {
    return entities
        .createQuery(
            "SELECT t FROM ApiToken t WHERE t.userId = :user ORDER BY t.createdAt DESC, t.id DESC",
            ApiToken.class)
        .setParameter("user", userId)
        .getResultList();
  }

  /** One token of a user; somebody else's is as unknown as none. */
  public ApiToken of(long userId, long id) {
    return entities
        .createQuery(
            "SELECT t FROM ApiToken t WHERE t.userId = :user AND t.id = :id", ApiToken.class)
        .setParameter("user", userId)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("token"));
  }
}
