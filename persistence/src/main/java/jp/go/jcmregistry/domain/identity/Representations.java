package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who acts for which account. */
public class Representations {
  private final EntityManager entities;

  public Representations(EntityManager entities) {
    this.entities = entities;
  }

  /** Lets a representative act for an account of its own registry. */
  public Representation begin(RegistryUser user, long accountId, Rights rights, Instant at) {
    Representation representation = new Representation(user, accountId, rights, at);
    entities.persist(representation);
    return representation;
  }

  /** Everybody recorded for an account and not removed, whether they may act now or not. */
  public List<Representation> current(long accountId) {
    return entities
        .createQuery(
            "SELECT r FROM Representation r WHERE r.accountId = :account AND r.untilAt IS NULL",
            Representation.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** What is recorded of one person for an account, unless removed. */
  public Optional<Representation> current(long userId, long accountId) {
    return current(accountId).stream().filter(each -> each.userId() == userId).findFirst();
  }

  /** Ends everything that somebody may do for accounts. */
  public void endAllOf(long userId, Instant at) {
    entities
        .createQuery(
            "SELECT r FROM Representation r WHERE r.userId = :user AND r.untilAt IS NULL",
            Representation.class)
        .setParameter("user", userId)
        .getResultStream()
        .forEach(each -> each.remove(at));
  }

  /** Ends everything that anybody may do for an account. */
  public void endAllFor(long accountId, Instant at) {
    current(accountId).forEach(each -> each.remove(at));
  }

  /** Everybody who acts for an account now, in the order they came. */
  public List<Representation> of(long accountId) {
    return entities
        .createQuery(
            "SELECT r FROM Representation r WHERE r.accountId = :account AND r.state = :active"
                + " AND r.untilAt IS NULL ORDER BY r.sinceAt, r.id",
            Representation.class)
        .setParameter("account", accountId)
        .setParameter("active", RepresentationState.ACTIVE)
        .getResultList();
  }
}
