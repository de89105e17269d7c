package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a Joint Committee notified this side of: the amount to issue for a project and a monitoring
 * period. Issuance under it may come in steps; when every step was refused the decision is void and
 * its number and period are free again.
 */
@Entity
@Table(name = "joint_committee_decision")
public class JointCommitteeDecision {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "notification_number", updatable = false)
  private String notificationNumber;

  @Column(name = "notified_on", updatable = false)
  private LocalDate notifiedOn;

  @Column(name = "project_id", updatable = false)
  private long projectId;

  @Column(name = "monitoring_from", updatable = false)
  private LocalDate monitoringFrom;

  @Column(name = "monitoring_to", updatable = false)
  private LocalDate monitoringTo;

  @Column(name = "quantity_notified", updatable = false)
  private long quantityNotified;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by", updatable = false)
  private long recordedBy;

  @Column(name = "void_at")
  private Instant voidAt;

  protected JointCommitteeDecision() {}

  /** What the notification says; dates are calendar facts, the period includes both its days. */
  public record Notification(
      String number,
      LocalDate notifiedOn,
      LocalDate monitoringFrom,
      LocalDate monitoringTo,
      long quantity)
      implements Serializable {}

  public JointCommitteeDecision(
      Project project, Notification notification, long recordedBy, Instant recordedAt) {
    this.registry = project.registry();
    this.projectId = project.id();
    this.notificationNumber = notification.number();
    this.notifiedOn = notification.notifiedOn();
    this.monitoringFrom = notification.monitoringFrom();
    this.monitoringTo = notification.monitoringTo();
    this.quantityNotified = notification.quantity();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  public Long id() {
    return id;
  }

  public long projectId() {
    return projectId;
  }

  public String registry() {
    return registry;
  }

  public Notification notification() {
    return new Notification(
        notificationNumber, notifiedOn, monitoringFrom, monitoringTo, quantityNotified);
  }

  public boolean isVoid() {
    return voidAt != null;
  }

  /** Nothing was issued under it and nothing waits: number and period are free again. */
  public void becomeVoid(Instant at) {
    this.voidAt = at;
  }
}
