package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import jp.go.jcmregistry.domain.credit.Vintage;

/** One cell of an issuance's table: whole units of one vintage for one account. */
@Entity
@IdClass(IssuanceAllocation.Key.class)
@Table(name = "issuance_allocation")
public class IssuanceAllocation {
  @Id
  @Column(name = "transaction_id")
  private long transactionId;

  @Id private int vintage;

  @Id
  @Column(name = "account_id")
  private long accountId;

  private long quantity;

  protected IssuanceAllocation() {}

  IssuanceAllocation(long transactionId, Vintage vintage, long accountId, long quantity) {
    this.transactionId = transactionId;
    this.vintage = vintage.year();
    this.accountId = accountId;
    this.quantity = quantity;
  }

  public Vintage vintage() {
    return new Vintage(vintage);
  }

  public long accountId() {
    return accountId;
  }

  public long quantity() {
    return quantity;
  }

  /** One cell per vintage and account. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long transactionId;
    private int vintage;
    private long accountId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && transactionId == key.transactionId
          && vintage == key.vintage
          && accountId == key.accountId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(transactionId, vintage, accountId);
    }
  }
}
