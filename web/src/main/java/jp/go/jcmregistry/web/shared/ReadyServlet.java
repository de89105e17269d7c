package jp.go.jcmregistry.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.go.jcmregistry.usecase.startup.Readiness;

/**
 * Tells a load balancer, and the program that started the registry, whether visitors may come.
 *
 * <p>Our own, because the server finds no MicroProfile Health check in a WAR inside an EAR.
 */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Readiness.State state = readiness.state();
    boolean up = state.status() == Readiness.Status.UP;
    response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response
        .getWriter()
        .write(
            up
                ? "{\"status\":\"UP\"}"
                : "{\"status\":\"%s\",\"done\":%d,\"of\":%d}"
                    .formatted(state.status(), state.done(), state.of()));
  }
}
