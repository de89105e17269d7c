package jp.go.jcmregistry.usecase.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3c.dom.Document;

/** Prints a sheet as PDF: tagged, with its font in it, the same wherever it is opened. */
final class Paper {
  private static final String FONT = "Noto Sans JP";
  private static final String FONT_FILE = "fonts/NotoSansJP-Regular.ttf";

  static final String STYLE =
      """
      @page { size: A4; margin: 18mm 20mm 18mm 20mm;
        @bottom-center { content: counter(page) " / " counter(pages);
          font-family: 'Noto Sans JP'; font-size: 8pt; } }
      code, pre, kbd, samp, tt { font-family: 'Noto Sans JP'; }
      body { margin: 0; font-family: 'Noto Sans JP'; font-size: 10pt; line-height: 1.45;
        color: #1a1a1a; }
      .part { page-break-before: always; }
      .part:first-child { page-break-before: auto; }
      .together { page-break-inside: avoid; }
      h1 { font-size: 18pt; font-weight: normal; margin: 0 0 4mm 0; padding-bottom: 3mm;
        border-bottom: 0.6mm solid #00118f; line-height: 1.3; }
      h2 { font-size: 12pt; font-weight: normal; margin: 4.5mm 0 1.5mm 0; color: #00118f;
        page-break-after: avoid; }
      p { margin: 0 0 2.5mm 0; }
      .notice { border: 0.4mm solid #1a1a1a; padding: 2.5mm 3mm; }
      table { width: 100%; border-collapse: collapse; margin: 0 0 3mm 0;
        -fs-table-paginate: paginate; }
      th { font-weight: normal; text-align: left; color: #4d4d4d; }
      th, td { padding: 0.8mm 5mm 0.8mm 0; vertical-align: top;
        border-bottom: 0.15mm solid #b3b3b3; }
      th:last-child, td:last-child { padding-right: 0; }
      tr { page-break-inside: avoid; }
      thead { display: table-header-group; }
      .facts th { width: 34%; }
      .form th, .form td { height: 9mm; padding: 2mm; border: 0.2mm solid #666666; }
      .form th { width: 40%; white-space: normal; }
      thead th, td:first-child { white-space: nowrap; }
      .choice { white-space: nowrap; margin-right: 4mm; }
      .number { text-align: right; }
      .code { width: 26mm; height: 26mm; }
      .beside { float: right; }
      .at-left { margin-right: 32mm; }
      .at-left .facts { margin-bottom: 0; }
      .at-left .facts th { width: 28%; }
      """;

  private static final WrittenCharacters CHARACTERS =
      WrittenCharacters.of(Paper.class.getResourceAsStream(FONT_FILE));

  private Paper() {}

  /** The sheet as the content of a PDF file. */
  static byte[] print(Sheet sheet) {
    return print(sheet.document());
  }

  /** A document that carries {@link #STYLE} or more, as the content of a PDF file. */
  static byte[] print(Document document) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.useFont(() -> Paper.class.getResourceAsStream(FONT_FILE), FONT);
    builder.withW3cDocument(document, null);
    builder.withProducer("JCM Registry");
    builder.toStream(file);
    try {
      builder.run();
      return CHARACTERS.restore(file.toByteArray(), document.getDocumentElement().getTextContent());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
