package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was exported is imported again and found equal to the ledger; one changed digit is not. */
@ExtendWith(Journey.class)
class ExportCheckIT {

  /** More than the server takes of any other request. */
  private static final int ELSEWHERE = 12_000_000;

  @ParameterizedTest
  @CsvSource({
    "en, credits, partner=CR&state=CANCELLED&asOf=2024-07-01, says what the ledger, differ",
    "ja, disclosure, asOf=2024-07-01&table=amounts, 帳簿と一致しています, 帳簿が一致しません"
  })
  void anExportedFileIsComparedWithTheLedgerAsOfItsDay(
      String language, String list, String query, String equal, String differs, Page page) {
    Visitor auditor = Visitor.signedIn(page, language, "auditor");
    String file =
        page.request().get("/" + language + "/" + list + "?" + query + "&export=csv").text();
    String of = list.equals("credits") ? "credits" : "amounts";
    String address = "/admin/reporting/exports?of=" + of + "&" + query;

    auditor.go(address);
    compare(auditor, file);
    assertThat(auditor.text()).contains(equal);

    auditor.go(address);
    compare(auditor, file.replaceFirst(",([1-9])", ",9$1"));
    assertThat(auditor.text()).contains(differs);
    assertThat(page.locator("main table").count()).isEqualTo(2);
    auditor.look();
  }

  @ParameterizedTest
  @CsvSource({
    "en, credits, partner=CR&asOf=2024-07-01, credits, says what the ledger",
    "ja, disclosure, asOf=2024-07-01, entities, 帳簿と一致しています"
  })
  void aWorkbookIsComparedAsWellAndOthersAreRefused(
      String language, String list, String query, String of, String equal, Page page) {
    Visitor auditor = Visitor.signedIn(page, language, "auditor");
    byte[] book =
        page.request().get("/" + language + "/" + list + "?" + query + "&export=xlsx").body();
    String address = "/admin/reporting/exports?of=" + of + "&" + query;

    auditor.go(address);
    compare(auditor, new FilePayload("export.xlsx", "application/octet-stream", book));
    assertThat(auditor.text()).contains(equal);

    auditor.go(address);
    byte[] paper = "%PDF-1.7 no list".getBytes(StandardCharsets.US_ASCII);
    refuse(auditor, new FilePayload("export.csv", "text/csv", paper), "CSV");
    // A workbook of another list has no sheet of this one.
    auditor.go("/admin/reporting/exports?of=" + (of.equals("credits") ? "years" : "credits"));
    byte[] other = of.equals("credits") ? book : new byte[] {'P', 'K', 3, 4, 0, 0};
    refuse(auditor, new FilePayload("x.xlsx", "application/zip", other), "");
  }

  /** Packed it is what it was; and a file larger than the server takes elsewhere arrives. */
  @ParameterizedTest
  @CsvSource({"en, says what the ledger, 64 MB, differ", "ja, 帳簿と一致しています, 64 MB, 一致しません"})
  void aPackedAndALargeFileAreCompared(
      String language, String equal, String limit, String differs, Page page) throws IOException {
    Visitor auditor = Visitor.signedIn(page, language, "auditor");
    String query = "partner=CR&asOf=2024-07-01";
    byte[] text = page.request().get("/" + language + "/credits?" + query + "&export=csv").body();
    String address = "/admin/reporting/exports?of=credits&" + query;

    auditor.go(address);
    assertThat(auditor.text()).contains(limit);
    compare(auditor, new FilePayload("credits.csv.gz", "application/gzip", gzip(text)));
    assertThat(auditor.text()).contains(equal);

    auditor.go(address);
    StringBuilder large = new StringBuilder(new String(text, StandardCharsets.UTF_8));
    for (int row = 0; large.length() < ELSEWHERE; row++) {
      large.append(row).append(",").append("9".repeat(500)).append("\r\n");
    }
    compare(auditor, large.toString());
    assertThat(auditor.text()).contains(differs);
  }

  /** Nobody else's request may be as large, whoever sends it. */
  @Test
  void elsewhereAsMuchAsBeforeIsTaken(Page page) {
    for (String address : List.of("/en/signin", "/ja/admin/reporting", "/apply/documents")) {
      assertThat(page.request().post(address, content(ELSEWHERE)).status())
          .as(address)
          .isEqualTo(413);
    }
    assertThat(page.request().post("/en/signin", content(ELSEWHERE / 2)).status())
        .isNotEqualTo(413);
  }

  private static RequestOptions content(int length) {
    return RequestOptions.create().setData(new byte[length]);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream to = new GZIPOutputStream(packed)) {
      to.write(content);
    }
    return packed.toByteArray();
  }

  private static void refuse(Visitor auditor, FilePayload file, String words) {
    auditor.control("file").setInputFiles(file);
    auditor.control("check").click();
    auditor.main().locator(".field-refused").waitFor();
    assertThat(auditor.main().locator(".field-error").innerText()).contains(words);
    auditor.look();
  }

  private static void compare(Visitor auditor, String file) {
    compare(
        auditor, new FilePayload("export.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
  }

  private static void compare(Visitor auditor, FilePayload file) {
    auditor.control("file").setInputFiles(file);
    auditor.control("check").click();
    auditor.main().locator("[role=status] .panel").first().waitFor();
    auditor.look();
  }
}
