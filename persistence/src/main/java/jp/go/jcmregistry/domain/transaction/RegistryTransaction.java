package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * A movement of units from its proposal to its end.
 *
 * <p>Life: PROPOSED reserves the units; another person approves (COMPLETED at once, or DELAYED
 * until due) or rejects with a reason; whoever started withdraws; unanswered it expires; what a
 * rule stops at execution has FAILED. A completed one may be reversed once, by a transaction of its
 * own. The row changes its status only along the arrows of {@link TransactionStatus}; every status
 * reached is also a row of the history.
 */
@Entity
@Table(name = "registry_transaction")
public class RegistryTransaction {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private UUID request;

  @Column(name = "request_digest", updatable = false)
  private byte[] requestDigest;

  @Column(updatable = false)
  private String number;

  @Column(updatable = false)
  private String registry;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private TransactionKind kind;

  @Enumerated(EnumType.STRING)
  private TransactionStatus status;

  @Column(name = "from_account", updatable = false)
  private Long fromAccount;

  @Column(name = "to_account", updatable = false)
  private Long toAccount;

  @Column(updatable = false)
  private String metric;

  @Column(updatable = false)
  private long quantity;

  @Embedded private Ties ties;

  @Embedded private Wording wording;

  @Column(name = "proposed_by", updatable = false)
  private long proposedBy;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "effective_at")
  private Instant effectiveAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String reason;

  @Column(name = "failed_rule")
  private String failedRule;

  @Version private int version;

  protected RegistryTransaction() {}

  /** The words around a movement; each may be null where the kind does not ask for it. */
  public record Particulars(
      String orderReference,
      String reference,
      String purpose,
      String beneficiary,
      String certificateLanguage,
      Integer useYear,
      Article6 article6)
      implements Serializable {
    public static final Particulars NONE = new Particulars(null, null, null, null, null, null);

    /** Without anything that Article 6 asks. */
    public Particulars(
        String orderReference,
        String reference,
        String purpose,
        String beneficiary,
        String certificateLanguage,
        Integer useYear) {
      this(
          orderReference,
          reference,
          purpose,
          beneficiary,
          certificateLanguage,
          useYear,
          Article6.NONE);
    }
  }

  RegistryTransaction(Terms terms, long by, Instant at, Instant expiresAt) {
    this.request = terms.request();
    this.requestDigest = terms.digest();
    this.number = terms.number();
    this.registry = terms.registry();
    this.kind = terms.kind();
    this.fromAccount = terms.fromAccount();
    this.toAccount = terms.toAccount();
    this.metric = terms.metric();
    this.quantity = terms.quantity();
    this.ties = new Ties(terms);
    this.wording = new Wording(terms.particulars());
    this.status = TransactionStatus.PROPOSED;
    this.proposedBy = by;
    this.proposedAt = at;
    this.expiresAt = expiresAt;
  }

  private void become(TransactionStatus next) {
    if (!status.mayBecome(next)) {
      throw new RuleBroken(Violation.of("J7004", number, status));
    }
    this.status = next;
  }

  void approve(long by, Instant at) {
    become(TransactionStatus.APPROVED);
    this.decidedBy = by;
    this.decidedAt = at;
  }

  void delay(Instant due) {
    become(TransactionStatus.DELAYED);
    this.dueAt = due;
  }

  void complete(Instant at) {
    become(TransactionStatus.COMPLETED);
    this.effectiveAt = at;
    this.recordedAt = at;
  }

  void reject(long by, Instant at, String why) {
    become(TransactionStatus.REJECTED);
    this.decidedBy = by;
    this.decidedAt = at;
    this.reason = why;
  }

  void withdraw(String why) {
    become(TransactionStatus.WITHDRAWN);
    this.reason = why;
  }

  void expire() {
    become(TransactionStatus.EXPIRED);
  }

  void fail(String rule) {
    become(TransactionStatus.FAILED);
    this.failedRule = rule;
  }

  void becomeReversed() {
    become(TransactionStatus.REVERSED);
  }

  public Long id() {
    return id;
  }

  public UUID request() {
    return request;
  }

  byte[] requestDigest() {
    return requestDigest;
  }

  public String number() {
    return number;
  }

  public String registry() {
    return registry;
  }

  public TransactionKind kind() {
    return kind;
  }

  public TransactionStatus status() {
    return status;
  }

  public Long fromAccount() {
    return fromAccount;
  }

  public Long toAccount() {
    return toAccount;
  }

  public String metric() {
    return metric;
  }

  public long quantity() {
    return quantity;
  }

  public Long decisionId() {
    return ties == null ? null : ties.decisionId(); // all empty is mapped to null
  }

  public Long reverses() {
    return ties == null ? null : ties.reverses();
  }

  /** The transaction of the registry that sends; only of an acquisition. */
  public Long sender() {
    return ties == null ? null : ties.sender();
  }

  public Particulars particulars() {
    return wording == null
        ? Particulars.NONE
        : wording.particulars(); // all empty is mapped to null
  }

  public long proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** When a delayed transaction executes. */
  public Instant dueAt() {
    return dueAt;
  }

  public Instant effectiveAt() {
    return effectiveAt;
  }

  public String reason() {
    return reason;
  }

  public String failedRule() {
    return failedRule;
  }
}
