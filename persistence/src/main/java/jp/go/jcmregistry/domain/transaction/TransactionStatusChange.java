package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A status a transaction reached, when and by whom; appended, never edited. */
@Entity
@IdClass(TransactionStatusChange.Key.class)
@Table(name = "transaction_status_change")
public class TransactionStatusChange {
  @Id
  @Column(name = "transaction_id")
  private long transactionId;

  @Id
  @Enumerated(EnumType.STRING)
  private TransactionStatus status;

  private Instant at;

  @Column(name = "by_user")
  private Long byUser;

  private String reason;

  protected TransactionStatusChange() {}

  TransactionStatusChange(RegistryTransaction transaction, Long byUser, Instant at, String reason) {
    this.transactionId = transaction.id();
    this.status = transaction.status();
    this.at = at;
    this.byUser = byUser;
    this.reason = reason;
  }

  public TransactionStatus status() {
    return status;
  }

  public Instant at() {
    return at;
  }

  /** Empty where the registry itself acted. */
  public Long byUser() {
    return byUser;
  }

  public String reason() {
    return reason;
  }

  /** A transaction reaches a status at most once. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long transactionId;
    private TransactionStatus status;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && transactionId == key.transactionId && status == key.status;
    }

    @Override
    public int hashCode() {
      return Objects.hash(transactionId, status);
    }
  }
}
