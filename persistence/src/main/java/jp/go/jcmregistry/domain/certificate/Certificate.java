package jp.go.jcmregistry.domain.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One certificate. What it says is written once; every print bears the same number. It holds until
 * the transaction it certifies is reversed.
 */
@Entity
@Table(name = "certificate")
public class Certificate {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private Long id;

  @Column(updatable = false)
  private String registry;

  @Column(updatable = false)
  private String number;

  @Column(updatable = false)
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private CertificateKind kind;

  @Column(name = "transaction_id", updatable = false)
  private Long transactionId;

  @Column(name = "account_id", updatable = false)
  private long accountId;

  @Column(name = "as_of", updatable = false)
  private LocalDate asOf;

  @Column(updatable = false)
  private long quantity;

  @Column(updatable = false)
  private String metric;

  @Column(updatable = false)
  private String languages;

  @Column(name = "holder_en", updatable = false)
  private String holderEn;

  @Column(name = "holder_ja", updatable = false)
  private String holderJa;

  @Column(updatable = false)
  private String purpose;

  @Column(updatable = false)
  private String beneficiary;

  @Column(name = "certified_at", updatable = false)
  private Instant certifiedAt;

  @Column(name = "issued_at", updatable = false)
  private Instant issuedAt;

  @Column(name = "issued_by", updatable = false)
  private Long issuedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  protected Certificate() {}

  Certificate(String registry, String number, VerificationCode code, Certified said) {
    this.registry = registry;
    this.number = number;
    this.code = code.text();
    this.kind = said.kind();
    this.transactionId = said.transactionId();
    this.accountId = said.accountId();
    this.asOf = said.asOf();
    this.quantity = said.quantity();
    this.metric = said.metric();
    this.languages = said.languages();
    this.holderEn = said.holderEn();
    this.holderJa = said.holderJa();
    this.purpose = said.purpose();
    this.beneficiary = said.beneficiary();
    this.certifiedAt = said.at();
  }

  void issue(Instant at, Long by) {
    this.issuedAt = at;
    this.issuedBy = by;
  }

  void withdraw(Instant at) {
    if (withdrawnAt == null) {
      withdrawnAt = at;
    }
  }

  /** What it says. */
  public Certified certified() {
    return new Certified(
        kind,
        transactionId,
        accountId,
        asOf,
        quantity,
        metric,
        languages,
        holderEn,
        holderJa,
        purpose,
        beneficiary,
        certifiedAt);
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

  public String code() {
    return code;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** When it was withdrawn; null while it holds. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }
}
