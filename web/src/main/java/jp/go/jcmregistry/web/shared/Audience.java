package jp.go.jcmregistry.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/** The groups of people a page can be for; the names are the roles the container knows. */
public enum Audience {
  PUBLIC,
  HOLDER,
  OPERATOR,
  APPROVER,
  AUDITOR,
  SYSTEM_ADMINISTRATOR;

  /** Everybody who works for a registry, and sees its holdings. */
  static final Set<Audience> STAFF = EnumSet.of(OPERATOR, APPROVER, AUDITOR);

  /** Those, and who administers the installation. */
  static final Set<Audience> EVERY_STAFF =
      EnumSet.of(OPERATOR, APPROVER, AUDITOR, SYSTEM_ADMINISTRATOR);

  /** Everybody with a name and a password. */
  static final Set<Audience> SIGNED_IN = EnumSet.complementOf(EnumSet.of(PUBLIC));

  boolean includes(HttpServletRequest request) {
    return this == PUBLIC || request.isUserInRole(name());
  }
}
