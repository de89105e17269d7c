package jp.go.jcmregistry.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An account of one registry. It holds no balance: what lies in it are the open blocks that name
 * it, and its total is the sum of its entries.
 *
 * <p>Life: opened, perhaps restricted or suspended for a while, at last closed; every change of
 * status is also a row of {@link AccountStatusChange}.
 */
@Entity
@Table(name = "account")
public class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 100)
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private AccountNumber number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private AccountKind kind;

  @Column(name = "holder_id", updatable = false)
  private long holderId;

  @Column(updatable = false)
  private String counterpart;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  protected Account() {}

  /**
   * Opens an account.
   *
   * @param counterpart the other registry of an OUTSIDE account, null for every other kind
   */
  public Account(
      String registry,
      AccountNumber number,
      AccountKind kind,
      long holderId,
      String counterpart,
      Instant openedAt) {
    this.registry = registry;
    this.number = number;
    this.kind = kind;
    this.holderId = holderId;
    this.counterpart = counterpart;
    this.status = AccountStatus.OPEN;
    this.openedAt = openedAt;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public AccountNumber number() {
    return number;
  }

  public AccountKind kind() {
    return kind;
  }

  public long holderId() {
    return holderId;
  }

  /** The other registry of an OUTSIDE account; null for every other kind. */
  public String counterpart() {
    return counterpart;
  }

  public AccountStatus status() {
    return status;
  }

  /**
   * Whether an entity holds it and it is not closed: people act and apply for such, and freeze it.
   */
  public boolean isEntitysInUse() {
    return kind == AccountKind.ENTITY_HOLDING && status != AccountStatus.CLOSED;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Changes the status; the caller records the change beside it. */
  void become(AccountStatus next) {
    this.status = next;
  }
}
