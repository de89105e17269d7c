package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manuals as page and as file of one text; that of the desk is for those who work at it. */
@ExtendWith(Journey.class)
class ManualIT {

  @ParameterizedTest
  @CsvSource({"en, Transferring credits, The queue", "ja, クレジットの振替, 審査待ち"})
  void pageAndFileSayTheSameAndShowTheirPictures(
      String language, String holders, String desk, Page page, Page staff) throws IOException {
    Visitor anybody = new Visitor(page, language);
    anybody.go("/manual/holder");
    requirePictures(page, holders);
    assertThat(text(page, language, "holder")).contains(holders);
    assertThat(anybody.go("/manual/administrator").status()).isEqualTo(404);
    assertThat(page.context().cookies()).isEmpty();

    Visitor approver = Visitor.signedIn(staff, language, "approver");
    approver.go("/manual/administrator");
    requirePictures(staff, desk);
    assertThat(text(staff, language, "administrator")).contains(desk);
  }

  private static void requirePictures(Page page, String heading) {
    assertThat(page.locator(".manual h2").allInnerTexts()).contains(heading);
    assertThat(page.evaluate("[...document.images].every(i => i.complete && i.naturalWidth > 0)"))
        .isEqualTo(true);
    assertThat(page.locator(".manual img").count()).isGreaterThan(6);
  }

  private static String text(Page page, String language, String manual) throws IOException {
    byte[] file = page.request().get("/" + language + "/manual/pdf/" + manual).body();
    Files.write(
        Files.createDirectories(Path.of("target/manual")).resolve(manual + "_" + language + ".pdf"),
        file);
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }
  }
}
