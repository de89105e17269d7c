package jp.go.jcmregistry.usecase.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Form;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Line;
import jp.go.jcmregistry.usecase.certificate.FormPaper.Section;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A printed form says the same in both files, in Japanese too. */
class FormPaperTest {
  private static final Form FORM =
      new Form(
          "ja",
          "様式1 法人等保有口座開設申請書",
          List.of("2015年11月13日"),
          List.of(new Section("法人", List.of(new Line("名称", ""), new Line("国", "日本")))));

  @Test
  void thePdfIsReadAsTextAndTagged() throws IOException {
    try (PDDocument document = Loader.loadPDF(FormPaper.pdf(FORM))) {
      assertThat(
              Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC))
          .contains("様式1", "2015年11月13日", "名称", "日本");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void aChoiceStaysOnOneLineWithItsBox() throws IOException {
    String choice = "□ ログインIDの再通知とパスワードの再設定";
    Line line = new Line("申請の内容", String.join("\u3000", choice, choice, choice));
    Form form = new Form("ja", "様式", List.of(), List.of(new Section("内容", List.of(line))));
    try (PDDocument document = Loader.loadPDF(FormPaper.pdf(form))) {
      String text =
          Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
      assertThat(text.lines().filter(each -> each.contains(choice))).hasSize(3);
    }
  }

  @Test
  void theDocumentHasARowToWriteInForEveryQuestion() throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(FormPaper.docx(FORM)));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText()).contains("様式1", "2015年11月13日", "名称", "日本");
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getTables().get(0).getRows()).hasSize(2);
    }
  }
}
