package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person has answered so far in a journey of several pages. It moves and promises nothing,
 * belongs to its person alone, and leaves no history. Its identifier becomes the request of the
 * transaction, so that sending twice makes one transaction.
 */
@Entity
@Table(name = "journey_draft")
public class JourneyDraft {
  @Id private UUID id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(updatable = false)
  private String journey;

  private String content;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected JourneyDraft() {}

  /** A fresh draft with its first answers. */
  public JourneyDraft(long userId, String journey, String content, Instant at) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.journey = journey;
    this.content = content;
    this.updatedAt = at;
  }

  /** Replaces the answers. */
  public void answer(String newContent, Instant at) {
    this.content = newContent;
    this.updatedAt = at;
  }

  public UUID id() {
    return id;
  }

  public String content() {
    return content;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
