package jp.go.jcmregistry.web.credit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import jp.go.jcmregistry.usecase.credit.Freezing;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One freeze: what it holds, where its units are now, and its release. */
@Named
@RequestScoped
public class FreezePage {

  @Inject private Freezing freezing;
  @Inject private ActivePage activePage;
  @Inject private ExceptionMessages messages;

  private Freezing.View view;
  private String reason;
  private String why;

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public Freezing.View getView() {
    if (view == null) {
      view = freezing.of(activePage.getKey());
    }
    return view;
  }

  /** Asks for the release; another person decides. */
  public String ask() {
    return act("ask", () -> freezing.askRelease(activePage.getKey(), reason));
  }

  public String release() {
    return act("release", () -> freezing.release(activePage.getKey()));
  }

  public String refuse() {
    return act("refuse", () -> freezing.refuseRelease(activePage.getKey()));
  }

  /** Makes the list of units public where it is not, and withdraws it where it is. */
  public String publish() {
    boolean next = !getView().row().published();
    return act(
        next ? "publish" : "withdraw",
        Map.of(),
        () -> freezing.publish(activePage.getKey(), next, why));
  }

  private String act(String done, Runnable act) {
    return act(done, Map.of("J6102", "reason"), act);
  }

  private String act(String done, Map<String, String> fields, Runnable act) {
    view = null;
    boolean carriedOut = messages.carriedOut(act, fields);
    view = null;
    if (!carriedOut) {
      return null;
    }
    Messages.addFlashGlobalInfo(Words.of("freeze.done." + done));
    return activePage.shownAgain();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
