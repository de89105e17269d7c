package jp.go.jcmregistry.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Name and head office of a holder from an instant on; appended, never edited. */
@Entity
@Table(name = "account_holder_version")
public class AccountHolderVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(name = "holder_id", updatable = false)
  private long holderId;

  @Column(name = "name_en", updatable = false)
  private String nameEn;

  @Column(name = "name_ja", updatable = false)
  private String nameJa;

  @Column(name = "head_office_en", updatable = false)
  private String headOfficeEn;

  @Column(name = "head_office_ja", updatable = false)
  private String headOfficeJa;

  @Column(name = "effective_at", updatable = false)
  private Instant effectiveAt;

  @Column(name = "recorded_by", updatable = false)
  private Long recordedBy;

  protected AccountHolderVersion() {}

  public AccountHolderVersion(
      long holderId, Details details, Instant effectiveAt, Long recordedBy) {
    this.holderId = holderId;
    this.nameEn = details.nameEn();
    this.nameJa = details.nameJa();
    this.headOfficeEn = details.headOfficeEn();
    this.headOfficeJa = details.headOfficeJa();
    this.effectiveAt = effectiveAt;
    this.recordedBy = recordedBy;
  }

  /** A holder's published details in both languages. */
  public record Details(String nameEn, String nameJa, String headOfficeEn, String headOfficeJa)
      implements Serializable {}

  public Details details() {
    return new Details(nameEn, nameJa, headOfficeEn, headOfficeJa);
  }

  public Instant effectiveAt() {
    return effectiveAt;
  }
}
