package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something one person was told. Deleting hides it from its reader; the record stays. */
@Entity
@Table(name = "notification")
public class Notification {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private NotificationKind kind;

  @Column(name = "transaction_id", updatable = false)
  private Long transactionId;

  @Column(updatable = false)
  private String detail;

  @Column(name = "notified_at", updatable = false)
  private Instant notifiedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Notification() {}

  /**
   * Tells one person.
   *
   * @param transactionId null when it is not about a transaction
   * @param detail what the sentence names, such as a number or a login ID
   */
  public Notification(
      long userId, NotificationKind kind, Long transactionId, String detail, Instant notifiedAt) {
    this.userId = userId;
    this.kind = kind;
    this.transactionId = transactionId;
    this.detail = detail == null ? "" : detail;
    this.notifiedAt = notifiedAt;
  }

  /** Hides it from its reader. */
  public void delete(Instant at) {
    if (deletedAt == null) {
      deletedAt = at;
    }
  }

  public Long id() {
    return id;
  }

  public NotificationKind kind() {
    return kind;
  }

  public Long transactionId() {
    return transactionId;
  }

  public String detail() {
    return detail;
  }

  public Instant notifiedAt() {
    return notifiedAt;
  }
}
