package jp.go.jcmregistry.usecase.shared;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

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
    StringBuilder text = new StringBuilder();
    try (Lines lines = new Lines(text)) {
      lines.add(header);
      for (List<Object> row : rows) {
        lines.add(row.stream().map(Csv::harmless).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the lines of such a file, one after the other and never as a whole; what was quoted for a
   * spreadsheet stays as it stands there.
   *
   * @param wants takes a line, and says whether it wants the next
   */
  public static void read(InputStream file, Predicate<List<String>> wants) throws IOException {
    Reader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    try (CSVParser parser = CSVFormat.EXCEL.parse(text)) {
      for (CSVRecord line : parser) {
        if (!wants.test(line.toList())) {
          return;
        }
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  /** A file that is written line by line, for what is too long to be held. */
  public static final class Lines implements Closeable {
    private final CSVPrinter printer;

    public Lines(Appendable to) throws IOException {
      to.append(BYTE_ORDER_MARK);
      printer = new CSVPrinter(to, CSVFormat.EXCEL);
    }

    /** A line as it is. */
    public void add(List<?> cells) throws IOException {
      printer.printRecord(cells);
    }

    /** A line without anything. */
    public void addEmpty() throws IOException {
      printer.println();
    }

    @Override
    public void close() throws IOException {
      printer.close();
    }
  }

  /** The cell, so that no program that opens the file takes it for a formula. */
  public static Object harmless(Object cell) {
    if (cell == null || cell instanceof Number) {
      return cell;
    }
    String text = cell.toString();
    boolean formula = !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
