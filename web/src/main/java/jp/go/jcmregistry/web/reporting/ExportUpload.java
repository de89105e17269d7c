package jp.go.jcmregistry.web.reporting;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.regex.Pattern;
import jp.go.jcmregistry.web.shared.Page;

/**
 * Lets the one page that compares exported files take larger ones than any other: a whole export of
 * a large registry is larger, packed or not. The server takes of a request what this page takes,
 * for it decides before it looks at an address; here all other addresses take what servers usually
 * do.
 */
public class ExportUpload implements ServletExtension {
  private static final String SETTING = "REGISTRY_EXPORT_CHECK_MB";
  private static final long MEGABYTES = 64;
  private static final long MEGABYTE = 1_000_000;

  /** The parts of a form beside the file; the server's own limit has them, too. */
  private static final long FORM = 100_000;

  private static final long ELSEWHERE = 10 * MEGABYTE + FORM;

  private static final Pattern PATH = Pattern.compile("/../" + Page.EXPORT_CHECK.getPath());

  /** In megabytes, as the page says it. */
  static long megabytesMax() {
    String asked = System.getenv().getOrDefault(SETTING, "");
    return asked.matches("[1-9][0-9]{0,3}") ? Long.parseLong(asked) : MEGABYTES;
  }

  /** The largest file that is taken. */
  static long bytesMax() {
    return megabytesMax() * MEGABYTE;
  }

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    deployment.addInitialHandlerChainWrapper(ExportUpload::limited);
  }

  private static HttpHandler limited(HttpHandler next) {
    return exchange -> {
      boolean here = PATH.matcher(exchange.getRelativePath()).matches();
      long max = here ? bytesMax() + FORM : ELSEWHERE;
      if (exchange.getRequestContentLength() > max) {
        exchange.setStatusCode(StatusCodes.REQUEST_ENTITY_TOO_LARGE);
        exchange.endExchange();
      } else {
        exchange.setMaxEntitySize(max);
        next.handleRequest(exchange);
      }
    };
  }
}
