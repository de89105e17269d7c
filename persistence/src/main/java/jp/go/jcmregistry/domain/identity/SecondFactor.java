package jp.go.jcmregistry.domain.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An app that shows one-time codes, and that its owner has shown to work. Ended by being replaced
 * or taken away, never edited.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {
  /** What RFC 4226 recommends: as long as the hash is. */
  public static final int SECRET_BYTES = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(updatable = false)
  private byte[] secret;

  @Column(name = "enrolled_at", updatable = false)
  private Instant enrolledAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private Long endedBy;

  protected SecondFactor() {}

  SecondFactor(long userId, byte[] secret, Instant enrolledAt) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException(secret.length + " bytes");
    }
    this.userId = userId;
    this.secret = secret.clone();
    this.enrolledAt = enrolledAt;
  }

  /** Ends it; {@code by} is null when the registry itself does. */
  void end(Instant at, Long by) {
    endedAt = at;
    endedBy = by;
  }

  public Long id() {
    return id;
  }

  public byte[] secret() {
    return secret.clone();
  }

  public Instant enrolledAt() {
    return enrolledAt;
  }
}
