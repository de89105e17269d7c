package jp.go.jcmregistry.usecase.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.AefField;
import jp.go.jcmregistry.domain.reporting.AefTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Reads a table as the secretariat's checker does: finds the title, then the first and the last
 * label, counts the columns between, reads rows until the first that is empty.
 */
final class CheckersReading {
  private static final DataFormatter SHOWN = new DataFormatter();

  private CheckersReading() {}

  static List<List<String>> rows(Workbook book, AefTable table) {
    Sheet sheet = book.getSheet(table.sheet());
    Cell title = find(sheet, table.title(), 0);
    List<AefField> fields = table.fields();
    Cell first = find(sheet, fields.get(0).label(), title.getRowIndex() + 1);
    Cell last = find(sheet, fields.get(fields.size() - 1).label(), first.getRowIndex());
    long spacers = fields.stream().filter(table::spacerAfter).count();
    assertThat(last.getRowIndex()).isEqualTo(first.getRowIndex());
    assertThat(last.getColumnIndex() - first.getColumnIndex() + 1)
        .as("columns of " + table)
        .isEqualTo((int) (fields.size() + spacers));
    List<Integer> columns = columns(first.getRow(), first.getColumnIndex(), table);
    List<List<String>> rows = new ArrayList<>();
    for (int at = first.getRowIndex() + 1; !isEmpty(sheet.getRow(at)); at++) {
      Row row = sheet.getRow(at);
      rows.add(columns.stream().map(c -> SHOWN.formatCellValue(row.getCell(c))).toList());
    }
    return rows;
  }

  private static List<Integer> columns(Row labels, int from, AefTable table) {
    List<Integer> columns = new ArrayList<>();
    int column = from;
    for (AefField field : table.fields()) {
      assertThat(labels.getCell(column).getStringCellValue()).isEqualToIgnoringCase(field.label());
      columns.add(column++);
      if (table.spacerAfter(field)) {
        assertThat(labels.getCell(column)).as("empty after " + field.label()).isNull();
        column++;
      }
    }
    return columns;
  }

  static Cell find(Sheet sheet, String text, int fromRow) {
    for (int at = fromRow; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      for (Cell cell : row == null ? List.<Cell>of() : row) {
        if (cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().equalsIgnoreCase(text)) {
          return cell;
        }
      }
    }
    throw new AssertionError(sheet.getSheetName() + " has no " + text);
  }

  private static boolean isEmpty(Row row) {
    if (row == null) {
      return true;
    }
    for (Cell cell : row) {
      if (!SHOWN.formatCellValue(cell).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
