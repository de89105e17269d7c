package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An act on a user that one system administrator asks for and another decides. */
@Entity
@Table(name = "user_request")
public class UserRequest {

  /** What is asked for. */
  public enum Kind {
    GRANT_ROLE,
    RESET_FACTOR
  }

  /** How far it is. */
  public enum Status {
    WAITING,
    DONE,
    REFUSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Role role;

  @Column(updatable = false)
  private String reason;

  @Column(name = "asked_by", updatable = false)
  private long askedBy;

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt;

  @Enumerated(EnumType.STRING)
  private Status status = Status.WAITING;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private boolean alone;

  protected UserRequest() {}

  UserRequest(long userId, Kind kind, Role role, String reason, long askedBy, Instant askedAt) {
    this.userId = userId;
    this.kind = kind;
    this.role = role;
    this.reason = reason;
    this.askedBy = askedBy;
    this.askedAt = askedAt;
  }

  void decide(Status outcome, long by, boolean alone, Instant at) {
    this.status = outcome;
    this.decidedBy = by;
    this.alone = alone;
    this.decidedAt = at;
  }

  public Long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  public Kind kind() {
    return kind;
  }

  public Role role() {
    return role;
  }

  public String reason() {
    return reason;
  }

  public long askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Status status() {
    return status;
  }
}
