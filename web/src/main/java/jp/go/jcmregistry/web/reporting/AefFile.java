package jp.go.jcmregistry.web.reporting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.reporting.AefFormat;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.AefDownloads;
import jp.go.jcmregistry.web.shared.Download;

/**
 * The files of the annual information, under addresses without a language because they have none:
 * {@code /admin/reporting/aef/JPN01/2025/1.0.xlsx}, {@code .../draft.csv}. For a signed-in
 * administrator or a personal token of one; to everybody else there is nothing.
 */
@WebServlet("/admin/reporting/aef/*")
public class AefFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("/([A-Z]{3}[0-9]{2})/([0-9]{4})/(draft|[0-9]+\\.[0-9]+)\\.(xlsx|csv)");
  private static final Map<AefFormat, String> TYPES =
      Map.of(
          AefFormat.XLSX,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          AefFormat.CSV,
          "text/csv; charset=UTF-8");

  @Inject private transient AefDownloads downloads;
  @Inject private transient Download download;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher asked = ADDRESS.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    if (!asked.matches() || !isStaff(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    AefFormat format = AefFormat.valueOf(asked.group(4).toUpperCase(Locale.ROOT));
    try {
      Path file =
          downloads.file(asked.group(1), Integer.parseInt(asked.group(2)), asked.group(3), format);
      try {
        send(file, name(asked), format, response);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (NotFoundOrNotYours none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (AefDownloads.RowsExceeded tooMany) {
      refuse(
          response,
          "A table has more rows than a sheet can. Take the .csv file.",
          "表の行数がシートの上限を超えています。.csv を取得してください。");
    } catch (AefDownloads.NotPrepared later) {
      refuse(
          response,
          "The file is not prepared. Prepare the draft on the page of the year, then take it.",
          "ファイルはまだ作成されていません。その年のページで案を作成してから取得してください。");
    }
  }

  private static boolean isStaff(HttpServletRequest request) {
    return request.isUserInRole("OPERATOR")
        || request.isUserInRole("APPROVER")
        || request.isUserInRole("AUDITOR");
  }

  private static String name(Matcher asked) {
    return "AEF_%s_%s_%s.%s"
        .formatted(asked.group(1), asked.group(2), asked.group(3), asked.group(4));
  }

  private void send(Path file, String name, AefFormat format, HttpServletResponse response)
      throws IOException {
    response.setContentType(TYPES.get(format));
    response.setContentLengthLong(Files.size(file));
    download.announce(name, response);
    response.setHeader("Cache-Control", "no-store");
    Files.copy(file, response.getOutputStream());
  }

  /** Nothing but the sentence: a program reads it as well as a person. */
  private static void refuse(HttpServletResponse response, String english, String japanese)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_CONFLICT);
    response.setContentType("text/plain; charset=UTF-8");
    response.getWriter().println(english);
    response.getWriter().println(japanese);
  }
}
