package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ExceptionMessages;

/** The list of a form's parts, and the line that says how far the application is. */
@Named
@RequestScoped
public class ApplicationFormPage {

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ExceptionMessages messages;

  private Applying.View view;

  /** Null where this browser has no application open. */
  public Applying.View getView() {
    if (view == null) {
      view = applicant.key().map(this::read).orElse(null);
    }
    return view;
  }

  private Applying.View read(Applicant.Key key) {
    try {
      return applying.of(key.number(), key.secret());
    } catch (NotFoundOrNotYours none) {
      return null;
    }
  }

  /** Sends it. */
  public String submit() {
    Applicant.Key key = applicant.key().orElseThrow(() -> new NotFoundOrNotYours("application"));
    return messages
        .attempt(
            () -> {
              applying.submit(key.number(), key.secret());
              return "/pages/apply/form.xhtml?faces-redirect=true";
            })
        .orElse(null);
  }
}
