package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/** A personal token: a program that has its secret acts as the user who made it, until revoked. */
@Entity
@Table(name = "api_token")
public class ApiToken {
  static final int LABEL_LENGTH_MAX = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(updatable = false)
  private String label;

  @Column(name = "token_hash", updatable = false)
  private byte[] tokenHash;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  /** A day, so that a busy token is written once a day and not at each request. */
  @Column(name = "last_used_on")
  private LocalDate lastUsedOn;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected ApiToken() {}

  /** Makes a token under the name its owner will know it by. */
  public ApiToken(long userId, String label, TokenSecret secret, Instant createdAt) {
    String name = label == null ? "" : label.strip();
    if (name.isEmpty() || name.length() > LABEL_LENGTH_MAX) {
      throw new InvalidValue("value.ApiToken.label", LABEL_LENGTH_MAX);
    }
    this.userId = userId;
    this.label = name;
    this.tokenHash = secret.hash();
    this.createdAt = createdAt;
  }

  /** Makes the secret worthless; doing so again changes nothing. */
  public void revoke(Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
    }
  }

  public Long id() {
    return id;
  }

  long userId() {
    return userId;
  }

  public String label() {
    return label;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public LocalDate lastUsedOn() {
    return lastUsedOn;
  }

  public Instant revokedAt() {
    return revokedAt;
  }
}
