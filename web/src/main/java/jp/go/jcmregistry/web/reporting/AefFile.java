package jp.go.jcmregistry.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.usecase.reporting.AefReporting.Format;

/**
 * The files of the annual information, under addresses without a language because they have none:
 * {@code /admin/reporting/aef/JPN01/2025/draft.xlsx}. For a signed-in administrator or a personal
 * token of one; to everybody else there is nothing.
 */
@WebServlet("/admin/reporting/aef/*")
public class AefFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("/([A-Z]{3}[0-9]{2})/([0-9]{4})/draft\\.(xlsx|csv)");
  private static final Map<Format, String> TYPES =
      Map.of(
          Format.XLSX,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          Format.CSV,
          "text/csv; charset=UTF-8");

  @Inject private transient AefReporting reporting;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher asked = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!asked.matches() || !isStaff(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Format format = asked.group(3).equals("csv") ? Format.CSV : Format.XLSX;
    try {
      Path file = reporting.file(asked.group(1), Integer.parseInt(asked.group(2)), format);
      try {
        send(file, name(asked), format, response);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (NotFoundOrNotYours none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (AefReporting.RowsExceeded tooMany) {
      refuse(response);
    }
  }

  private static boolean isStaff(HttpServletRequest request) {
    return request.isUserInRole("OPERATOR")
        || request.isUserInRole("APPROVER")
        || request.isUserInRole("AUDITOR");
  }

  private static String name(Matcher asked) {
    return "AEF_" + asked.group(1) + "_" + asked.group(2) + "_draft." + asked.group(3);
  }

  private static void send(Path file, String name, Format format, HttpServletResponse response)
      throws IOException {
    response.setContentType(TYPES.get(format));
    response.setContentLengthLong(Files.size(file));
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    Files.copy(file, response.getOutputStream());
  }

  /** Nothing but the sentence: a program reads it as well as a person. */
  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().println("A table has more rows than a sheet can. Take the .csv file.");
    response.getWriter().println("表の行数がシートの上限を超えています。.csv を取得してください。");
  }
}
