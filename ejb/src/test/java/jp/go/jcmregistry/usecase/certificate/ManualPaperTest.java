package jp.go.jcmregistry.usecase.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualPaperTest {
  /** Whatever Markdown makes: elements to which browsers give a font of their own. */
  @ParameterizedTest
  @ValueSource(strings = {"code", "pre", "kbd", "samp", "tt", "em", "strong"})
  void everyElementIsPrintedInTheFontThatIsThere(String element) throws IOException {
    String text = "<p>Before</p><p><%1$s>/mng01/en/ 登録簿</%1$s></p>".formatted(element);

    byte[] printed = ManualPaper.print("en", "A manual", text);

    try (PDDocument document = Loader.loadPDF(printed)) {
      String said =
          Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
      assertThat(said).contains("/mng01/en/ 登録簿");
    }
  }
}
