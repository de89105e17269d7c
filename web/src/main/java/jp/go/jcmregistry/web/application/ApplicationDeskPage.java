package jp.go.jcmregistry.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.SentFile;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.application.ApplicationDesk;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.Asked;
import jp.go.jcmregistry.web.shared.Download;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One application for staff: answers and documents beside the check list, and the decision. */
@Named
@RequestScoped
public class ApplicationDeskPage {

  @Inject private Download download;
  @Inject private ApplicationDesk desk;
  @Inject private ActivePage activePage;
  @Inject private Asked asked;
  @Inject private ExceptionMessages messages;

  private ApplicationDesk.View view;
  private String[] checked;
  private String reason;
  private LocalDate paidOn;

  /** Before the page is written; a document is sent instead where one is asked for. */
  public void open() throws IOException {
    String document = asked.text("document");
    if (document != null) {
      if (!document.matches("[0-9]{1,18}")) {
        throw new NotFoundOrNotYours("document");
      }
      SentFile file = desk.document(activePage.getKey(), Long.parseLong(document));
      Faces.getResponse().setHeader("X-Content-Type-Options", "nosniff");
      download.send(file.content(), file.name());
    }
  }

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public ApplicationDesk.View getView() {
    if (view == null) {
      view = desk.of(activePage.getKey());
    }
    return view;
  }

  public String take() {
    return act("application_desk.taken", () -> desk.take(activePage.getKey()));
  }

  public String note() {
    return act("application_desk.noted", () -> desk.note(activePage.getKey(), List.of(checked)));
  }

  public String hand() {
    return act("application_desk.handed", () -> desk.hand(activePage.getKey(), List.of(checked)));
  }

  public String giveBack() {
    return act("application_desk.returned", () -> desk.giveBack(activePage.getKey(), reason));
  }

  public String approve() {
    return act("application_desk.approved", () -> desk.approve(activePage.getKey()));
  }

  public String reject() {
    return act("application_desk.rejected", () -> desk.reject(activePage.getKey(), reason));
  }

  public String retry() {
    return act("application_desk.retried", () -> desk.retry(activePage.getKey()));
  }

  public String notePaid() {
    return act("application_desk.paid", () -> desk.notePaid(activePage.getKey(), paidOn));
  }

  private String act(String word, Runnable act) {
    String number = activePage.getKey();
    String next =
        messages
            .attempt(
                () -> {
                  act.run();
                  return "/pages/admin/applications/application.xhtml?faces-redirect=true&key="
                      + number;
                },
                Map.of("J7805", "reason", "J6132", "paidOn"))
            .orElse(null);
    if (next != null) {
      Messages.addFlashGlobalInfo(Words.of(word), number);
    }
    view = null;
    return next;
  }

  public List<SelectItem> getCheckList() {
    return getView().checkList().stream()
        .map(item -> new SelectItem(item, Words.of("application.check." + item)))
        .toList();
  }

  /** What a question is called. */
  public String label(RecordField field) {
    return Words.of("application.field." + field.name());
  }

  /** An answer as people read it. */
  public String answer(RecordField field) {
    return ApplicationWords.answer(field, getView().answers().get(field.name()));
  }

  public String[] getChecked() {
    return checked == null ? getView().checked().toArray(String[]::new) : checked;
  }

  public void setChecked(String[] checked) {
    this.checked = checked;
  }

  /** What stands against carrying it out now, each in a sentence. */
  public List<String> getAgainst() {
    return getView().against().stream()
        .map(each -> each.sentence(Faces.getLocale()) + " (" + each.rule() + ")")
        .toList();
  }

  /** What came of it, in a sentence; null before something did. */
  public String getResult() {
    String result = getView().result();
    return result == null ? null : Words.of("application_desk.result." + view.row().form(), result);
  }

  public LocalDate getPaidOn() {
    return paidOn;
  }

  public void setPaidOn(LocalDate paidOn) {
    this.paidOn = paidOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
