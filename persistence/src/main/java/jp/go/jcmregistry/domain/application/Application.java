package jp.go.jcmregistry.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One application. Its answers, documents and steps stand in tables of their own. */
@Entity
@Table(name = "application")
public class Application {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ApplicationForm form;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status = ApplicationStatus.DRAFT;

  @Column(name = "secret_hash", updatable = false)
  private byte[] secretHash;

  @Column(updatable = false)
  private String email;

  @Column(updatable = false)
  private String language;

  @Column(name = "begun_at", updatable = false)
  private Instant begunAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "checked_by")
  private Long checkedBy;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "account_id")
  private Long accountId;

  @Version private int version;

  protected Application() {}

  Application(
      String registry,
      String number,
      ApplicationForm form,
      byte[] secretHash,
      String email,
      String language,
      Instant begunAt) {
    this.registry = registry;
    this.number = number;
    this.form = form;
    this.secretHash = secretHash;
    this.email = email;
    this.language = language;
    this.begunAt = begunAt;
  }

  void become(ApplicationStatus next, Instant at) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(number + " may not go from " + status + " to " + next);
    }
    status = next;
    if (next == ApplicationStatus.RECEIVED) {
      submittedAt = at;
      checkedBy = null;
      checkedAt = null;
    }
  }

  void checked(long by, Instant at) {
    checkedBy = by;
    checkedAt = at;
  }

  void decided(long by, Instant at) {
    decidedBy = by;
    decidedAt = at;
  }

  void ledTo(long account) {
    accountId = account;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public String number() {
    return number;
  }

  public ApplicationForm form() {
    return form;
  }

  public ApplicationStatus status() {
    return status;
  }

  byte[] secretHash() {
    return secretHash.clone();
  }

  public String email() {
    return email;
  }

  public String language() {
    return language;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Who compared everything; null until it is handed to the approver. */
  public Long checkedBy() {
    return checkedBy;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  /** The account it led to; null until it was carried out. */
  public Long accountId() {
    return accountId;
  }
}
