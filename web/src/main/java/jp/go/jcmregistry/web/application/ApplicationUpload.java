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
import jp.go.jcmregistry.web.shared.Language;

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
    String language = "en";
    try {
      language = Language.of(request.getParameter("language")).orElse(Language.ENGLISH).getCode();
      refused = take(request);
    } catch (IllegalStateException tooLarge) {
      refused = "?refused=J7808";
      language = Language.preferred(request.getHeader("Accept-Language")).getCode();
    } catch (NotFoundOrNotYours none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.sendRedirect("/" + language + "/apply/form/documents" + refused);
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
