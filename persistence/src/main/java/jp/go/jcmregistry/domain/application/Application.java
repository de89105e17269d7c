package jp.go.jcmregistry.domain.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.application.ApplicationForm.Part;

/** One application. Its answers, documents and steps stand in tables of their own. */
@Entity
@Table(name = "application")
public class Application {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ApplicationForm form;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status = ApplicationStatus.DRAFT;

  @Column(name = "secret_hash", updatable = false)
  private byte[] secretHash;

  @Column(updatable = false)
  private String email;

  @Column(updatable = false)
  private String language;

  @Column(name = "begun_at", updatable = false)
  private Instant begunAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "checked_by")
  private Long checkedBy;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ApplicationChannel channel;

  @Column(name = "applicant_id", updatable = false)
  private Long applicantId;

  @Column(name = "entered_by", updatable = false)
  private Long enteredBy;

  @Column(name = "received_on", updatable = false)
  private LocalDate receivedOn;

  @Column(name = "signed_by", updatable = false)
  private String signedBy;

  @Column(name = "account_id")
  private Long accountId;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "hindered_at")
  private Instant hinderedAt;

  private String result;
  private long fee;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  @Version private int version;

  protected Application() {}

  Application(
      ApplicationOrigin origin,
      String number,
      byte[] secretHash,
      Instant begunAt,
      Instant expiresAt) {
    this.registry = origin.registry();
    this.number = number;
    this.form = origin.form();
    this.channel = origin.channel();
    this.applicantId = channel == ApplicationChannel.HOLDER ? origin.userId() : null;
    this.enteredBy = channel == ApplicationChannel.PAPER ? origin.userId() : null;
    this.receivedOn = origin.paper() == null ? null : origin.paper().receivedOn();
    this.signedBy = origin.paper() == null ? null : origin.paper().signedBy();
    this.accountId = origin.accountId();
    this.secretHash = secretHash;
    this.email = origin.email();
    this.language = origin.language();
    this.begunAt = begunAt;
    this.expiresAt = expiresAt;
  }

  void become(ApplicationStatus next, Instant at) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException(number + " may not go from " + status + " to " + next);
    }
    status = next;
    hinderedAt = next == ApplicationStatus.HINDERED ? at : null;
    if (next == ApplicationStatus.RETURNED || next.isEnded()) {
      dueAt = null;
    }
    if (next == ApplicationStatus.WITHDRAWN) {
      expiresAt = null;
    }
    if (next == ApplicationStatus.RECEIVED) {
      submittedAt = at;
      expiresAt = null;
      checkedBy = null;
      checkedAt = null;
      decidedBy = null;
      decidedAt = null;
    }
  }

  void checked(long by, Instant at) {
    checkedBy = by;
    checkedAt = at;
  }

  void decided(long by, Instant at) {
    decidedBy = by;
    decidedAt = at;
  }

  /** It is about this account, as its answers say or as it was opened. */
  void concerns(long account) {
    accountId = account;
  }

  /** Approved, it is carried out when this instant comes. */
  void due(Instant at) {
    dueAt = at;
  }

  void ledTo(String what) {
    result = what;
  }

  /** Until when it has to be sent; what was sent waits for the registry. */
  void keptUntil(Instant at) {
    expiresAt = at;
  }

  /** What it costs, as it was when it was sent. */
  void costs(long amount) {
    fee = amount;
  }

  void paid(LocalDate day) {
    paidOn = day;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public String number() {
    return number;
  }

  public ApplicationForm form() {
    return form;
  }

  /** What is filled in. */
  public List<Part> parts() {
    return form.parts(channel);
  }

  /** The documents that come with it, each needed. */
  public List<String> documents() {
    return form.documents(channel);
  }

  public ApplicationStatus status() {
    return status;
  }

  /** Null where whoever works on it is signed in. */
  byte[] secretHash() {
    return secretHash == null ? null : secretHash.clone();
  }

  public ApplicationChannel channel() {
    return channel;
  }

  /** Who applies; null for who is not signed in, and on paper. */
  public Long applicantId() {
    return applicantId;
  }

  /** The operator who entered what came on paper, else null. */
  public Long enteredBy() {
    return enteredBy;
  }

  /** What the paper says; null for what was filled in online. */
  public ReceivedPaper paper() {
    return receivedOn == null ? null : new ReceivedPaper(receivedOn, signedBy);
  }

  public String email() {
    return email;
  }

  public String language() {
    return language;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Who compared everything; null until it is handed to the approver. */
  public Long checkedBy() {
    return checkedBy;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  /** The account it concerns; null until one was opened or found. */
  public Long accountId() {
    return accountId;
  }

  /** Until when it has to be sent; null once it was. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** When it will be carried out; null unless it was approved for a day to come. */
  public Instant dueAt() {
    return dueAt;
  }

  /** What it led to, a number or a login ID; null until it was carried out. */
  public String result() {
    return result;
  }

  /** What it costs, in yen; zero before it was sent. */
  public long fee() {
    return fee;
  }

  public LocalDate paidOn() {
    return paidOn;
  }

  public boolean owesFee() {
    return fee > 0 && paidOn == null;
  }
}
