package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import jp.go.jcmregistry.domain.application.ApplicationForm;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Site;
import org.omnifaces.util.Faces;

/** Begins an application, and shows its number and secret this once. */
@Named
@RequestScoped
public class ApplyPage {

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ActivePage activePage;
  @Inject private Site site;
  @Inject private ExceptionMessages messages;

  private String email;
  private Applying.Begun begun;

  /** Stays on the page, which then shows number and secret. */
  public void begin() {
    messages
        .attempt(
            () ->
                applying.begin(
                    site.getRegistry(),
                    ApplicationForm.ACCOUNT_OPENING,
                    email,
                    activePage.getLanguage().getCode()),
            Map.of("value.Application.email", "email"))
        .ifPresent(this::remember);
  }

  private void remember(Applying.Begun made) {
    begun = made;
    applicant.remember(new Applicant.Key(made.number(), made.secret()), Faces.getResponse());
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
