package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.usecase.identity.UserAdministration;
import jp.go.jcmregistry.usecase.identity.UserDirectory;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.ExceptionMessages;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** One user: what they may do, and what may be done about them. */
@Named
@RequestScoped
public class UserPage {

  private static final Map<String, String> FIELDS =
      Map.of("J7403", "role", "J7404", "role", "J7405", "role", "J7406", "reason");

  @Inject private UserDirectory directory;
  @Inject private UserAdministration administration;
  @Inject private ActivePage activePage;
  @Inject private ActiveUser activeUser;
  @Inject private HttpServletRequest request;
  @Inject private ExceptionMessages messages;

  private UserDirectory.View view;
  private Role role;
  private String reason;

  /** Read when it is shown, so that a refused act shows what has become of it meanwhile. */
  public UserDirectory.View getView() {
    if (view == null) {
      view = directory.of(activePage.getKey());
    }
    return view;
  }

  /** Gives the person a new code; the password they had is good for nothing. */
  public String reset() {
    return messages
        .attempt(() -> administration.reset(activePage.getKey()))
        .map(invited -> HandedOver.keep(request, invited))
        .orElseGet(this::again);
  }

  /** The code was handed over; the registry shows it no more. */
  public String handedOver() {
    HandedOver.forget(request);
    return activePage.shownAgain();
  }

  public String unlock() {
    return act("unlock", () -> administration.unlock(activePage.getKey()));
  }

  public String remove() {
    return act("remove", () -> administration.remove(activePage.getKey()));
  }

  /** Asks for a role, which a second person decides. */
  public String ask() {
    return act("ask", () -> administration.askForRole(activePage.getKey(), role, reason));
  }

  /** Asks for the person's app to be taken away, which a second person decides. */
  public String askReset() {
    return act("ask", () -> administration.askForReset(activePage.getKey(), reason));
  }

  public String confirm(long waiting) {
    return act("confirm", () -> administration.confirm(waiting));
  }

  public String refuse(long waiting) {
    return act("refuse", () -> administration.refuse(waiting));
  }

  public String takeRole(Role taken) {
    return act("takeRole", () -> administration.takeRole(activePage.getKey(), taken));
  }

  private String act(String done, Runnable act) {
    view = null;
    if (!messages.carriedOut(act, FIELDS)) {
      return again();
    }
    Messages.addFlashGlobalInfo(Words.of("users_user.done." + done));
    return activePage.shownAgain();
  }

  private String again() {
    view = null;
    return null;
  }

  /** The code to hand over, if one was just made; else null. */
  public String getCode() {
    return HandedOver.of(request, activePage.getKey()).map(HandedOver::code).orElse(null);
  }

  public Instant getCodeUntil() {
    return HandedOver.of(request, activePage.getKey()).map(HandedOver::validUntil).orElse(null);
  }

  /** Whether this person may reset the user and give them a code. */
  public boolean isResettable() {
    boolean operators =
        activeUser.is("OPERATOR") && getView().row().capacity() == Capacity.REPRESENTATIVE;
    return (isAdministrator() || operators)
        && !getView().oneself()
        && getView().row().status() != UserStatus.REMOVED;
  }

  public boolean isAdministrator() {
    return activeUser.is("SYSTEM_ADMINISTRATOR");
  }

  /** The roles to ask for. */
  public List<SelectItem> getRoles() {
    return directory.grantable(getView().row().registry() == null).stream()
        .sorted()
        .map(each -> new SelectItem(each, Words.of("Role." + each)))
        .toList();
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
