package jp.go.jcmregistry.usecase.reporting;

import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.AefField;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.reporting.PlatformCell;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** One table's sheet: title, labels, rows; the first table has its labels down the first column. */
final class AefSheet {
  private static final int LABELS_AT = 2;
  private static final int WIDTH = 25 * 256;
  private static final int WIDE = 60 * 256;
  private static final int NARROW = 2 * 256;
  private static final float LABEL_HEIGHT = 62;

  private final Sheet sheet;
  private final AefTable table;
  private final AefStyles styles;
  private int next = LABELS_AT + 1;

  AefSheet(Workbook book, AefTable table, AefStyles styles) {
    this.sheet = book.createSheet(table.sheet());
    this.table = table;
    this.styles = styles;
    put(sheet.createRow(0).createCell(0), table.title(), styles.title);
    printOnePageWide(sheet);
    if (table != AefTable.SUBMISSION) {
      addLabels();
    }
  }

  /** The names of all fields, table below table, so that a reader finds what a column means. */
  static void summary(Workbook book, AefStyles styles) {
    Sheet sheet = book.createSheet("Summary information");
    sheet.setColumnWidth(0, WIDE);
    sheet.setColumnWidth(1, WIDE);
    printOnePageWide(sheet);
    int at = 0;
    for (AefTable table : AefTable.values()) {
      put(sheet.createRow(at++).createCell(0), table.title(), styles.title);
      for (AefField field : table.fields()) {
        Row row = sheet.createRow(at++);
        put(row.createCell(0), field.label(), styles.label);
        put(
            row.createCell(1),
            field.filledByPlatform() ? "Filled by the platform" : field.format(),
            styles.text);
      }
      at++;
    }
  }

  /** On paper a row stays in one line, however many columns it has. */
  private static void printOnePageWide(Sheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private void addLabels() {
    Row labels = sheet.createRow(LABELS_AT);
    labels.setHeightInPoints(LABEL_HEIGHT);
    int column = 0;
    for (AefField field : table.fields()) {
      sheet.setColumnWidth(column, WIDTH);
      put(labels.createCell(column++), field.label(), styles.label);
      if (table.spacerAfter(field)) {
        sheet.setColumnWidth(column++, NARROW);
      }
    }
    sheet.createFreezePane(0, LABELS_AT + 1);
    sheet.setRepeatingRows(new CellRangeAddress(LABELS_AT, LABELS_AT, -1, -1));
  }

  void add(List<Object> cells) {
    if (table == AefTable.SUBMISSION) {
      addDown(cells);
      return;
    }
    if (next == AefWorkbook.ROWS_MAX) {
      throw new AefWorkbook.TooManyRows();
    }
    Row row = sheet.createRow(next++);
    int column = 0;
    for (AefField field : table.fields()) {
      put(row, column++, field, cells.get(field.order() - 1));
      column += table.spacerAfter(field) ? 1 : 0;
    }
  }

  private void addDown(List<Object> cells) {
    sheet.setColumnWidth(0, WIDE);
    sheet.setColumnWidth(1, WIDE);
    for (AefField field : table.fields()) {
      Row row = sheet.createRow(LABELS_AT + field.order() - 1);
      put(row.createCell(0), field.label(), styles.label);
      put(row, 1, field, cells.get(field.order() - 1));
    }
  }

  /** Numbers as numbers, but years without separators; days as days; identifiers as text. */
  private void put(Row row, int column, AefField field, Object value) {
    if (value == null) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(field.format().startsWith("yyyy") ? styles.year : styles.number);
    } else {
      String text = value instanceof PlatformCell its ? its.placeholder() : value.toString();
      put(cell, text, styles.text);
    }
  }

  private static void put(Cell cell, String text, CellStyle style) {
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }
}
