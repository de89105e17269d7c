package jp.go.jcmregistry.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.go.jcmregistry.usecase.identity.SignIn;

/**
 * When this session will end, and why the last one did. The time is the server's own, as the
 * reader's watch has it, and not the registry's, which a demonstration may have moved.
 */
@Named
@RequestScoped
public class SessionEnd {

  private static final String ATTRIBUTE = "registry.sessionEnded";

  @Inject private HttpServletRequest request;

  private SignIn.Ended ended;

  /** Keeps the reason for the next page that this browser is shown. */
  static void remember(HttpServletRequest request, SignIn.Ended ended) {
    request.getSession(true).setAttribute(ATTRIBUTE, ended);
  }

  /** How long somebody who does nothing stays signed in, in seconds; 0 for who is not. */
  static long secondsLeft(HttpServletRequest request) {
    Optional<SignedIn> session = SignedIn.of(request);
    if (session.isEmpty() || request.getUserPrincipal() == null) {
      return 0;
    }
    long idle = request.getSession(false).getMaxInactiveInterval();
    return Math.min(idle, Duration.between(Instant.now(), session.get().until()).toSeconds());
  }

  /** Seconds from now, unless the reader goes on. */
  public long getSeconds() {
    return secondsLeft(request);
  }

  /** The instant of it. */
  public Instant getAt() {
    return Instant.now().plusSeconds(getSeconds());
  }

  /** When it ends whatever the reader does. */
  public Instant getLatest() {
    return SignedIn.of(request).map(SignedIn::until).orElse(null);
  }

  /** Why the session this browser had is over; told once, null where there is nothing to tell. */
  public SignIn.Ended getEnded() {
    HttpSession session = request.getSession(false);
    if (ended == null && session != null) {
      ended = (SignIn.Ended) session.getAttribute(ATTRIBUTE);
      session.removeAttribute(ATTRIBUTE);
    }
    return ended;
  }

  /** Whether the browser names a session that this server no longer has: it was idle too long. */
  public boolean isForgotten() {
    return getEnded() == null
        && request.getUserPrincipal() == null
        && request.getRequestedSessionId() != null
        && !request.isRequestedSessionIdValid();
  }
}
