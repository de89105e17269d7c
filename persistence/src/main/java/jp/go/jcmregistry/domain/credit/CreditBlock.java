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
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;

/**
 * A run of units in one account from one transaction until another. Nothing in it ever changes but
 * its end; a split ends it and begins its parts, so the rows are the history.
 */
@Entity
@Table(name = "credit_block")
public class CreditBlock {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "series_id", updatable = false)
  private long seriesId;

  @Column(updatable = false)
  private Vintage vintage;

  @Column(name = "serial_first", updatable = false)
  private long serialFirst;

  @Column(name = "serial_last", updatable = false)
  private long serialLast;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "account_kind", updatable = false)
  private AccountKind accountKind;

  @Column(name = "since_transaction", updatable = false)
  private long sinceTransaction;

  @Column(name = "since_at", updatable = false)
  private Instant sinceAt;

  @Column(name = "until_transaction")
  private Long untilTransaction;

  @Column(name = "until_at")
  private Instant untilAt;

  protected CreditBlock() {}

  public CreditBlock(UnitRun run, Vintage vintage, Account account, long transaction, Instant at) {
    this.seriesId = run.seriesId();
    this.vintage = vintage;
    this.serialFirst = run.range().first();
    this.serialLast = run.range().last();
    this.accountId = account.id();
    this.accountKind = account.kind();
    this.sinceTransaction = transaction;
    this.sinceAt = at;
  }

  public Long id() {
    return id;
  }

  public UnitRun run() {
    return UnitRun.of(seriesId, serialFirst, serialLast);
  }

  public SerialRange range() {
    return SerialRange.of(serialFirst, serialLast);
  }

  public Vintage vintage() {
    return vintage;
  }

  public long accountId() {
    return accountId;
  }

  public Instant sinceAt() {
    return sinceAt;
  }

  public boolean ended() {
    return untilAt != null;
  }

  /** The units leave, or the row gives way to its parts. */
  public void end(long transaction, Instant at) {
    this.untilTransaction = transaction;
    this.untilAt = at;
  }
}
