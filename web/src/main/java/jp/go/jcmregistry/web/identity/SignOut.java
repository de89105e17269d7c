package jp.go.jcmregistry.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.Address;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Site;

/**
 * Ends the session. A plain form posts here, so that signing out works from every page, also one
 * whose own form has expired.
 */
@WebServlet("/signout")
public class SignOut extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignIn signIn;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String registry = Site.homeOf(request);
    signIn.leave(Visitor.of(request));
    request.logout();
    SignedIn.end(request);
    Language language = Language.of(request.getParameter("language")).orElse(Language.ENGLISH);
    response.sendRedirect(Address.of(registry, language, Page.SIGN_IN) + "?out");
  }
}
