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

/**
 * The power of one person to act for one account.
 *
 * <p>Life: requested or active from the start; perhaps suspended for a while; ended by being
 * removed, after which a new one may begin. It is confirmed from time to time; unconfirmed it is
 * left with reading.
 */
@Entity
@Table(name = "representation")
public class Representation {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Enumerated(EnumType.STRING)
  private Rights rights;

  @Enumerated(EnumType.STRING)
  private RepresentationState state;

  @Column(name = "since_at", updatable = false)
  private Instant sinceAt;

  @Column(name = "until_at")
  private Instant untilAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "confirmed_by")
  private Long confirmedBy;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  protected Representation() {}

  /** Lets somebody act for an account from now on. */
  Representation(RegistryUser user, long accountId, Rights rights, Instant sinceAt) {
    if (user.capacity() != Capacity.REPRESENTATIVE) {
      throw new IllegalArgumentException(user.loginId() + " is staff");
    }
    this.userId = user.id();
    this.accountId = accountId;
    this.rights = rights;
    this.state = RepresentationState.ACTIVE;
    this.sinceAt = sinceAt;
    this.confirmedAt = sinceAt;
  }

  /** Somebody else says that it still holds. */
  void confirm(long by, Instant at) {
    confirmedBy = by;
    confirmedAt = at;
  }

  /** Its people were told that the confirmation ends. */
  void reminded(Instant at) {
    remindedAt = at;
  }

  /** Changes how far the power goes; removed it is ended for good. */
  public void become(RepresentationState next, Rights given, Instant at) {
    rights = given;
    state = next;
    untilAt = next == RepresentationState.REMOVED ? at : null;
  }

  /** Ends it for good. */
  public void remove(Instant at) {
    state = RepresentationState.REMOVED;
    untilAt = at;
  }

  public Long id() {
    return id;
  }

  public long userId() {
    return userId;
  }

  public long accountId() {
    return accountId;
  }

  public Rights rights() {
    return rights;
  }

  public RepresentationState state() {
    return state;
  }
}
