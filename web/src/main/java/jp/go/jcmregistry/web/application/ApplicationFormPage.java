package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;

/** The list of a form's parts, and the line that says how far the application is. */
@Named
@RequestScoped
public class ApplicationFormPage {

  @Inject private Applying applying;
  @Inject private Applicant applicant;
  @Inject private ActiveUser activeUser;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private Applying.View view;

  /** Before the page is written: whoever is signed in opens one of theirs by its number. */
  public void open() {
    String number = asked.text("number");
    if (activeUser.isSignedIn() && number != null && number.matches("A-[0-9]{4}-[0-9]{6,12}")) {
      applicant.remember(new Applicant.Key(number, null), Faces.getResponse());
    }
  }

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

  /** What came of it, in a sentence; null before something did. */
  public String getResult() {
    String result = getView().result();
    return result == null ? null : Words.of("application.result." + view.form(), result);
  }

  /** What hinders carrying out what was approved, each in a sentence. */
  public List<String> getAgainst() {
    return getView().against().stream()
        .map(each -> each.sentence(Faces.getLocale()) + " (" + each.rule() + ")")
        .toList();
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
