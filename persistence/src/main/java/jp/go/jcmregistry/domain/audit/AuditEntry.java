package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act that changed something: who, what, on what, when. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "user_id", updatable = false)
  private Long userId;

  @Column(updatable = false)
  private String act;

  @Column(updatable = false)
  private String subject;

  @Column(updatable = false)
  private String detail = "";

  @Column(updatable = false)
  private Instant at;

  protected AuditEntry() {}

  /**
   * Notes an act.
   *
   * @param registry null for an act on the installation
   * @param userId null when the registry itself acted
   * @param subject the key of what was changed, such as a transaction's number
   */
  public AuditEntry(String registry, Long userId, String act, String subject, Instant at) {
    this.registry = registry;
    this.userId = userId;
    this.act = act;
    this.subject = subject;
    this.at = at;
  }

  public Long userId() {
    return userId;
  }

  public String act() {
    return act;
  }

  public String subject() {
    return subject;
  }

  public Instant at() {
    return at;
  }
}
