package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/** The columns of what a person said around a movement; written once. */
@Embeddable
public class Wording {
  @Column(name = "order_reference", updatable = false)
  private String orderReference;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String purpose;

  @Column(updatable = false)
  private String beneficiary;

  @Column(name = "certificate_language", updatable = false)
  private String certificateLanguage;

  @Column(name = "use_year", updatable = false)
  private Integer useYear;

  @Column(name = "using_party", updatable = false)
  private String usingParty;

  @Column(name = "oimp_purpose", updatable = false)
  private String oimpPurpose;

  @Column(name = "using_entity", updatable = false)
  private String usingEntity;

  @Column(updatable = false)
  private String counterpart;

  @Column(name = "counterpart_account", updatable = false)
  private String counterpartAccount;

  protected Wording() {}

  Wording(Particulars said) {
    this.orderReference = said.orderReference();
    this.reference = said.reference();
    this.purpose = said.purpose();
    this.beneficiary = said.beneficiary();
    this.certificateLanguage = said.certificateLanguage();
    this.useYear = said.useYear();
    this.usingParty = said.article6().usingParty();
    this.oimpPurpose = said.article6().oimpPurpose();
    this.usingEntity = said.article6().usingEntity();
    this.counterpart = said.article6().counterpart();
    this.counterpartAccount = said.article6().counterpartAccount();
  }

  Particulars particulars() {
    return new Particulars(
        orderReference,
        reference,
        purpose,
        beneficiary,
        certificateLanguage,
        useYear,
        new Article6(usingParty, oimpPurpose, usingEntity, counterpart, counterpartAccount));
  }
}
