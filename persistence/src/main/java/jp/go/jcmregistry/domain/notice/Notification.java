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
import java.time.ZoneId;
import java.util.List;

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

  @Column(name = "action_required", updatable = false)
  private boolean actionRequired;

  @Column(updatable = false)
  private String event;

  @Column(updatable = false)
  private String account;

  @Column(updatable = false)
  private Long quantity;

  @Column(updatable = false)
  private String metric;

  @Column(updatable = false)
  private String units;

  @Column(name = "more_units", updatable = false)
  private boolean moreUnits;

  @Column(name = "detail_ja", updatable = false)
  private String detailJa;

  @Column(name = "window_from", updatable = false)
  private Instant windowFrom;

  @Column(name = "window_until", updatable = false)
  private Instant windowUntil;

  @Column(name = "window_zone", updatable = false)
  private String windowZone;

  @Column(name = "notified_at", updatable = false)
  private Instant notifiedAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  protected Notification() {}

  /** Tells one person. */
  public Notification(long userId, Told told, Instant notifiedAt) {
    this.userId = userId;
    this.kind = told.kind();
    this.transactionId = told.transactionId();
    this.detail = told.detail();
    this.detailJa = told.detailJa();
    this.actionRequired = told.actionRequired();
    this.notifiedAt = notifiedAt;
    if (told.movement() != null) {
      about(told.movement());
    }
  }

  private void about(Told.Movement moved) {
    this.event = moved.event();
    this.account = moved.account();
    this.quantity = moved.quantity();
    this.metric = moved.metric();
    this.units = String.join("\n", moved.units());
    this.moreUnits = moved.more();
  }

  /** What it says, for a reader of any language. */
  public Told told() {
    return new Told(kind, transactionId, detail, actionRequired, movement(), detailJa, window());
  }

  private Told.Window window() {
    return windowFrom == null
        ? null
        : new Told.Window(windowFrom, windowUntil, ZoneId.of(windowZone));
  }

  private Told.Movement movement() {
    if (event == null) {
      return null;
    }
    List<String> runs = units.isEmpty() ? List.of() : List.of(units.split("\n"));
    return new Told.Movement(
        event, account == null ? "" : account, quantity, metric, runs, moreUnits);
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
