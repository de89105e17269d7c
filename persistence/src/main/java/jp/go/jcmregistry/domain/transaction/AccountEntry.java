package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What one account gained (positive) or gave (negative) in a transaction; appended only. */
@Entity
@IdClass(AccountEntry.Key.class)
@Table(name = "account_entry")
public class AccountEntry {
  @Id
  @Column(name = "transaction_id")
  private long transactionId;

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id private String metric;

  private long quantity;

  @Column(name = "effective_at")
  private Instant effectiveAt;

  protected AccountEntry() {}

  AccountEntry(RegistryTransaction transaction, long accountId, long quantity) {
    this.transactionId = transaction.id();
    this.accountId = accountId;
    this.metric = transaction.metric();
    this.quantity = quantity;
    this.effectiveAt = transaction.effectiveAt();
  }

  /** One entry per account and metric in a transaction. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long transactionId;
    private long accountId;
    private String metric;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && transactionId == key.transactionId
          && accountId == key.accountId
          && metric.equals(key.metric);
    }

    @Override
    public int hashCode() {
      return Objects.hash(transactionId, accountId, metric);
    }
  }
}
