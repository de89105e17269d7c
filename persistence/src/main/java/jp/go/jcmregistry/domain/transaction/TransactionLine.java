package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.credit.UnitRun;

/** One run of units that a completed transaction moved; appended, never edited. */
@Entity
@IdClass(TransactionLine.Key.class)
@Table(name = "transaction_line")
public class TransactionLine {
  @Id
  @Column(name = "transaction_id")
  private long transactionId;

  @Id private int line;

  @Enumerated(EnumType.STRING)
  private TransactionKind kind;

  @Column(name = "series_id")
  private long seriesId;

  @Column(name = "serial_first")
  private long serialFirst;

  @Column(name = "serial_last")
  private long serialLast;

  @Column(name = "from_account")
  private long fromAccount;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_kind")
  private AccountKind fromKind;

  @Column(name = "to_account")
  private long toAccount;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_kind")
  private AccountKind toKind;

  protected TransactionLine() {}

  TransactionLine(
      RegistryTransaction transaction, int line, UnitRun run, Account from, Account to) {
    this.transactionId = transaction.id();
    this.kind = transaction.kind();
    this.line = line;
    this.seriesId = run.seriesId();
    this.serialFirst = run.range().first();
    this.serialLast = run.range().last();
    this.fromAccount = from.id();
    this.fromKind = from.kind();
    this.toAccount = to.id();
    this.toKind = to.kind();
  }

  public UnitRun run() {
    return UnitRun.of(seriesId, serialFirst, serialLast);
  }

  public long fromAccount() {
    return fromAccount;
  }

  public long toAccount() {
    return toAccount;
  }

  /** Transaction and line number. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private long transactionId;
    private int line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && transactionId == key.transactionId && line == key.line;
    }

    @Override
    public int hashCode() {
      return Objects.hash(transactionId, line);
    }
  }
}
