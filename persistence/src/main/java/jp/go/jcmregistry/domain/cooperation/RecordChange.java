package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A change of a record as it was entered. Life: PROPOSED by an operator, CARRIED_OUT or REJECTED
 * (with a reason) by another person, or WITHDRAWN by whoever entered it. The changes carried out of
 * one subject, in their order, are the record's history; the last of them is what holds.
 */
@Entity
@Table(name = "record_change")
public class RecordChange {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RecordKind kind;

  @Column(updatable = false)
  private String subject;

  @Enumerated(EnumType.STRING)
  private RecordChangeStatus status;

  @Column(name = "proposed_by", updatable = false)
  private long proposedBy;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Version private int version;

  @ElementCollection
  @CollectionTable(name = "record_change_value", joinColumns = @JoinColumn(name = "change_id"))
  @MapKeyColumn(name = "field")
  @Column(name = "value")
  private Map<String, String> values = new TreeMap<>();

  protected RecordChange() {}

  RecordChange(
      String registry,
      String number,
      RecordKind kind,
      String subject,
      Answers answers,
      long by,
      Instant at) {
    this.registry = registry;
    this.number = number;
    this.kind = kind;
    this.subject = subject;
    this.values = new TreeMap<>(answers.values());
    this.status = RecordChangeStatus.PROPOSED;
    this.proposedBy = by;
    this.proposedAt = at;
  }

  void decide(RecordChangeStatus outcome, long by, Instant at, String why) {
    this.status = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.reason = why;
  }

  void withdraw() {
    this.status = RecordChangeStatus.WITHDRAWN;
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

  public RecordKind kind() {
    return kind;
  }

  public String subject() {
    return subject;
  }

  public RecordChangeStatus status() {
    return status;
  }

  public boolean waits() {
    return status == RecordChangeStatus.PROPOSED;
  }

  public long proposedBy() {
    return proposedBy;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  public Long decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }

  public Answers answers() {
    return new Answers(values);
  }
}
