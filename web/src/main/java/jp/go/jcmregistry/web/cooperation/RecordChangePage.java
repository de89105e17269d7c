package jp.go.jcmregistry.web.cooperation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.usecase.cooperation.RecordKeeping;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Menu;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One change of a record, before and after, and the decision about it while it waits. */
@Named
@RequestScoped
public class RecordChangePage {

  @Inject private RecordKeeping records;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;
  @Inject private Menu menu;
  @Inject private Site site;

  private RecordKeeping.View view;
  private String reason;

  /** Before the page is written: its address has a number, and the menu goes by the kind. */
  public void open() {
    menu.show(getView().row().kind());
  }

  /** Read when it is shown, so that a refused decision shows what has become of it meanwhile. */
  public RecordKeeping.View getView() {
    if (view == null) {
      view = records.of(activePage.getKey());
    }
    return view;
  }

  /** What the public reads once the change is carried out; null for records it does not read. */
  public RecordPreview getPreview() {
    RecordKeeping.View shown = getView();
    Map<String, String> answers = new HashMap<>();
    shown.answers().forEach(each -> answers.put(each.field().name(), each.after()));
    return RecordPreview.of(shown.row().kind(), new Answers(answers), site.getZone());
  }

  /** What a question is called. */
  public String label(RecordKeeping.Compared compared) {
    return Words.of("record." + getView().row().kind() + "." + compared.field().name());
  }

  /** An answer as people read it. */
  public String shown(RecordKeeping.Compared compared, String answer) {
    return RecordWords.answer(getView().row().kind(), compared.field(), answer);
  }

  /** Carries the change out. */
  public String approve() {
    return done("record_change.done.approved", () -> records.approve(activePage.getKey()));
  }

  /** Rejects the change with a reason. */
  public String reject() {
    return done("record_change.done.rejected", () -> records.reject(activePage.getKey(), reason));
  }

  /** Takes the change back. */
  public String withdraw() {
    return done("record_change.done.withdrawn", () -> records.withdraw(activePage.getKey()));
  }

  private String done(String word, Runnable act) {
    String number = activePage.getKey();
    String next =
        messages
            .attempt(
                () -> {
                  act.run();
                  return "/pages/admin/records/change.xhtml?faces-redirect=true&key=" + number;
                },
                Map.of("J7203", "reason"))
            .orElse(null);
    if (next != null) {
      Messages.addFlashGlobalInfo(Words.of(word), number);
    }
    view = null;
    return next;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
