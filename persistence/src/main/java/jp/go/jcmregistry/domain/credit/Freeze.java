package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.AccountStatus;

/**
 * Something that was stopped at once, by one person. Life: it holds; somebody asks for its release;
 * another person decides, and it has ended.
 */
@Entity
@Table(name = "registry_freeze")
public class Freeze {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private FreezeTarget target;

  @Column(updatable = false)
  private String subject;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RestrictionKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_status", updatable = false)
  private AccountStatus accountStatus;

  @Column(updatable = false)
  private String reason;

  @Column(updatable = false)
  private boolean published;

  @Column(name = "from_at", updatable = false)
  private Instant fromAt;

  @Column(name = "from_by", updatable = false)
  private long fromBy;

  @Column(name = "release_by")
  private Long releaseBy;

  @Column(name = "release_asked_at")
  private Instant releaseAskedAt;

  @Column(name = "release_reason")
  private String releaseReason;

  @Column(name = "until_at")
  private Instant untilAt;

  @Column(name = "until_by")
  private Long untilBy;

  protected Freeze() {}

  /**
   * What is to be stopped.
   *
   * @param subject login ID, account number, serials or registry, as the target is named
   * @param kind FREEZE for everything but units
   * @param accountStatus what accounts become; null for other targets
   * @param published whether the list of units is public
   */
  public record Terms(
      FreezeTarget target,
      String subject,
      RestrictionKind kind,
      AccountStatus accountStatus,
      String reason,
      boolean published) {

    /** The same of something that is named otherwise. */
    Terms of(String other) {
      return new Terms(target, other, kind, accountStatus, reason, published);
    }
  }

  Freeze(String registry, String number, Terms terms, long by, Instant at) {
    this.registry = registry;
    this.number = number;
    this.target = terms.target();
    this.subject = terms.subject();
    this.kind = terms.kind();
    this.accountStatus = terms.accountStatus();
    this.reason = terms.reason();
    this.published = terms.published();
    this.fromBy = by;
    this.fromAt = at;
  }

  void askRelease(long by, String why, Instant at) {
    releaseBy = by;
    releaseReason = why;
    releaseAskedAt = at;
  }

  void refuseRelease() {
    releaseBy = null;
    releaseReason = null;
    releaseAskedAt = null;
  }

  void end(long by, Instant at) {
    untilBy = by;
    untilAt = at;
  }

  public boolean holds() {
    return untilAt == null;
  }

  /** Whether somebody has asked for its release. */
  public boolean releaseWaits() {
    return holds() && releaseBy != null;
  }

  /** Whether this person may be the second one. */
  public boolean mayBeReleasedBy(long userId) {
    return releaseWaits() && releaseBy != userId && fromBy != userId;
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

  public FreezeTarget target() {
    return target;
  }

  public String subject() {
    return subject;
  }

  public RestrictionKind kind() {
    return kind;
  }

  public AccountStatus accountStatus() {
    return accountStatus;
  }

  public String reason() {
    return reason;
  }

  public boolean published() {
    return published;
  }

  public Instant fromAt() {
    return fromAt;
  }

  public long fromBy() {
    return fromBy;
  }

  public Long releaseBy() {
    return releaseBy;
  }

  public String releaseReason() {
    return releaseReason;
  }

  public Instant untilAt() {
    return untilAt;
  }

  public Long untilBy() {
    return untilBy;
  }
}
