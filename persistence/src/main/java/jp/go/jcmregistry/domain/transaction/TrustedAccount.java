package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One account on another's list of trusted accounts. Life: proposed, approved by another person,
 * trusted from an instant on, ended; ended at any time, also before it was approved.
 */
@Entity
@Table(name = "trusted_account")
public class TrustedAccount {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "trusted_id", updatable = false)
  private long trustedId;

  @Column(name = "proposed_by", updatable = false)
  private long proposedBy;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "approved_by")
  private Long approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "trusted_from")
  private Instant trustedFrom;

  @Column(name = "ended_by")
  private Long endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected TrustedAccount() {}

  TrustedAccount(long accountId, long trustedId, long by, Instant at) {
    this.accountId = accountId;
    this.trustedId = trustedId;
    this.proposedBy = by;
    this.proposedAt = at;
  }

  void approve(long by, Instant at, Instant from) {
    this.approvedBy = by;
    this.approvedAt = at;
    this.trustedFrom = from;
  }

  void end(long by, Instant at) {
    this.endedBy = by;
    this.endedAt = at;
  }

  /** Whether it is neither approved nor ended. */
  public boolean waits() {
    return approvedAt == null && endedAt == null;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public long trustedId() {
    return trustedId;
  }

  public long proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Instant approvedAt() {
    return approvedAt;
  }

  /** From when on it is trusted; null while it waits. */
  public Instant trustedFrom() {
    return trustedFrom;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
