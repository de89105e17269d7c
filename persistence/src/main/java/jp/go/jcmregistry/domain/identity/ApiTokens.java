package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;

/** The personal tokens of all users. */
public class ApiTokens {
  private final EntityManager entities;

  public ApiTokens(EntityManager entities) {
    this.entities = entities;
  }

  public ApiToken add(ApiToken token) {
    entities.persist(token);
    return token;
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

  /** Remembers the day of use; writes nothing when that day is known. */
  public void used(byte[] tokenHash, LocalDate day) {
    entities
        .createNativeQuery(
            "UPDATE api_token SET last_used_on = ?1"
                + " WHERE token_hash = ?2 AND (last_used_on IS NULL OR last_used_on < ?1)")
        .setParameter(1, day)
        .setParameter(2, tokenHash)
        .executeUpdate();
  }
}
