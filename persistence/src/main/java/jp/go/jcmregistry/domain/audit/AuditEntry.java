package jp.go.jcmregistry.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act that changed something: who, what, on what, when. Written by {@link AuditTrail}. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
  @Id
  @Column(updatable = false)
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
  private String detail;

  @Column(updatable = false)
  private Instant at;

  protected AuditEntry() {}

  public Long userId() {
    return userId;
  }

  public String act() {
    return act;
  }

  public String subject() {
    return subject;
  }

  public String registry() {
    return registry;
  }

  public String detail() {
    return detail;
  }

  public Instant at() {
    return at;
  }
}
