package jp.go.jcmregistry.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jp.go.jcmregistry.domain.audit.Place;

/** Where a request comes from, as the access log keeps it. */
final class Visitor {

  private Visitor() {}

  /** The peer's address: what a header claims counts only where the server trusts its proxy. */
  static Place of(HttpServletRequest request) {
    return new Place(request.getRemoteAddr(), request.getHeader("User-Agent"));
  }
}
