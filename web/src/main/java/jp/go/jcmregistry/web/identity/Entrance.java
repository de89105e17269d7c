package jp.go.jcmregistry.web.identity;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.ActiveUser;
import jp.go.jcmregistry.web.shared.NextPage;
import jp.go.jcmregistry.web.shared.Page;

/** The last steps of signing in, common to its pages. */
@RequestScoped
public class Entrance {

  @Inject private FacesContext context;
  @Inject private HttpServletRequest request;
  @Inject private SecurityContext security;
  @Inject private SignIn signIn;
  @Inject private ActiveUser activeUser;
  @Inject private NextPage nextPage;

  /** Whoever is signed in already would stay so, whatever was typed. */
  void leaveFirst() throws ServletException {
    if (request.getUserPrincipal() != null) {
      signIn.leave(Visitor.of(request));
      request.logout();
      SignedIn.end(request);
    }
  }

  /** Leads on after a right password: to the code, to setting up an app, or in. */
  void leadOn(SignIn.Passed passed, String wanted) throws IOException {
    switch (passed.next()) {
      case CODE -> {
        HalfWay.begin(request, passed.loginId(), null, wanted);
        leadTo(Page.SIGN_IN_CODE);
      }
      case ENROLMENT -> {
        HalfWay.begin(request, passed.loginId(), signIn.newSecret(), wanted);
        leadTo(Page.SIGN_IN_ENROL);
      }
      default -> {
        letIn(passed.caller());
        leadOn(wanted);
      }
    }
  }

  /** Tells the container who is in; its session begins with this. */
  void letIn(SignIn.Caller caller) {
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    AuthenticationStatus status =
        security.authenticate(request, response, withParams().credential(new Proven(caller)));
    if (status != AuthenticationStatus.SUCCESS) {
      throw new IllegalStateException(status.name());
    }
    HalfWay.end(request);
  }

  /** Leads on to the page that was wanted, else to where this person belongs. */
  void leadOn(String wanted) throws IOException {
    context.getExternalContext().redirect(nextPage.after(wanted, activeUser.getFirstPage()));
  }

  void leadTo(Page page) throws IOException {
    context.getExternalContext().redirect(nextPage.after(null, page));
  }
}
