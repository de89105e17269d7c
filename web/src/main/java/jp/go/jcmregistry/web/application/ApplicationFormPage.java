package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
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
  @Inject private Download download;

  private Applying.View view;

  /**
   * Before the page is written: whoever is signed in opens one of theirs by its number; a document
   * of it is sent instead where one is asked for.
   */
  public void open() throws IOException {
    String number = asked.text("number");
    if (activeUser.isSignedIn() && number != null && number.matches("A-[0-9]{4}-[0-9]{6,12}")) {
      applicant.remember(new Applicant.Key(number, null), Faces.getResponse());
    }
    String document = asked.text("document");
    if (document != null) {
      send(document);
    }
  }

  private void send(String document) throws IOException {
    if (!document.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("document");
    }
    Applicant.Key key = key();
    SentFile file = applying.document(key.number(), key.secret(), Long.parseLong(document));
    Faces.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    download.send(file.content(), file.name());
  }

  private Applicant.Key key() {
    return applicant.key().orElseThrow(() -> new NotFoundOrNotYours("application"));
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

  /** What a question is called. */
  public String label(RecordField field) {
    return Words.of("application.field." + field.name());
  }

  /** What was answered, as people read it. */
  public String answer(RecordField field) {
    return ApplicationWords.answer(field, getView().sent().answers().get(field.name()));
  }

  /** Sends it. */
  public String submit() {
    Applicant.Key key = key();
    return done(() -> applying.submit(key.number(), key.secret()));
  }

  /** Calls it off. */
  public String withdraw() {
    Applicant.Key key = key();
    return done(() -> applying.withdraw(key.number(), key.secret()));
  }

  private String done(Runnable act) {
    view = null;
    return messages
        .attempt(
            () -> {
              act.run();
              return "/pages/apply/form.xhtml?faces-redirect=true";
            })
        .orElse(null);
  }
}
