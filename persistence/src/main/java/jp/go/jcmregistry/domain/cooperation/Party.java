package jp.go.jcmregistry.domain.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Party to the Paris Agreement under both of its ISO 3166-1 codes. */
@Entity
@Table(name = "party")
public class Party {
  @Id private String code;
  private String code2;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_ja")
  private String nameJa;

  @Column(name = "jcm_partner")
  private boolean jcmPartner;

  protected Party() {}

  /** Alpha-3, as the AEF names Parties. */
  public String code() {
    return code;
  }

  /** Alpha-2, as JCM serials and project references name them. */
  public String code2() {
    return code2;
  }

  public String nameEn() {
    return nameEn;
  }

  public String nameJa() {
    return nameJa;
  }

  public boolean jcmPartner() {
    return jcmPartner;
  }
}
