package jp.go.jcmregistry.domain.document;

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
import java.util.List;

/** Documents that the registry asked somebody for, until they are accepted or needed no longer. */
@Entity
@Table(name = "document_request")
public class DocumentRequest {
  /** As many documents are named in one request. */
  public static final int NAMED_MAX = 10;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Column(name = "application_id", updatable = false)
  private Long applicationId;

  @Column(name = "account_id", updatable = false)
  private Long accountId;

  @Column(name = "user_id", updatable = false)
  private Long userId;

  @Column(name = "holder_id", updatable = false)
  private Long holderId;

  @Column(updatable = false)
  private String documents;

  private String reason;

  @Enumerated(EnumType.STRING)
  private RequestStatus status = RequestStatus.OPEN;

  @Column(name = "asked_by")
  private long askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "closed_by")
  private Long closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "overdue_told_at")
  private Instant overdueToldAt;

  @Version private int version;

  protected DocumentRequest() {}

  DocumentRequest(String registry, String number, Respondent of, List<String> documents) {
    this.registry = registry;
    this.number = number;
    this.applicationId = of.applicationId();
    this.accountId = of.accountId();
    this.userId = of.userId();
    this.holderId = of.holderId();
    this.documents = String.join("\n", documents);
  }

  /** Asked, or asked again: what reminded of the last time counts no more. */
  void asked(String why, long by, Instant at, Instant until) {
    status = RequestStatus.OPEN;
    reason = why;
    askedBy = by;
    askedAt = at;
    dueAt = until;
    answeredBy = null;
    answeredAt = null;
    remindedAt = null;
    overdueToldAt = null;
  }

  void answered(Long by, Instant at) {
    status = RequestStatus.ANSWERED;
    answeredBy = by;
    answeredAt = at;
  }

  void closed(RequestStatus end, long by, Instant at) {
    status = end;
    closedBy = by;
    closedAt = at;
  }

  void reminded(Instant at) {
    remindedAt = at;
  }

  void toldOverdue(Instant at) {
    overdueToldAt = at;
  }

  /** Who was asked. */
  public Respondent respondent() {
    return new Respondent(applicationId, accountId, userId, holderId);
  }

  /** The names of the documents. */
  public List<String> documents() {
    return List.of(documents.split("\n"));
  }

  /** Whether it should have been answered by now. */
  public boolean isOverdue(Instant now) {
    return status == RequestStatus.OPEN && dueAt.isBefore(now);
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

  public String reason() {
    return reason;
  }

  public RequestStatus status() {
    return status;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant answeredAt() {
    return answeredAt;
  }
}
