package jp.go.jcmregistry.web.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.notice.MaintenanceBanner;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.NextPage;
import jp.go.jcmregistry.web.shared.TagFunctions;

/** Sign in by login ID and password. All failures read alike: no hint about what was wrong. */
@Named
@RequestScoped
public class SignInPage {

  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";

  @Inject private FacesContext context;
  @Inject private HttpServletRequest request;
  @Inject private SecurityContext security;
  @Inject private SignIn signIn;
  @Inject private ActiveUser activeUser;
  @Inject private NextPage nextPage;
  @Inject private MaintenanceBanner maintenance;

  private String loginId;
  private String password;
  private String next;

  /** Asks the container, and leads on to the page that was wanted. */
  public void signIn() throws IOException, ServletException {
    leaveFirst();
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    AuthenticationStatus status =
        security.authenticate(
            request,
            response,
            withParams().credential(new UsernamePasswordCredential(loginId, password)));
    password = null;
    if (status == AuthenticationStatus.SUCCESS) {
      context.getExternalContext().redirect(nextPage.after(getNext(), activeUser.getFirstPage()));
    } else if (status == AuthenticationStatus.SEND_CONTINUE) {
      context.responseComplete();
    } else {
      refuse();
    }
  }

  /** Whoever is signed in already would stay so, whatever was typed. */
  private void leaveFirst() throws ServletException {
    if (request.getUserPrincipal() != null) {
      signIn.leave(Visitor.of(request));
      request.logout();
      SignedIn.end(request);
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
