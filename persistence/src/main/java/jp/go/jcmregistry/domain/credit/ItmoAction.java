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

/**
 * What happened to a run of ITMOs, as the annual information reports it; written once when it
 * happens and never changed. Those of a reversed transaction are left out by whoever reads.
 */
@Entity
@Table(name = "itmo_action")
public class ItmoAction {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(name = "effective_at", updatable = false)
  private Instant effectiveAt;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ItmoActionType type;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private ItmoActionSubtype subtype;

  @Column(name = "series_id", updatable = false)
  private long seriesId;

  @Column(name = "serial_first", updatable = false)
  private long serialFirst;

  @Column(name = "serial_last", updatable = false)
  private long serialLast;

  @Column(name = "itmo_series_id", updatable = false)
  private long itmoSeriesId;

  @Column(name = "itmo_offset", updatable = false)
  private long itmoOffset;

  @Column(name = "authorization_version_id", updatable = false)
  private long authorizationVersionId;

  @Column(name = "transferring_party", updatable = false)
  private String transferringParty;

  @Column(name = "acquiring_party", updatable = false)
  private String acquiringParty;

  @Column(updatable = false)
  private String purpose;

  @Column(name = "using_party", updatable = false)
  private String usingParty;

  @Column(name = "using_entity", updatable = false)
  private String usingEntity;

  @Column(name = "use_year", updatable = false)
  private Integer useYear;

  @Column(name = "transaction_id", updatable = false)
  private Long transactionId;

  @Column(name = "change_id", updatable = false)
  private Long changeId;

  protected ItmoAction() {}

  /**
   * Where and by what an action happened: exactly one of transaction and change.
   *
   * @param transactionId the completed transaction, or null
   * @param changeId the record change that authorized units, or null
   */
  public record Cause(String registry, Instant at, Long transactionId, Long changeId) {}

  /**
   * Who took part and what for; each null where the action's type does not ask.
   *
   * @param useYear the calendar year for which units are used towards the NDC
   */
  public record Parties(
      String transferring,
      String acquiring,
      String purpose,
      String using,
      String usingEntity,
      Integer useYear) {
    public static final Parties NONE = new Parties(null, null, null, null, null, null);
  }

  /** An action on one run of alike units. */
  public ItmoAction(
      Cause cause, ItmoRun units, ItmoActionType type, ItmoActionSubtype subtype, Parties parties) {
    this.registry = cause.registry();
    this.effectiveAt = cause.at();
    this.transactionId = cause.transactionId();
    this.changeId = cause.changeId();
    this.type = type;
    this.subtype = subtype;
    this.seriesId = units.run().seriesId();
    this.serialFirst = units.run().range().first();
    this.serialLast = units.run().range().last();
    this.itmoSeriesId = units.itmoSeriesId();
    this.itmoOffset = units.offset();
    this.authorizationVersionId = units.authorization().id();
    this.transferringParty = parties.transferring();
    this.acquiringParty = parties.acquiring();
    this.purpose = parties.purpose();
    this.usingParty = parties.using();
    this.usingEntity = parties.usingEntity();
    this.useYear = parties.useYear();
  }
}
