package jp.go.jcmregistry.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Recovery codes just made, until their owner has kept them.
 *
 * @param next the address to go on to afterwards; may be null
 */
record FreshCodes(List<String> codes, String next) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "registry.freshCodes";

  static void keep(HttpServletRequest request, List<String> codes, String next) {
    request.getSession().setAttribute(ATTRIBUTE, new FreshCodes(List.copyOf(codes), next));
  }

  static Optional<FreshCodes> of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((FreshCodes) session.getAttribute(ATTRIBUTE));
  }

  static void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }
}
