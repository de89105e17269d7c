package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.go.jcmregistry.usecase.credit.Disowning;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.Page;

/** “This was not me”: says what happens, and lets it happen. */
@Named
@RequestScoped
public class NotMePage {

  @Inject private HttpServletRequest request;
  @Inject private Disowning disowning;
  @Inject private Entrance entrance;

  /** Freezes the reader; the page of signing in says so. */
  public void freeze() throws IOException, ServletException {
    disowning.disown(request.getUserPrincipal().getName());
    request.logout();
    SignedIn.end(request);
    SessionEnd.remember(request, new SignIn.Ended(SignIn.Why.DISOWNED, null, null));
    entrance.leadTo(Page.SIGN_IN);
  }
}
