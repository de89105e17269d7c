package jp.go.jcmregistry.web.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.document.DocumentDesk;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One document request for staff: what came, and whether that is what was asked for. */
@Named
@RequestScoped
public class DocumentRequestPage {

  @Inject private Download download;
  @Inject private DocumentDesk desk;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private DocumentDesk.View view;
  private String reason;
  private LocalDate dueOn;

  /** Before the page is written; a file is sent instead where one is asked for. */
  public void open() throws IOException {
    String file = asked.text("document");
    if (file == null) {
      return;
    }
    if (!file.matches("[0-9]{1,18}")) {
      throw new NotFoundOrNotYours("document");
    }
    SentFile sent = desk.file(activePage.getKey(), Long.parseLong(file));
    Faces.getResponse().setHeader("X-Content-Type-Options", "nosniff");
    download.send(sent.content(), sent.name());
  }

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public DocumentDesk.View getView() {
    if (view == null) {
      view = desk.of(activePage.getKey());
    }
    return view;
  }

  public String accept() {
    return act("admin_request.accepted", () -> desk.accept(activePage.getKey()));
  }

  public String askAgain() {
    return act("admin_request.askedAgain", () -> desk.askAgain(activePage.getKey(), reason, dueOn));
  }

  public String withdraw() {
    return act("admin_request.withdrawn", () -> desk.withdraw(activePage.getKey(), reason));
  }

  private String act(String word, Runnable act) {
    String number = activePage.getKey();
    view = null;
    return messages
        .attempt(
            () -> {
              act.run();
              return "/pages/admin/requests/request.xhtml?faces-redirect=true&key=" + number;
            },
            Map.of("J6142", "dueOn", "J6144", "reason"))
        .map(
            next -> {
              Messages.addFlashGlobalInfo(Words.of(word), number);
              return next;
            })
        .orElse(null);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }
}
