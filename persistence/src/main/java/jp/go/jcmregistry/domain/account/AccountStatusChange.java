package jp.go.jcmregistry.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An account's status from an instant on; appended, never edited. */
@Entity
@Table(name = "account_status_change")
public class AccountStatusChange {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AccountStatus status;

  @Column(name = "effective_at", updatable = false)
  private Instant effectiveAt;

  @Column(name = "recorded_by", updatable = false)
  private Long recordedBy;

  @Column(updatable = false)
  private String reason;

  protected AccountStatusChange() {}

  AccountStatusChange(
      long accountId, AccountStatus status, Instant effectiveAt, Long recordedBy, String reason) {
    this.accountId = accountId;
    this.status = status;
    this.effectiveAt = effectiveAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  public AccountStatus status() {
    return status;
  }

  public Instant effectiveAt() {
    return effectiveAt;
  }
}
