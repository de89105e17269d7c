package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.identity.SignIn;
import jp.go.jcmregistry.web.shared.Site;

/**
 * Tells the container who calls, at each request. Below {@code /api/} a personal token counts and
 * nothing else, so that no browser can be made to call it with its session; everywhere else the
 * session counts, which only the pages of signing in begin. The files of the annual information
 * have one address for both: there a token counts where one is shown, for reading only. Who is not
 * known passes as the public: which page is for whom stands with the pages.
 */
@ApplicationScoped
public class RegistryAuthentication implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";

  @Inject private SignIn signIn;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential instanceof Proven proven) {
      SignedIn.begin(request, proven.caller());
      return letIn(proven.caller(), request, context);
    }
    Optional<SignIn.Caller> caller = isProgram(request) ? byToken(request) : bySession(request);
    return caller.map(known -> letIn(known, request, context)).orElseGet(context::doNothing);
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    context.cleanClientSubject();
  }

  private Optional<SignIn.Caller> byToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? signIn.byToken(header.substring(BEARER.length()).strip(), Visitor.of(request))
        : Optional.empty();
  }

  private Optional<SignIn.Caller> bySession(HttpServletRequest request) {
    Optional<SignedIn> session = isFile(request) ? Optional.empty() : SignedIn.of(request);
    Optional<SignIn.Caller> caller =
        session
            .filter(known -> !known.isOver())
            .flatMap(
                known ->
                    signIn
                        .bySession(known.loginId(), known.session(), Visitor.of(request))
                        .or(() -> finishing(known, request)));
    if (session.isPresent() && caller.isEmpty()) {
      end(session.get(), request);
    }
    return caller;
  }

  /** What the person was doing is over; the next page they see says why. */
  private void end(SignedIn session, HttpServletRequest request) {
    SignedIn.end(request);
    SignIn.Ended ended =
        session.isOver()
            ? new SignIn.Ended(SignIn.Why.OVER, null, null)
            : signIn.whyEnded(session.loginId(), session.session());
    SessionEnd.remember(request, ended);
  }

  /** When maintenance begins over an open form, what was entered still reaches its draft, once. */
  private Optional<SignIn.Caller> finishing(SignedIn session, HttpServletRequest request) {
    boolean sends = "POST".equals(request.getMethod());
    SignIn.Why why = signIn.whyEnded(session.loginId(), session.session()).why();
    return sends && why == SignIn.Why.CLOSED && SignedIn.finishes(request)
        ? signIn.toFinish(session.loginId())
        : Optional.empty();
  }

  private static AuthenticationStatus letIn(
      SignIn.Caller caller, HttpServletRequest request, HttpMessageContext context) {
    Site.own(request, caller.registry());
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(caller.loginId()), caller.groups());
  }

  private static boolean isProgram(HttpServletRequest request) {
    return path(request).startsWith("/api/") || isFileForProgram(request);
  }

  private static boolean isFileForProgram(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        && path(request).startsWith("/admin/reporting/aef/")
        && request.getHeader("Authorization") != null;
  }

  /** Files are the same for everybody; asking who wants them would cost a query each. */
  private static boolean isFile(HttpServletRequest request) {
    return Stream.of("/resources/", "/jakarta.faces.resource/", "/health/")
        .anyMatch(path(request)::startsWith);
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
