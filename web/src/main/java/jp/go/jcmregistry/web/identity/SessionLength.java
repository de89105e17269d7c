package jp.go.jcmregistry.web.identity;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Prolongs the session of who asks, as every request does, and answers with the seconds it now
 * lasts. The warning before the end asks here, so that nothing typed on the page is lost.
 */
@WebServlet("/session")
public class SessionLength extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (request.getUserPrincipal() == null) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().print(SessionEnd.secondsLeft(request));
  }
}
