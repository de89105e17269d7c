package jp.go.jcmregistry.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;

/** What credits are cancelled for, for whom, and in which language the certificate is written. */
@Named
@RequestScoped
public class CancelPurposePage {

  @Inject private MovementDraft draft;
  @Inject private ExceptionMessages messages;

  private CancellationPurpose kind;
  private String words;
  private String beneficiaryJa;
  private String beneficiaryEn;
  private String language;

  @PostConstruct
  void load() {
    Map<String, String> answers = draft.answers();
    kind =
        answers.containsKey("purposeKind")
            ? CancellationPurpose.valueOf(answers.get("purposeKind"))
            : null;
    words = answers.get("purposeWords");
    beneficiaryJa = answers.get("beneficiaryJa");
    beneficiaryEn = answers.get("beneficiaryEn");
    language = answers.get("language");
  }

  /** Keeps the answers; a purpose that is none of the list says itself what it is. */
  public String proceed() {
    if (kind == CancellationPurpose.OTHER && words == null) {
      messages.refuse("words", Words.of("cancel_purpose.words.missing"));
      return null;
    }
    Map<String, String> answers = new HashMap<>();
    answers.put("purposeKind", kind.name());
    answers.put("purposeWords", words);
    answers.put("purpose", purpose());
    answers.put("beneficiaryJa", beneficiaryJa);
    answers.put("beneficiaryEn", beneficiaryEn);
    answers.put("beneficiary", beneficiary());
    answers.put("language", language);
    return draft.proceed(answers);
  }

  /** As it will be read by everybody: in the words of the person who cancels. */
  private String purpose() {
    if (kind == CancellationPurpose.OTHER) {
      return words;
    }
    String chosen = Words.of("CancellationPurpose." + kind);
    return words == null ? chosen : Words.of("cancel_purpose.both", chosen, words);
  }

  private String beneficiary() {
    return Stream.of(beneficiaryJa, beneficiaryEn)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  public List<SelectItem> getKinds() {
    return Arrays.stream(CancellationPurpose.values())
        .map(each -> item(each, "CancellationPurpose." + each))
        .toList();
  }

  public List<SelectItem> getLanguages() {
    return languages();
  }

  static List<SelectItem> languages() {
    return CertificateLanguage.ALL.stream()
        .map(each -> item(each, "CertificateLanguage." + each))
        .toList();
  }

  private static SelectItem item(Object value, String key) {
    return new SelectItem(value, Words.of(key.replace(',', '_')));
  }

  public CancellationPurpose getKind() {
    return kind;
  }

  public void setKind(CancellationPurpose kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getBeneficiaryJa() {
    return beneficiaryJa;
  }

  public void setBeneficiaryJa(String beneficiaryJa) {
    this.beneficiaryJa = beneficiaryJa;
  }

  public String getBeneficiaryEn() {
    return beneficiaryEn;
  }

  public void setBeneficiaryEn(String beneficiaryEn) {
    this.beneficiaryEn = beneficiaryEn;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
