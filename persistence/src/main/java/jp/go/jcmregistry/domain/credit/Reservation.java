package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Units promised to a transaction that is not over; closed, it remains as what was proposed. */
@Entity
@Table(name = "reservation")
public class Reservation {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "transaction_id", updatable = false)
  private long transactionId;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "series_id", updatable = false)
  private long seriesId;

  @Column(name = "serial_first", updatable = false)
  private long serialFirst;

  @Column(name = "serial_last", updatable = false)
  private long serialLast;

  private boolean open;

  protected Reservation() {}

  public Reservation(long transactionId, long accountId, UnitRun run) {
    this.transactionId = transactionId;
    this.accountId = accountId;
    this.seriesId = run.seriesId();
    this.serialFirst = run.range().first();
    this.serialLast = run.range().last();
    this.open = true;
  }

  public long accountId() {
    return accountId;
  }

  public UnitRun run() {
    return UnitRun.of(seriesId, serialFirst, serialLast);
  }

  /** Frees the units, or hands them over to the lines that move them. */
  public void close() {
    this.open = false;
  }
}
