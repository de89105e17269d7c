package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

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
