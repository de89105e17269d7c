package jp.go.jcmregistry.web.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.certificate.Papers;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** The certificates of a person's accounts, and a form that asks for one of account information. */
@Named
@RequestScoped
public class CertificatesPage {

  private static final List<String> LANGUAGES = List.of("ja", "en", "ja,en");

  @Inject private Papers papers;
  @Inject private AccountDirectory directory;
  @Inject private Query query;
  @Inject private ExceptionMessages messages;

  private List<SelectItem> accounts;
  private Rows<Papers.Row> rows;
  private String account;
  private LocalDate day;
  private String languages = "ja,en";

  @PostConstruct
  void load() {
    accounts = items(directory);
  }

  static List<SelectItem> items(AccountDirectory directory) {
    return directory.own().stream()
        .map(own -> new SelectItem(own.number().toString(), own.number().toString()))
        .toList();
  }

  /** Read when it is shown, so that a certificate just issued stands in it. */
  public Rows<Papers.Row> getRows() {
    if (rows == null) {
      rows = Rows.of(papers.own(query.page()), query.page());
    }
    return rows;
  }

  /** Certifies the account as of the day. */
  public String certify() {
    return messages
        .attempt(
            () -> papers.certify(AccountNumber.parse(account), day, languages),
            Map.of("value.Certificate.over", "day", "value.Certificate.opened", "day"))
        .map(CertificatesPage::issued)
        .orElse(null);
  }

  private static String issued(String number) {
    Messages.addFlashGlobalInfo(Words.of("certificates.done"), number);
    return "/pages/certificates.xhtml?faces-redirect=true";
  }

  public List<SelectItem> getAccounts() {
    return accounts;
  }

  public List<SelectItem> getLanguageChoices() {
    return Stream.of(LANGUAGES.toArray(String[]::new))
        .map(
            each -> new SelectItem(each, Words.of("CertificateLanguage." + each.replace(',', '_'))))
        .toList();
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }
}
