package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Certificates as a person has them printed. */
final class Certified {
  private static final Pattern CODE = Pattern.compile("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}");

  private Certified() {}

  /** Downloads the newest certificate of somebody; answers with its verification code. */
  static String code(Visitor holder) throws IOException {
    holder.go("/certificates");
    Download download =
        holder
            .page()
            .waitForDownload(
                () -> holder.main().locator("a[href*='/certificates/C-']").first().click());
    return code(text(download));
  }

  /** The verification code that stands on a certificate. */
  static String code(String printed) {
    Matcher code = CODE.matcher(printed);
    assertThat(code.find()).as(printed).isTrue();
    return code.group();
  }

  /** What a downloaded PDF says. */
  static String text(Download download) throws IOException {
    try (var content = download.createReadStream()) {
      return text(content.readAllBytes());
    }
  }

  /** What a PDF says; a ligature is its letters. */
  static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
