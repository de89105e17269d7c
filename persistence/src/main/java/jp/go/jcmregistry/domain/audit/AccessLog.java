package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Sql;

/** The access log of all registries. */
public class AccessLog {
  private final EntityManager entities;

  public AccessLog(EntityManager entities) {
    this.entities = entities;
  }

  public void add(AccessEntry entry) {
    entities.persist(entry);
  }

  /** A user's own entries, newest first. */
  public List<AccessEntry> of(long userId, int first, int size) {
    return entities
        .createQuery(
            "SELECT e FROM AccessEntry e WHERE e.userId = :user ORDER BY e.at DESC, e.id DESC",
            AccessEntry.class)
        .setParameter("user", userId)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(long userId) {
    return entities
        .createQuery("SELECT COUNT(e) FROM AccessEntry e WHERE e.userId = :user", Long.class)
        .setParameter("user", userId)
        .getSingleResult();
  }

  /** The sign-in before the present one. */
  public Optional<AccessEntry> previousSignIn(long userId) {
    return entities
        .createQuery(
            "SELECT e FROM AccessEntry e WHERE e.userId = :user AND e.kind = :signIn"
                + " ORDER BY e.at DESC, e.id DESC",
            AccessEntry.class)
        .setParameter("user", userId)
        .setParameter("signIn", AccessKind.SIGN_IN)
        .setFirstResult(1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How often signing in failed from one address between two instants, whoever was tried. */
  public long failures(String address, Instant from, Instant to) {
    return Sql.number(
        entities
            .createNativeQuery(
                "SELECT count(*) FROM access_entry WHERE kind = 'SIGN_IN_FAILED'"
                    + " AND address = ?1 AND at > ?2 AND at <= ?3")
            .setParameter(1, address)
            .setParameter(2, Sql.timestamp(from))
            .setParameter(3, Sql.timestamp(to))
            .getSingleResult());
  }
}
