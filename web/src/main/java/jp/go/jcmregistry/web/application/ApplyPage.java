package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.application.ApplicationChannel;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.domain.audit.Place;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** Begins an application, and shows its number and secret this once. */
@Named
@RequestScoped
public class ApplyPage {

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private Site site;
  @Inject private ExceptionMessages messages;

  private String form;
  private String email;
  private Applying.Begun begun;

  /** Stays on the page, which then shows number and secret. */
  public void begin() {
    messages
        .attempt(
            () ->
                applying.begin(
                    site.getRegistry(),
                    ApplicationForm.valueOf(getForm()),
                    email,
                    activePage.getLanguage().getCode(),
                    new Place(Faces.getRemoteAddr(), "")),
            Map.of("value.Application.email", "email"))
        .ifPresent(this::remember);
  }

  private void remember(Applying.Begun made) {
    begun = made;
    applicant.remember(new Applicant.Key(made.number(), made.secret()), Faces.getResponse());
  }

  /** The forms that people who are not signed in fill in. */
  public List<SelectItem> getForms() {
    return Stream.of(ApplicationForm.values())
        .filter(each -> each.channels().contains(ApplicationChannel.PUBLIC))
        .map(each -> new SelectItem(each.name(), Words.of("ApplicationForm." + each)))
        .toList();
  }

  /** The documents that come with the forms offered here, each once. */
  public List<String> documents(String chosen) {
    return ApplicationForm.valueOf(chosen).documents(ApplicationChannel.PUBLIC);
  }

  /** The one that the address names, or else the first. */
  public String getForm() {
    if (form == null) {
      form = asked.choice("form", ApplicationForm.class, ApplicationForm.ACCOUNT_OPENING).name();
    }
    return form;
  }

  public void setForm(String form) {
    this.form = form;
  }

  public Applying.Begun getBegun() {
    return begun;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
