package jp.go.jcmregistry.usecase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook that is written line by line is read again as what was written. */
class SheetLinesTest {
  private static final List<String> HEADER = List.of("Serial", "Quantity");

  private static XSSFWorkbook written(int rowsMax, List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (SheetLines lines = new SheetLines("List", HEADER, file, rowsMax)) {
      rows.forEach(lines::add);
    }
    return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
  }

  @Test
  void textsStayTextsAndNumbersNumbers() throws IOException {
    try (XSSFWorkbook book = written(10, List.of(List.of("=1+1", 27L)))) {
      Row row = book.getSheet("List").getRow(1);
      assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(27);
    }
  }

  @Test
  void aFullSheetGoesOnInAnotherUnderTheSameHeader() throws IOException {
    try (XSSFWorkbook book =
        written(3, List.of(List.of("a", 1), List.of("b", 2), List.of("c", 3)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(3);
      assertThat(book.getSheet("List 2").getRow(0).getCell(1).getStringCellValue())
          .isEqualTo("Quantity");
      assertThat(book.getSheet("List 2").getRow(1).getCell(0).getStringCellValue()).isEqualTo("c");
    }
  }
}
