package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The units of one project, vintage and metric in one registry, numbered from 1. Whoever issues
 * locks the series' row, draws the next serials and never gives them back: a reversed issuance
 * leaves a gap, no serial ever means two things.
 */
@Entity
@Table(name = "credit_series")
public class CreditSeries {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "project_id", updatable = false)
  private long projectId;

  @Column(name = "issuing_side", updatable = false)
  private String issuingSide;

  @Column(updatable = false)
  private String partner;

  @Column(name = "project_number", updatable = false)
  private String projectNumber;

  @Column(updatable = false)
  private Vintage vintage;

  @Column(updatable = false)
  private String metric;

  @Column(updatable = false)
  private String name;

  @Column(name = "next_serial")
  private long nextSerial;

  protected CreditSeries() {}

  public CreditSeries(Project project, String issuingSide, Vintage vintage, String metric) {
    this.registry = project.registry();
    this.projectId = project.id();
    this.issuingSide = issuingSide;
    this.partner = project.partner();
    this.projectNumber = project.projectNumber();
    this.vintage = vintage;
    this.metric = metric;
    this.name = series().toString();
    this.nextSerial = 1;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public long projectId() {
    return projectId;
  }

  public Vintage vintage() {
    return vintage;
  }

  public String metric() {
    return metric;
  }

  public long nextSerial() {
    return nextSerial;
  }

  public final JcmSeries series() {
    return new JcmSeries(issuingSide, partner, projectNumber, vintage);
  }

  /** Draws the next serials; the caller holds the lock on this row. */
  public SerialRange draw(long quantity) {
    SerialRange drawn = SerialRange.of(nextSerial, nextSerial + quantity - 1);
    nextSerial += quantity;
    return drawn;
  }
}
