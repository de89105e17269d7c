package jp.go.jcmregistry.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers programs that show no valid personal token; they read no sign-in page. */
@WebFilter("/api/*")
public class TokenRequired extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
          + "\"detail\":\"Send a valid personal token in the header Authorization: Bearer.\","
          + "\"detail_ja\":\"有効な個人トークンをAuthorization: Bearerヘッダーで送ってください。\"}";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getUserPrincipal() != null) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer realm=\"registry\"");
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(PROBLEM);
  }
}
