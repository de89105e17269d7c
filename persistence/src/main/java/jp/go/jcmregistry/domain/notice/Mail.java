package jp.go.jcmregistry.domain.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A letter in the outbox. It waits until it has left; several failures further apart each time, and
 * nobody tries any more. What was written stays for ever.
 */
@Entity
@Table(name = "mail")
public class Mail {
  /** How long after each failure it is tried again; after the last nobody tries any more. */
  static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private static final int FAILURE_MAX = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "user_id", updatable = false)
  private Long userId;

  @Column(updatable = false)
  private String address;

  @Column(updatable = false)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private NotificationKind kind;

  @OneToOne
  @JoinColumn(name = "notification_id", updatable = false)
  private Notification notification;

  private String detail = "";

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  private int tries;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  private String failure;

  @Column(name = "sent_at")
  private Instant sentAt;

  private String subject;
  private String body;

  protected Mail() {}

  /** The mail that goes with a notification. */
  Mail(Addressee to, Notification notification) {
    this(to, notification.kind(), notification.notifiedAt());
    this.notification = notification;
  }

  /** A mail without one, to somebody who cannot read notifications yet. */
  Mail(Addressee to, NotificationKind kind, String detail, Instant at) {
    this(to, kind, at);
    this.detail = detail;
  }

  private Mail(Addressee to, NotificationKind kind, Instant at) {
    this.registry = to.registry();
    this.userId = to.userId();
    this.address = to.address();
    this.language = to.language();
    this.kind = kind;
    this.createdAt = at;
    this.nextTryAt = at;
  }

  /** It has left, written like this. */
  void left(Letter letter, Instant at) {
    tries++;
    sentAt = at;
    nextTryAt = null;
    failure = null;
    subject = letter.subject();
    body = letter.body();
  }

  /** It could not leave; it is tried again later, or never. */
  void failed(String reason, Instant at) {
    failure = reason.length() > FAILURE_MAX ? reason.substring(0, FAILURE_MAX) : reason;
    nextTryAt = tries < WAITS.size() ? at.plus(WAITS.get(tries)) : null;
    tries++;
  }

  /** What it says, the same in every language. */
  public Told told() {
    return notification == null ? new Told(kind, null, detail) : notification.told();
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public Long userId() {
    return userId;
  }

  public String address() {
    return address;
  }

  public String language() {
    return language;
  }

  public NotificationKind kind() {
    return kind;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public int tries() {
    return tries;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  public String failure() {
    return failure;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String subject() {
    return subject;
  }

  public String body() {
    return body;
  }
}
