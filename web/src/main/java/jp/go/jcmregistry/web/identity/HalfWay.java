package jp.go.jcmregistry.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session knows of somebody whose password was right and whose code is still asked: to the
 * container this is nobody.
 *
 * @param attempt names this attempt to sign in
 * @param secret of the app to set up, Base32; null where there is one
 * @param next the address to go on to afterwards, as it was asked for; may be null
 */
record HalfWay(String loginId, UUID attempt, String secret, String next, Instant until)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "registry.halfWay";

  /** Long enough to install an app. */
  private static final Duration LENGTH_MAX = Duration.ofMinutes(15);

  /** Begins under a new session identifier. */
  static void begin(HttpServletRequest request, String loginId, String secret, String next) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    Instant until = Instant.now().plus(LENGTH_MAX);
    session.setAttribute(ATTRIBUTE, new HalfWay(loginId, UUID.randomUUID(), secret, next, until));
  }

  /** Who is half way in this session, if it is not too late; never makes a session. */
  static Optional<HalfWay> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((HalfWay) session.getAttribute(ATTRIBUTE))
            .filter(half -> Instant.now().isBefore(half.until()));
  }

  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
