package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.application.ReceivedPaper;
import jp.go.jcmregistry.usecase.application.ApplicationDesk;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** Enters an application that was received on paper: what it is, when it came, who signed it. */
@Named
@RequestScoped
public class PaperPage {

  @Inject private ApplicationDesk desk;
  @Inject private Applicant applicant;
  @Inject private ExceptionMessages messages;

  private String form;
  private String account;
  private LocalDate receivedOn;
  private String signedBy;
  private String email;
  private String language = "ja";

  /** Begins it and leads to its form. */
  public String enter() {
    return messages
        .attempt(
            () ->
                desk.enter(
                    ApplicationForm.valueOf(form),
                    account,
                    new ReceivedPaper(receivedOn, signedBy),
                    email,
                    language),
            Map.of("J6113", "account", "J6129", "receivedOn", "value.Application.email", "email"))
        .map(this::opened)
        .orElse(null);
  }

  private String opened(String number) {
    applicant.remember(new Applicant.Key(number, null), Faces.getResponse());
    return "/pages/apply/form.xhtml?faces-redirect=true";
  }

  /** Everything can be applied for on paper. */
  public List<SelectItem> getForms() {
    return Stream.of(ApplicationForm.values())
        .map(each -> new SelectItem(each.name(), Words.of("ApplicationForm." + each)))
        .toList();
  }

  public List<SelectItem> getLanguages() {
    return Stream.of("ja", "en")
        .map(each -> new SelectItem(each, Words.of("CertificateLanguage." + each)))
        .toList();
  }

  public String getForm() {
    return form;
  }

  public void setForm(String form) {
    this.form = form;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public LocalDate getReceivedOn() {
    return receivedOn;
  }

  public void setReceivedOn(LocalDate receivedOn) {
    this.receivedOn = receivedOn;
  }

  public String getSignedBy() {
    return signedBy;
  }

  public void setSignedBy(String signedBy) {
    this.signedBy = signedBy;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
