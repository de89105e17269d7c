package jp.go.jcmregistry.usecase.reporting;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of the workbook look; each style is made once, a workbook can hold few. */
final class AefStyles {
  private static final short TITLE_POINTS = 14;

  final CellStyle title;
  final CellStyle label;
  final CellStyle text;
  final CellStyle number;
  final CellStyle year;
  final CellStyle day;

  AefStyles(Workbook book) {
    Font large = book.createFont();
    large.setBold(true);
    large.setFontHeightInPoints(TITLE_POINTS);
    title = book.createCellStyle();
    title.setFont(large);
    Font bold = book.createFont();
    bold.setBold(true);
    label = book.createCellStyle();
    label.setFont(bold);
    label.setWrapText(true);
    label.setVerticalAlignment(VerticalAlignment.TOP);
    label.setBorderBottom(BorderStyle.THIN);
    label.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    label.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    text = formatted(book, "@");
    text.setWrapText(true);
    number = formatted(book, "#,##0");
    year = formatted(book, "0");
    day = formatted(book, "dd/mm/yyyy");
  }

  private static CellStyle formatted(Workbook book, String format) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
