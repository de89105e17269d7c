package jp.go.jcmregistry.usecase.shared;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rows of one sheet, one after the other and never as a whole: what {@link SheetLines} wrote is
 * read again without being held. Numbers are read as they are, not as they are shown.
 */
public final class SheetRows {

  private SheetRows() {}

  /** Nobody wants more rows. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Numbers as they are, whatever format their cells have. */
  private static final class Plain extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int format, String pattern) {
      return plain(BigDecimal.valueOf(value));
    }
  }

  /** Puts cells together to rows; what is left out between them is empty. */
  private record Rows(List<String> cells, Predicate<List<String>> wants)
      implements XSSFSheetXMLHandler.SheetContentsHandler {

    @Override
    public void startRow(int row) {
      cells.clear();
    }

    @Override
    public void cell(String reference, String value, XSSFComment none) {
      int column = new CellReference(reference).getCol();
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(value);
    }

    @Override
    public void endRow(int row) {
      if (!wants.test(List.copyOf(cells))) {
        throw new Enough();
      }
    }
  }

  /** A number in its shortest form without an exponent, as a row read from a sheet has it. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /**
   * Reads; what is no workbook, or has no such sheet, is refused.
   *
   * @param wants takes a row, and says whether it wants the next
   */
  public static void read(Path workbook, String sheet, Predicate<List<String>> wants)
      throws IOException, UnreadableFile {
    try (OPCPackage file = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(file);
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream content = sheets.next()) {
          if (sheets.getSheetName().equals(sheet)) {
            parse(file, reader, content, wants);
            return;
          }
        }
      }
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | ParserConfigurationException
        | SAXException unreadable) {
      throw new UnreadableFile(unreadable);
    }
    throw new UnreadableFile(null);
  }

  private static void parse(
      OPCPackage file, XSSFReader reader, InputStream sheet, Predicate<List<String>> wants)
      throws IOException, OpenXML4JException, ParserConfigurationException, SAXException {
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(
        new XSSFSheetXMLHandler(
            reader.getStylesTable(),
            new ReadOnlySharedStringsTable(file),
            new Rows(new ArrayList<>(), wants),
            new Plain(),
            false));
    try {
      parser.parse(new InputSource(sheet));
    } catch (Enough enough) {
      return;
    }
  }
}
