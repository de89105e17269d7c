package jp.go.jcmregistry.web.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * What every answer tells a browser, and the second lock against requests forged by another site: a
 * form of ours is only ever sent from a page of ours. The policy of pages themselves comes from
 * PrimeFaces, which knows the nonce.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final String YEAR = "max-age=31536000";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", YEAR + "; includeSubDomains");
    }
    if (request.getServletPath().startsWith("/resources/")) {
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      keep(request, response);
    }
    if (isForged(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Files that carry a mark of their content, and fonts, which never change, are kept a year. */
  private static void keep(HttpServletRequest request, HttpServletResponse response) {
    boolean forEver =
        request.getParameter("v") != null
            || request.getServletPath().startsWith("/resources/fonts/");
    response.setHeader("Cache-Control", forEver ? "public, " + YEAR + ", immutable" : "no-cache");
  }

  private static boolean isForged(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR
        || READING.contains(request.getMethod())) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = request.getHeader("Origin");
    return origin != null && !authority(origin).equalsIgnoreCase(request.getHeader("Host"));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }
}
