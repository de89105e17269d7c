package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import jp.go.jcmregistry.domain.shared.Sql;

/** What was done in all registries. */
public class AuditTrail {
  private static final String REGISTRY_OF =
      "SELECT registry FROM registry_user WHERE login_id = ?1"
          + " UNION SELECT registry FROM registry_freeze WHERE number = ?1"
          + " UNION SELECT registry FROM application WHERE number = ?1"
          + " UNION SELECT registry FROM document_request WHERE number = ?1";

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
    add(registry, userId, act, subject, "");
  }

  /**
   * The same with what else there is to say.
   *
   * @param detail such as a role or a reason; never a secret
   */
  public void add(String registry, Long userId, String act, String subject, String detail) {
    entities
        .createNativeQuery(
            "INSERT INTO audit_entry (id, registry, user_id, act, subject, detail, at)"
                + " VALUES (nextval('entity_id'), CAST(?1 AS char(5)), CAST(?2 AS bigint), ?3, ?4,"
                + " ?5, registry_now())")
        .setParameter(1, registry)
        .setParameter(2, userId)
        .setParameter(3, act)
        .setParameter(4, subject)
        .setParameter(5, detail)
        .executeUpdate();
  }

  /**
   * The registry of what somebody acted on who belongs to none: a person's, a freeze's, an
   * application's or a document request's; null where it belongs to the installation.
   */
  public String registryOf(String subject) {
    List<?> found =
        entities.createNativeQuery(REGISTRY_OF).setParameter(1, subject).getResultList();
    return found.stream().map(Sql::text).filter(Objects::nonNull).findFirst().orElse(null);
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
