package jp.go.jcmregistry.usecase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

  @Test
  void numbersStayNumbersTextsTextsAndWhatIsMissingStaysEmpty() throws IOException {
    byte[] file =
        Xlsx.of(
            "調整",
            List.of("What this is"),
            List.of("Year", "Amount", "Note"),
            List.of(
                Arrays.asList("2021", 1_000_000L, "=1+1"),
                Arrays.asList("2022", new BigDecimal("-16.67"), null)));

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      XSSFSheet sheet = workbook.getSheet("調整");
      DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("What this is");
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Amount");
      assertThat(shown.formatCellValue(sheet.getRow(2).getCell(1))).isEqualTo("1,000,000");
      assertThat(shown.formatCellValue(sheet.getRow(3).getCell(1))).isEqualTo("-16.67");
      assertThat(sheet.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(3).getCell(2).getCellType()).isEqualTo(CellType.BLANK);
    }
  }
}
