package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.notice.MaintenanceBanner;
import jp.go.jcmregistry.web.shared.TagFunctions;

/**
 * Sign in by login ID and password; a code may be asked after it. All failures read alike: no hint
 * about what was wrong.
 */
@Named
@RequestScoped
public class SignInPage {

  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";

  @Inject private FacesContext context;
  @Inject private HttpServletRequest request;
  @Inject private SignIn signIn;
  @Inject private MaintenanceBanner maintenance;
  @Inject private Entrance entrance;

  private String loginId;
  private String password;
  private String next;

  /** Checks the password, and leads on: to the code, to setting up an app, or in. */
  public void signIn() throws IOException, ServletException {
    entrance.leaveFirst();
    Optional<SignIn.Passed> passed = signIn.byPassword(loginId, password, Visitor.of(request));
    password = null;
    if (passed.isPresent()) {
      entrance.leadOn(passed.get(), getNext());
    } else {
      refuse();
    }
  }

  private void refuse() {
    ResourceBundle text = ResourceBundle.getBundle(BUNDLE, context.getViewRoot().getLocale());
    String sentence =
        maintenance.isClosed()
            ? MessageFormat.format(
                text.getString("signin.refused.closed"),
                TagFunctions.instant(maintenance.getUntil()))
            : text.getString("signin.refused");
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
  }

  public boolean isSignedOut() {
    return context.getExternalContext().getRequestParameterMap().containsKey("out");
  }

  public String getLoginId() {
    return loginId;
  }

  public void setLoginId(String loginId) {
    this.loginId = loginId;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The address to go on to; carried by the form because the page keeps nothing itself. */
  public String getNext() {
    return next != null ? next : request.getParameter("next");
  }

  public void setNext(String next) {
    this.next = next;
  }
}
