package jp.go.jcmregistry.usecase.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** An application form on paper: printed as PDF, or as a document to be filled in. */
public final class FormPaper {
  private static final String EMPTY = "\u3000";
  private static final String FONT = "Noto Sans JP";
  private static final int TITLE_POINTS = 16;
  private static final int HEADING_POINTS = 12;
  private static final int TEXT_POINTS = 10;
  private static final int NAME_TWIPS = 3600;
  private static final int ANSWER_TWIPS = 5400;
  private static final int ROW_TWIPS = 560;

  private FormPaper() {}

  /**
   * A line: what is asked, and what stands there.
   *
   * @param answer empty where somebody is to write
   */
  public record Line(String name, String answer) implements Serializable {}

  /** Lines under a heading. */
  public record Section(String heading, List<Line> lines) implements Serializable {}

  /**
   * A form, blank or filled in, or a list to tick.
   *
   * @param language alpha-2 code of the language it is in
   * @param above what it says of itself, its date first
   */
  public record Form(String language, String title, List<String> above, List<Section> sections)
      implements Serializable {}

  /** The form as the content of a PDF file, tagged, with its font in it. */
  static byte[] pdf(Form form) {
    Sheet sheet = new Sheet(form.language(), form.title()).part(form.language());
    sheet.title(form.title());
    form.above().forEach(sheet::paragraph);
    for (Section section : form.sections()) {
      sheet.heading(section.heading());
      sheet.form(
          section.lines().stream().map(l -> new Sheet.Fact(l.name(), shown(l.answer()))).toList());
    }
    return Paper.print(sheet);
  }

  private static String shown(String answer) {
    return answer == null || answer.isBlank() ? EMPTY : answer;
  }

  /** The form as the content of a DOCX file. */
  static byte[] docx(Form form) {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle(form.title());
      say(document.createParagraph(), form.title(), TITLE_POINTS, "Title");
      form.above().forEach(each -> say(document.createParagraph(), each, TEXT_POINTS, null));
      for (Section section : form.sections()) {
        say(document.createParagraph(), section.heading(), HEADING_POINTS, "Heading1");
        lines(document, section.lines());
      }
      document.write(file);
      return file.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void lines(XWPFDocument document, List<Line> lines) {
    XWPFTable table = document.createTable(lines.size(), 2);
    for (int at = 0; at < lines.size(); at++) {
      XWPFTableRow row = table.getRow(at);
      row.setHeight(ROW_TWIPS);
      row.setCantSplitRow(true);
      row.getCell(0).setWidth(Integer.toString(NAME_TWIPS));
      row.getCell(1).setWidth(Integer.toString(ANSWER_TWIPS));
      say(row.getCell(0).getParagraphArray(0), lines.get(at).name(), TEXT_POINTS, null);
      say(row.getCell(1).getParagraphArray(0), shown(lines.get(at).answer()), TEXT_POINTS, null);
    }
  }

  private static void say(XWPFParagraph paragraph, String text, int points, String style) {
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setStyle(style);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(points);
    run.setText(text);
  }
}
