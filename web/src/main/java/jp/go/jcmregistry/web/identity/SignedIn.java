package jp.go.jcmregistry.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.go.jcmregistry.usecase.identity.SignIn;

/**
 * What a session knows of its person: the login ID, the name of the session, which counts until the
 * same person signs in elsewhere, and when it ends in any case. What the person may do is asked
 * again with each request.
 */
record SignedIn(String loginId, UUID session, Instant until) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "registry.signedIn";
  private static final String FINISHED = "registry.finished";

  /** A session in use is prolonged, but not for ever: a stolen one ends the same day. */
  private static final Duration LENGTH_MAX = Duration.ofHours(8);

  /** Begins under a new session identifier; one planted before signing in leads nowhere. */
  static void begin(HttpServletRequest request, SignIn.Caller caller) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    Instant until = Instant.now().plus(LENGTH_MAX);
    session.setAttribute(ATTRIBUTE, new SignedIn(caller.loginId(), caller.session(), until));
  }

  /** Who this session belongs to; never makes a session. */
  static Optional<SignedIn> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
  }

  /** True once in a session: the form that was open when maintenance began may still be sent. */
  static boolean finishes(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getAttribute(FINISHED) != null) {
      return false;
    }
    session.setAttribute(FINISHED, true);
    return true;
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  boolean isOver() {
    return !Instant.now().isBefore(until);
  }
}
