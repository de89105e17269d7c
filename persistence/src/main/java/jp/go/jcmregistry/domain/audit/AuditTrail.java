package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What was done in all registries. */
public class AuditTrail {
  private final EntityManager entities;

  public AuditTrail(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes an act, in one statement with the registry's clock.
   *
   * @param registry null for an act on the installation
   * @param userId null when the registry itself acted
   * @param subject the key of what was changed, such as a transaction's number
   */
  public void add(String registry, Long userId, String act, String subject) {
    entities
        .createNativeQuery(
            "INSERT INTO audit_entry (id, registry, user_id, act, subject, at)"
                + " VALUES (nextval('entity_id'), CAST(?1 AS char(5)), CAST(?2 AS bigint), ?3, ?4,"
                + " registry_now())")
        .setParameter(1, registry)
        .setParameter(2, userId)
        .setParameter(3, act)
        .setParameter(4, subject)
        .executeUpdate();
  }

  /** Everything done to one subject, in the order it was done. */
  public List<AuditEntry> of(String subject) {
    return entities
        .createQuery(
            "SELECT e FROM AuditEntry e WHERE e.subject = :subject ORDER BY e.at, e.id",
            AuditEntry.class)
        .setParameter("subject", subject)
        .getResultList();
  }
}
