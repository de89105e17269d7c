package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.application.OwnApplications;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Query;
import jp.go.jcmregistry.web.shared.Rows;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** The applications of a person's accounts, and the beginning of another one. */
@Named
@RequestScoped
public class OwnApplicationsPage {

  @Inject private OwnApplications own;
  @Inject private AccountDirectory directory;
  @Inject private Applicant applicant;
  @Inject private Query query;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private Rows<OwnApplications.Row> rows;
  private String form;
  private String account;

  public Rows<OwnApplications.Row> getRows() {
    if (rows == null) {
      rows = Rows.of(own.all(query.page()), query.page());
    }
    return rows;
  }

  /** The forms that people who are signed in fill in. */
  public List<SelectItem> getForms() {
    return Stream.of(ApplicationForm.values())
        .filter(each -> each.channels().contains(ApplicationChannel.HOLDER))
        .map(each -> new SelectItem(each.name(), Words.of("ApplicationForm." + each)))
        .toList();
  }

  public List<SelectItem> getAccounts() {
    return directory.own().stream()
        .filter(each -> each.kind() == AccountKind.ENTITY_HOLDING)
        .map(each -> new SelectItem(each.number().toString(), each.number().toString()))
        .toList();
  }

  /** Begins a form and leads to it. */
  public String begin() {
    return messages
        .attempt(
            () -> own.begin(ApplicationForm.valueOf(form), account),
            Map.of("J6112", "form-choice", "J6113", "account"))
        .map(this::opened)
        .orElse(null);
  }

  private String opened(String number) {
    applicant.remember(new Applicant.Key(number, null), Faces.getResponse());
    return "/pages/apply/form.xhtml?faces-redirect=true";
  }

  /** The form that the address names, where it names one. */
  public String getForm() {
    ApplicationForm named = asked.choice("form", ApplicationForm.class, null);
    return form != null || named == null ? form : named.name();
  }

  public void setForm(String form) {
    this.form = form;
  }

  /** The account that the address names, where it names one. */
  public String getAccount() {
    return account == null ? asked.text("account") : account;
  }

  public void setAccount(String account) {
    this.account = account;
  }
}
