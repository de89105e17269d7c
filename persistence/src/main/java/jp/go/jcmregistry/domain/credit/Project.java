package jp.go.jcmregistry.domain.credit;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JCM project as one registry records it. Life: PROPOSED by an operator, REGISTERED or REJECTED
 * (with a reason) by another person; only a registered project can be issued for.
 */
@Entity
@Table(name = "project")
public class Project {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String partner;

  @Column(name = "title_en", updatable = false)
  private String titleEn;

  @Column(name = "title_ja", updatable = false)
  private String titleJa;

  @Column(updatable = false)
  private String methodology;

  @Column(name = "methodology_en", updatable = false)
  private String methodologyEn;

  @Column(name = "methodology_ja", updatable = false)
  private String methodologyJa;

  @Column(name = "jcm_scope", updatable = false)
  private String jcmScope;

  @Column(name = "aef_sector", updatable = false)
  private String aefSector;

  @Column(name = "aef_activity_type", updatable = false)
  private String aefActivityType;

  @Column(name = "mitigation_type", updatable = false)
  private String mitigationType;

  @Enumerated(EnumType.STRING)
  private ProjectStatus status;

  @Column(name = "proposed_by", updatable = false)
  private long proposedBy;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @ElementCollection
  @CollectionTable(name = "project_participant", joinColumns = @JoinColumn(name = "project_id"))
  @OrderColumn(name = "position")
  private List<Participant> participants = new ArrayList<>();

  protected Project() {}

  /** What an operator enters. */
  public record Details(
      String reference,
      String titleEn,
      String titleJa,
      Methodology methodology,
      String jcmScope,
      String aefSector,
      String aefActivityType,
      String mitigationType)
      implements Serializable {
    boolean incomplete() {
      return Stream.of(
              titleEn,
              titleJa,
              methodology.number(),
              jcmScope,
              aefSector,
              aefActivityType,
              mitigationType)
          .anyMatch(part -> part == null || part.isBlank());
    }

    /** The same with another methodology. */
    public Details of(Methodology other) {
      return new Details(
          reference, titleEn, titleJa, other, jcmScope, aefSector, aefActivityType, mitigationType);
    }
  }

  public Project(
      String registry, Details details, List<Participant> participants, long by, Instant at) {
    this.registry = registry;
    this.reference = details.reference();
    this.partner = details.reference().substring(0, 2);
    this.titleEn = details.titleEn();
    this.titleJa = details.titleJa();
    this.methodology = details.methodology().number();
    this.methodologyEn = details.methodology().titleEn();
    this.methodologyJa = details.methodology().titleJa();
    this.jcmScope = details.jcmScope();
    this.aefSector = details.aefSector();
    this.aefActivityType = details.aefActivityType();
    this.mitigationType = details.mitigationType();
    this.participants = new ArrayList<>(participants);
    this.status = ProjectStatus.PROPOSED;
    this.proposedBy = by;
    this.proposedAt = at;
  }

  public Long id() {
    return id;
  }

  public String registry() {
    return registry;
  }

  public String reference() {
    return reference;
  }

  /** Alpha-2 code of the partner country. */
  public String partner() {
    return partner;
  }

  public String projectNumber() {
    return reference.substring(2);
  }

  public Details details() {
    return new Details(
        reference,
        titleEn,
        titleJa,
        new Methodology(methodology, methodologyEn, methodologyJa),
        jcmScope,
        aefSector,
        aefActivityType,
        mitigationType);
  }

  public List<Participant> participants() {
    return List.copyOf(participants);
  }

  public ProjectStatus status() {
    return status;
  }

  public boolean registered() {
    return status == ProjectStatus.REGISTERED;
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

  /** Another person has decided; a rejection carries its reason. */
  public void decide(ProjectStatus outcome, long by, Instant at, String why) {
    this.status = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.reason = why;
  }
}
