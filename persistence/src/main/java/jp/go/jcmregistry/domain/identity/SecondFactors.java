package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** The second factors of all users, which of their codes were used and what for. */
public class SecondFactors {
  private final EntityManager entities;

  public SecondFactors(EntityManager entities) {
    this.entities = entities;
  }

  /** The factor a user has now. */
  public Optional<SecondFactor> of(long userId) {
    return entities
        .createQuery(
            "SELECT f FROM SecondFactor f WHERE f.userId = :user AND f.endedAt IS NULL",
            SecondFactor.class)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst();
  }

  /** Whether a user has a factor or once had one. */
  public boolean everHad(long userId) {
    return !entities
        .createQuery("SELECT f.id FROM SecondFactor f WHERE f.userId = :user")
        .setParameter("user", userId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Gives a user a factor in place of the one there may be; the caller holds the lock of the user.
   *
   * @param by who replaces it; null when the registry itself does
   */
  public SecondFactor begin(
      long userId, byte[] secret, List<PaperCode> codes, Instant at, Long by) {
    end(userId, at, by);
    SecondFactor factor = new SecondFactor(userId, secret, at);
    entities.persist(factor);
    entities.flush();
    codes.forEach(code -> add(factor.id(), code));
    return factor;
  }

  private void add(long factorId, PaperCode code) {
    entities
        .createNativeQuery(
            "INSERT INTO recovery_code (id, factor_id, code_hash)"
                + " VALUES (nextval('entity_id'), ?1, ?2)")
        .setParameter(1, factorId)
        .setParameter(2, code.hash())
        .executeUpdate();
  }

  /** Takes a user's factor away, if there is one. */
  public void end(long userId, Instant at, Long by) {
    of(userId).ifPresent(factor -> factor.end(at, by));
    entities.flush();
  }

  /**
   * Uses the code of a half minute for an act; waits for whoever uses one of the same factor.
   *
   * @param step the half minute since 1970 whose code it is (RFC 6238)
   * @param act what it is given for; the same code with the same act is the same act once more
   * @throws RuleBroken J7302 when it was given for something else before
   */
  public void use(SecondFactor factor, long step, String act, Instant at) {
    Sql.lock(entities, SecondFactor.class, factor.id());
    List<?> before =
        entities
            .createNativeQuery("SELECT act FROM used_code WHERE factor_id = ?1 AND step = ?2")
            .setParameter(1, factor.id())
            .setParameter(2, step)
            .getResultList();
    if (before.isEmpty()) {
      note(factor.id(), step, act, at);
    } else if (!act.equals(before.get(0))) {
      throw new RuleBroken(Violation.of(FactorRule.EACH_CODE_ONCE.number()));
    }
  }

  private void note(long factorId, long step, String act, Instant at) {
    entities
        .createNativeQuery(
            "INSERT INTO used_code (factor_id, step, act, used_at) VALUES (?1, ?2, ?3, ?4)")
        .setParameter(1, factorId)
        .setParameter(2, step)
        .setParameter(3, act)
        .setParameter(4, Sql.timestamp(at))
        .executeUpdate();
  }

  /** Uses up a recovery code; false when it is none of this factor's, or was used. */
  public boolean recover(SecondFactor factor, PaperCode code, Instant at) {
    return entities
            .createNativeQuery(
                "UPDATE recovery_code SET used_at = ?1"
                    + " WHERE factor_id = ?2 AND code_hash = ?3 AND used_at IS NULL")
            .setParameter(1, Sql.timestamp(at))
            .setParameter(2, factor.id())
            .setParameter(3, code.hash())
            .executeUpdate()
        == 1;
  }

  /** How many recovery codes a factor has left. */
  public long codesLeft(SecondFactor factor) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT count(*) FROM recovery_code WHERE factor_id = ?1 AND used_at IS NULL")
            .setParameter(1, factor.id())
            .getSingleResult());
  }
}
