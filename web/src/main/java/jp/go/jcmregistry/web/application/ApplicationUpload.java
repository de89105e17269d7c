package jp.go.jcmregistry.web.application;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.go.jcmregistry.domain.application.ApplicationDocument;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.usecase.application.Applying;
import jp.go.jcmregistry.web.shared.Address;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Site;

/**
 * Takes one document of an application, and leads back to its page, which says if it was refused:
 * also where another application was opened in the same browser since that page was written.
 */
@WebServlet("/apply/documents")
@MultipartConfig(
    maxFileSize = ApplicationDocument.BYTES_MAX,
    maxRequestSize = ApplicationDocument.BYTES_MAX + 65_536L,
    fileSizeThreshold = ApplicationDocument.BYTES_MAX)
public class ApplicationUpload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Applying applying;
  @Inject private transient Applicant applicant;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String refused = "";
    String registry = Site.DEFAULT;
    Language language = Language.ENGLISH;
    try {
      language = Language.of(request.getParameter("language")).orElse(language);
      registry = registryOf(request);
      refused = take(request);
    } catch (IllegalStateException tooLarge) {
      refused = "?refused=J7808";
      language = Language.preferred(request.getHeader("Accept-Language"));
    } catch (NotFoundOrNotYours none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.sendRedirect(
        new Address(registry, language, Page.APPLICATION_PART, "documents") + refused);
  }

  /** The registry whose page it was sent from. */
  private static String registryOf(HttpServletRequest request) {
    String named = Objects.toString(request.getParameter("registry"), "");
    return named.matches("[A-Z]{3}[0-9]{2}") ? named : Site.DEFAULT;
  }

  private String take(HttpServletRequest request) throws IOException, ServletException {
    Applicant.Key key = applicant.key().orElseThrow(() -> new NotFoundOrNotYours("application"));
    String number = Objects.toString(request.getParameter("number"), "");
    if (!key.number().equals(number)) {
      return "?refused=other&name=" + encoded(number);
    }
    Part file = request.getPart("file");
    String name = file == null ? "" : file.getSubmittedFileName();
    try {
      byte[] content = file == null ? new byte[0] : file.getInputStream().readAllBytes();
      applying.attach(key.number(), key.secret(), request.getParameter("kind"), name, content);
      return "";
    } catch (RuleBroken broken) {
      return "?refused="
          + broken.violations().get(0).rule()
          + "&name="
          + encoded(name == null ? "" : name);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
