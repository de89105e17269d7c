package jp.go.jcmregistry.usecase.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What was printed is read again as what the tables say. */
class TablesPaperTest {

  @Test
  void everyCellStandsThere() throws IOException {
    Xlsx.Table table =
        new Xlsx.Table(
            "量",
            List.of("2024年7月1日現在"),
            List.of("口座の種類", "量"),
            List.of(List.of("政府", 130L), List.of("法人等", 622_798L)));
    byte[] file = TablesPaper.print("ja", "情報公開", List.of("要約"), List.of(table));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("情報公開", "要約", "2024年7月1日現在", "政府 130", "法人等 622,798");
    }
  }
}
