package jp.go.jcmregistry.usecase.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A short list as a workbook of one sheet. Texts are written as texts, so none is a formula. */
public final class Xlsx {
  private static final int CHARACTER = 256;
  private static final int WIDTH_MIN = 14;
  private static final int WIDTH_MAX = 40;
  private static final String DIGITS = "#,##0";
  private static final String TWO_PLACES = "#,##0.00";

  private Xlsx() {}

  /**
   * One sheet.
   *
   * @param above lines over the table that say what it is
   * @param rows a missing cell stays empty, numbers stay numbers
   */
  public record Table(
      String name, List<String> above, List<String> header, List<List<Object>> rows) {}

  /**
   * The workbook.
   *
   * @param above lines over the table that say what it is
   * @param rows a missing cell stays empty, numbers stay numbers
   */
  public static byte[] of(
      String sheetName, List<String> above, List<String> header, List<List<Object>> rows) {
    return of(List.of(new Table(sheetName, above, header, rows)));
  }

  /** A workbook with a sheet for each table. */
  public static byte[] of(List<Table> tables) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream file = new ByteArrayOutputStream()) {
      CellStyle whole = numbers(workbook, DIGITS);
      CellStyle exact = numbers(workbook, TWO_PLACES);
      for (Table table : tables) {
        Sheet sheet = workbook.createSheet(table.name());
        int line = 0;
        for (String sentence : table.above()) {
          sheet.createRow(line++).createCell(0).setCellValue(sentence);
        }
        header(workbook, sheet.createRow(line++), table.header());
        for (List<Object> row : table.rows()) {
          write(sheet.createRow(line++), row, whole, exact);
        }
        widen(sheet, table.header());
      }
      workbook.write(file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void header(XSSFWorkbook workbook, Row row, List<String> names) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = workbook.createCellStyle();
    style.setFont(bold);
    style.setWrapText(true);
    for (String name : names) {
      Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
      cell.setCellValue(name);
      cell.setCellStyle(style);
    }
  }

  private static CellStyle numbers(XSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static void write(Row row, List<Object> cells, CellStyle whole, CellStyle exact) {
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = row.createCell(column);
      Object value = cells.get(column);
      if (value instanceof Number number) {
        cell.setCellValue(number.doubleValue());
        boolean isWhole = number.doubleValue() == Math.rint(number.doubleValue());
        cell.setCellStyle(isWhole ? whole : exact);
      } else if (value != null) {
        cell.setCellValue(value.toString());
      }
    }
  }

  /** By the words of the header: measuring every cell needs fonts that a server may not have. */
  private static void widen(Sheet sheet, List<String> header) {
    for (int column = 0; column < header.size(); column++) {
      int width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, header.get(column).length() + 2));
      sheet.setColumnWidth(column, width * CHARACTER);
    }
  }
}
