package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.transaction.TransactionKind;

/** For which year, or for what and by whom, authorized credits are used. */
@Named
@RequestScoped
public class UsePurposePage {

  /** No answer to this step. */
  static final Map<String, String> NONE =
      Map.of("said", "", "year", "", "oimp", "", "entity", "", "purpose", "", "beneficiary", "");

  @Inject private MovementDraft draft;

  private String year;
  private String oimp;
  private String entity;
  private String purpose;
  private String beneficiary;
  private String language;

  @PostConstruct
  void load() {
    Map<String, String> answers = draft.answers();
    year = answers.get("year");
    oimp = answers.get("oimp");
    entity = answers.get("entity");
    purpose = answers.get("purpose");
    beneficiary = answers.get("beneficiary");
    language = answers.get("language");
  }

  /** Keeps the answers of the kind that was chosen. */
  public String proceed() {
    Map<String, String> answers = new HashMap<>(NONE);
    answers.put("said", "yes");
    put(answers, "year", year);
    put(answers, "oimp", oimp);
    put(answers, "entity", entity);
    put(answers, "purpose", purpose);
    put(answers, "beneficiary", beneficiary);
    put(answers, "language", language);
    answers.putAll(JourneyUnitsPage.NONE);
    return draft.proceed(answers);
  }

  private static void put(Map<String, String> answers, String name, String answer) {
    if (answer != null) {
      answers.put(name, answer);
    }
  }

  public boolean isTowardsNdc() {
    return draft.kind() == TransactionKind.RETIREMENT;
  }

  public boolean isForNamedPurpose() {
    return draft.kind() == TransactionKind.OIMP_USE;
  }

  public List<SelectItem> getLanguages() {
    return CancelPurposePage.languages();
  }

  public String getYear() {
    return year;
  }

  public void setYear(String year) {
    this.year = year;
  }

  public String getOimp() {
    return oimp;
  }

  public void setOimp(String oimp) {
    this.oimp = oimp;
  }

  public String getEntity() {
    return entity;
  }

  public void setEntity(String entity) {
    this.entity = entity;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getBeneficiary() {
    return beneficiary;
  }

  public void setBeneficiary(String beneficiary) {
    this.beneficiary = beneficiary;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
