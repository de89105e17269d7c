package jp.go.jcmregistry.usecase.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as a file for spreadsheets: UTF-8 with the mark by which they recognise it, and no cell
 * that they would run as a formula.
 */
public final class Csv {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private Csv() {}

  /** The file; a missing cell is empty, numbers stay numbers. */
  public static byte[] of(List<String> header, List<List<Object>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(header);
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(Csv::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Object harmless(Object cell) {
    if (cell == null || cell instanceof Number) {
      return cell;
    }
    String text = cell.toString();
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
