package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A page as it comes out of the browser's printer, and what is wrong with its sheets. */
final class Printed {

  private static final Path FOLDER = Path.of("target", "printed");

  /** Nothing smaller can be read on paper, and a page that is too wide is printed smaller. */
  private static final float TYPE_MIN = 5.5f;

  private static final float MARGIN_MIN = 28;

  /** What acts or leads elsewhere, which paper cannot. */
  private static final String ACTING =
      """
      () => [...document.querySelectorAll('button, select, textarea, .button, nav a, .crumbs a,'
          + ' input:not([type=hidden])')].filter(e => e.checkVisibility())
        .map(e => e.innerText || e.name || e.tagName)""";

  /** The tables: of each its rows as they are written, the first being its heading. */
  private static final String TABLES =
      """
      () => [...document.querySelectorAll('main table')].filter(t => t.checkVisibility())
        .map(t => [...t.querySelectorAll('thead tr, tbody tr')].filter(r => r.checkVisibility())
          .map(r => [...r.cells].map(c => c.innerText)))""";

  /** What must not be the last thing on a sheet: it stands above something. */
  private static final String HEADINGS =
      """
      () => [...document.querySelectorAll('main h2, main h3, main thead')]
        .filter(e => e.checkVisibility()).map(e => e.innerText)""";

  private final List<String> sheets = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();
  private final List<List<List<String>>> tables;

  private Printed(List<List<List<String>>> tables) {
    this.tables = tables;
  }

  /** Prints what stands in a window; the file is kept under a name. */
  @SuppressWarnings("unchecked")
  static Printed of(Page page, String name) throws IOException {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Printed printed = new Printed((List<List<List<String>>>) page.evaluate(TABLES));
    ((List<String>) page.evaluate(ACTING))
        .forEach(acting -> printed.findings.add("printed though it acts: " + acting));
    List<String> headings = (List<String>) page.evaluate(HEADINGS);
    String foot = plain(page.locator(".site-footer").innerText());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
    byte[] file = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    Files.write(Files.createDirectories(FOLDER).resolve(name + ".pdf"), file);
    try (PDDocument document = Loader.loadPDF(file)) {
      printed.read(document);
    }
    printed.requireTablesWhole();
    printed.requireNothingAlone(headings.stream().map(Printed::plain).toList(), foot);
    return printed;
  }

  /** What is wrong; an empty list when nothing is. */
  List<String> findings() {
    return findings;
  }

  /** Everything that stands on the paper, without spaces. */
  String text() {
    return String.join("", sheets);
  }

  String last() {
    return sheets.get(sheets.size() - 1);
  }

  int tables() {
    return tables.size();
  }

  int size() {
    return sheets.size();
  }

  private void read(PDDocument document) throws IOException {
    int all = document.getNumberOfPages();
    for (int number = 1; number <= all; number++) {
      PDRectangle paper = document.getPage(number - 1).getMediaBox();
      Sheet sheet = new Sheet();
      sheet.setStartPage(number);
      sheet.setEndPage(number);
      String text = plain(sheet.getText(document));
      sheets.add(text);
      String at = "sheet " + number + ": ";
      requireA4(paper, at);
      if (!text.contains(number + "/" + all)) {
        findings.add(at + "does not say that it is " + number + " / " + all);
      }
      if (sheet.left < MARGIN_MIN || sheet.right > paper.getWidth() - MARGIN_MIN) {
        findings.add(at + "is written from " + sheet.left + " to " + sheet.right);
      }
      if (sheet.smallest < TYPE_MIN) {
        findings.add(at + "has type of " + sheet.smallest);
      }
    }
  }

  private void requireA4(PDRectangle paper, String at) {
    float narrow = Math.min(paper.getWidth(), paper.getHeight());
    float wide = Math.max(paper.getWidth(), paper.getHeight());
    if (Math.abs(narrow - PDRectangle.A4.getWidth()) > 1
        || Math.abs(wide - PDRectangle.A4.getHeight()) > 1) {
      findings.add(at + "is no A4 but " + paper);
    }
  }

  /** Every row stands whole on one sheet, below the heading of its table. */
  private void requireTablesWhole() {
    for (List<List<String>> table : tables) {
      List<String> heading = table.get(0);
      for (List<String> row : table.subList(1, table.size())) {
        if (IntStream.range(0, sheets.size())
            .noneMatch(sheet -> stands(sheet, row) && stands(sheet, heading))) {
          findings.add("cut, or without its heading: " + row);
        }
      }
    }
  }

  /** No heading at the foot of a sheet, and no foot of the page alone on the last. */
  private void requireNothingAlone(List<String> headings, String foot) {
    for (int sheet = 1; sheet <= sheets.size(); sheet++) {
      String text = sheets.get(sheet - 1).replace(sheet + "/" + sheets.size(), "");
      headings.stream()
          .filter(text::endsWith)
          .forEach(heading -> findings.add("alone at the foot of a sheet: " + heading));
      if (foot.endsWith(text)) {
        findings.add("alone on a sheet: " + text);
      }
    }
  }

  private boolean stands(int sheet, List<String> cells) {
    return cells.stream().map(Printed::plain).allMatch(sheets.get(sheet)::contains);
  }

  /** Without spaces and marks for breaking, for paper breaks lines where it likes. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u00ad\\u200b\\u2060\\ufeff]", "");
  }

  /** The text of a sheet, how far it reaches, and how small it is. */
  private static final class Sheet extends PDFTextStripper {
    private float left = Float.MAX_VALUE;
    private float right;
    private float smallest = Float.MAX_VALUE;

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      positions.stream()
          .filter(position -> !position.getUnicode().isBlank())
          .forEach(this::measure);
      super.writeString(text, positions);
    }

    private void measure(TextPosition position) {
      left = Math.min(left, position.getXDirAdj());
      right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
      smallest = Math.min(smallest, position.getFontSizeInPt());
    }
  }

  /** The words of a window's menus that do not stand in its content as well. */
  static List<String> menus(Page page) {
    String content = plain(page.locator("main").innerText() + page.locator("h1").innerText());
    return Stream.of(".menu a", ".site-footer nav a", ".sign-out button")
        .flatMap(place -> page.locator(place).allInnerTexts().stream())
        .map(Printed::plain)
        .filter(word -> word.length() > 1 && !content.contains(word))
        .distinct()
        .toList();
  }
}
