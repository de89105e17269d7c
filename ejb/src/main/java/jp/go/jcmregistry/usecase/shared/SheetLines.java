package jp.go.jcmregistry.usecase.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list of any length as a workbook that is written line by line: lines go to disk as they come,
 * and where a sheet is full another one goes on under the same header. Texts are written as texts,
 * so none is a formula.
 */
public final class SheetLines implements Closeable {
  /** The rows a sheet can have. */
  static final int ROWS_MAX = 1_048_576;

  private static final int ROWS_IN_MEMORY = 100;

  private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
  private final String name;
  private final List<String> header;
  private final OutputStream to;
  private final int rowsMax;
  private Sheet sheet;
  private int next;

  /**
   * Begins a workbook.
   *
   * @param to what takes the workbook when it is closed; stays open
   */
  public SheetLines(String name, List<String> header, OutputStream to) {
    this(name, header, to, ROWS_MAX);
  }

  SheetLines(String name, List<String> header, OutputStream to, int rowsMax) {
    this.name = name;
    this.header = List.copyOf(header);
    this.to = to;
    this.rowsMax = rowsMax;
    begin();
  }

  private void begin() {
    int sheets = book.getNumberOfSheets();
    sheet = book.createSheet(sheets == 0 ? name : name + " " + (sheets + 1));
    next = 0;
    write(header);
  }

  /** Adds a line; a missing cell stays empty, numbers stay numbers. */
  public void add(List<?> cells) {
    if (next == rowsMax) {
      begin();
    }
    write(cells);
  }

  private void write(List<?> cells) {
    Row row = sheet.createRow(next++);
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      Cell cell = row.createCell(column);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (value != null && !value.toString().isEmpty()) {
        cell.setCellValue(value.toString());
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (book) {
      book.write(to);
    }
  }
}
