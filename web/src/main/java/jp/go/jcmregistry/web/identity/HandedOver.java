package jp.go.jcmregistry.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import jp.go.jcmregistry.usecase.identity.UserAdministration.Invited;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Messages;

/** A code just made for somebody, until whoever made it has handed it over. */
record HandedOver(String loginId, String code, Instant validUntil) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ATTRIBUTE = "registry.handedOver";

  /** Keeps it for the page of the person, which is where this leads; what was mailed is not. */
  static String keep(HttpServletRequest request, Invited invited) {
    if (invited.code() == null) {
      Messages.addFlashGlobalInfo(Words.of("users_user.done.mailed"));
    } else {
      request
          .getSession()
          .setAttribute(
              ATTRIBUTE, new HandedOver(invited.loginId(), invited.code(), invited.validUntil()));
    }
    return "/pages/admin/users/user.xhtml?faces-redirect=true&key=" + invited.loginId();
  }

  /** What is to be handed over to this person. */
  static Optional<HandedOver> of(HttpServletRequest request, String loginId) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((HandedOver) session.getAttribute(ATTRIBUTE))
            .filter(handed -> handed.loginId().equals(loginId));
  }

  static void forget(HttpServletRequest request) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }
}
