package jp.go.jcmregistry.web.transaction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.go.jcmregistry.usecase.task.TaskDesk;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Who works on the thing a page shows; the same on the page of everything that can wait. */
@Named
@RequestScoped
public class TaskPage {

  @Inject private TaskDesk desk;
  @Inject private ActivePage activePage;
  @Inject private ActiveUser activeUser;
  @Inject private ExceptionMessages messages;

  private TaskDesk.View view;
  private String to;
  private String comment;

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public TaskDesk.View getView() {
    if (view == null) {
      view = desk.of(activePage.getKey());
    }
    return view;
  }

  /** True where there is something to show: it waits, or something was said about it. */
  public boolean isShown() {
    return getView().doer() != null || !getView().comments().isEmpty();
  }

  /** Auditors read what was said and say nothing; of users' requests it is the administrators. */
  public boolean isMaySay() {
    return activeUser.is("OPERATOR")
        || activeUser.is("APPROVER")
        || activeUser.is("SYSTEM_ADMINISTRATOR");
  }

  /** What system administrators say to each other, no staff of a registry reads. */
  public boolean isOfInstallation() {
    return activeUser.is("SYSTEM_ADMINISTRATOR");
  }

  public List<SelectItem> getColleagues() {
    return getView().colleagues().stream()
        .map(each -> new SelectItem(each.loginId(), each.name()))
        .toList();
  }

  /** Begins to work on it. */
  public String take() {
    return done("taken", () -> desk.take(activePage.getKey()));
  }

  /** Gives it back. */
  public String giveBack() {
    return done("givenBack", () -> desk.giveBack(activePage.getKey()));
  }

  /** Hands it to the colleague who was chosen. */
  public String handOver() {
    return done("handedOver", () -> desk.handOver(activePage.getKey(), to));
  }

  /** Leaves a comment. */
  public String say() {
    return done("said", () -> desk.say(activePage.getKey(), comment));
  }

  private String done(String what, Runnable act) {
    view = null;
    return messages
        .attempt(
            () -> {
              act.run();
              return what;
            })
        .map(
            did -> {
              Messages.addFlashGlobalInfo(Words.of("task.done." + did));
              return Faces.getViewId() + "?faces-redirect=true&key=" + activePage.getKey();
            })
        .orElse(null);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
