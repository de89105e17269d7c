package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;

/**
 * Limits that somebody entered for the transfers of an account. A lower one holds from then on; one
 * that raises is approved by another person, holds from an instant on, and can be ended until then.
 */
@Entity
@Table(name = "account_limit")
public class AccountLimit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "per_transfer", updatable = false)
  private long perTransfer;

  @Column(name = "per_day", updatable = false)
  private long perDay;

  @Column(updatable = false)
  private boolean raises;

  @Column(name = "entered_by", updatable = false)
  private long enteredBy;

  @Column(name = "entered_at", updatable = false)
  private Instant enteredAt;

  @Column(name = "approved_by")
  private Long approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "holds_from")
  private Instant holdsFrom;

  @Column(name = "ended_by")
  private Long endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  /**
   * How many units may be transferred.
   *
   * @param perTransfer by one transfer; 0: no limit
   * @param perDay by all that are proposed on one day; 0: no limit
   */
  public record Limits(long perTransfer, long perDay) implements Serializable {
    public static final Limits NONE = new Limits(0, 0);

    /** Of either the lower one. */
    Limits lower(Limits other) {
      return new Limits(lower(perTransfer, other.perTransfer), lower(perDay, other.perDay));
    }

    private static long lower(long one, long other) {
      return one == 0 || other == 0 ? Math.max(one, other) : Math.min(one, other);
    }
  }

  protected AccountLimit() {}

  private AccountLimit(long accountId, Limits limits, boolean raises, long by, Instant at) {
    this.accountId = accountId;
    this.perTransfer = limits.perTransfer();
    this.perDay = limits.perDay();
    this.raises = raises;
    this.enteredBy = by;
    this.enteredAt = at;
  }

  /** Lower limits, which hold at once. */
  static AccountLimit lowered(long accountId, Limits limits, long by, Instant at) {
    AccountLimit lowered = new AccountLimit(accountId, limits, false, by, at);
    lowered.holdsFrom = at;
    return lowered;
  }

  /** Higher limits, which wait for another person. */
  static AccountLimit raised(long accountId, Limits limits, long by, Instant at) {
    return new AccountLimit(accountId, limits, true, by, at);
  }

  void approve(long by, Instant at, Instant from) {
    this.approvedBy = by;
    this.approvedAt = at;
    this.holdsFrom = from;
  }

  void end(long by, Instant at) {
    this.endedBy = by;
    this.endedAt = at;
  }

  /** Whether another person has yet to approve it. */
  public boolean waits() {
    return holdsFrom == null && endedAt == null;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public Limits limits() {
    return new Limits(perTransfer, perDay);
  }

  public long enteredBy() {
    return enteredBy;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  /** From when on it holds; null while it waits. */
  public Instant holdsFrom() {
    return holdsFrom;
  }

  /** When it was taken back, before it held. */
  public Instant endedAt() {
    return endedAt;
  }
}
