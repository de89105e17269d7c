package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.EntityManager;
import java.util.List;

/** What was done in all registries. */
public class AuditTrail {
  private final EntityManager entities;

  public AuditTrail(EntityManager entities) {
    this.entities = entities;
  }

  public void add(AuditEntry entry) {
    entities.persist(entry);
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
