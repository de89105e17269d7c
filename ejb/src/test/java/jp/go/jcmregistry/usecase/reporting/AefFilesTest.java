package jp.go.jcmregistry.usecase.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.Aef;
import jp.go.jcmregistry.domain.reporting.AefField;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.reporting.ExportProfile;
import jp.go.jcmregistry.domain.reporting.Progress;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The two files, read back as their readers read them. */
class AefFilesTest {
  private static final ExportProfile PROFILE = ExportProfile.NOMENCLATURE_2026;
  private static final long HEAP_MAX = 256L << 20;

  private static byte[] workbook(Aef aef) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AefWorkbook(PROFILE, Progress.IGNORED).write(aef, bytes);
    return bytes.toByteArray();
  }

  private static String text(Aef aef) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AefText(PROFILE, Progress.IGNORED).write(aef, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theCheckerFindsEveryTable() throws IOException {
    try (Workbook book =
        new XSSFWorkbook(new ByteArrayInputStream(workbook(new SyntheticAef(3))))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(6);
      assertThat(book.getSheetName(0)).isEqualTo("Summary information");
      assertThat(CheckersReading.rows(book, AefTable.AUTHORIZATIONS))
          .singleElement()
          .asList()
          .startsWith("JP-1", "15/01/2024", "CA9001", "1", "1,000", "GHG", "", "NA")
          .contains("{Link to be produced by the CARP}");
      List<List<String>> actions = CheckersReading.rows(book, AefTable.ACTIONS);
      assertThat(actions).hasSize(3);
      assertThat(actions.get(2))
          .startsWith("01/06/2025", "Acquisition", "")
          .contains("CA9001-THA01-THA-103-2022", "JCM-JP-TH-001-2022-3", "2022", "THA")
          .contains("{Information in this field is populated by the CARP}");
      assertThat(CheckersReading.rows(book, AefTable.HOLDINGS)).hasSize(1);
      assertThat(CheckersReading.rows(book, AefTable.ENTITIES)).hasSize(1);
    }
  }

  @Test
  void theFirstTableAndTheSummaryHaveTheirLabelsDownAColumn() throws IOException {
    try (Workbook book =
        new XSSFWorkbook(new ByteArrayInputStream(workbook(new SyntheticAef(0))))) {
      Sheet sheet = book.getSheet(AefTable.SUBMISSION.sheet());
      CheckersReading.find(sheet, "Table 1: Submission", 0);
      Cell party = CheckersReading.find(sheet, "Party", 1);
      assertThat(sheet.getRow(party.getRowIndex()).getCell(1).getStringCellValue())
          .isEqualTo("JPN");
      assertThat(sheet.getRow(party.getRowIndex() + 2).getCell(1).getNumericCellValue())
          .isEqualTo(2025);
      assertThat(sheet.getRow(party.getRowIndex() + 8).getCell(1).getStringCellValue())
          .isEqualTo("{Link to be produced by the CARP}");
      for (AefTable table : AefTable.values()) {
        Sheet summary = book.getSheet("Summary information");
        Cell title = CheckersReading.find(summary, table.title(), 0);
        for (AefField field : table.fields()) {
          assertThat(
                  summary
                      .getRow(title.getRowIndex() + field.order())
                      .getCell(0)
                      .getStringCellValue())
              .isEqualTo(field.label());
        }
      }
    }
  }

  @Test
  void anEmptyYearKeepsTitlesAndLabels() throws IOException {
    try (Workbook book =
        new XSSFWorkbook(new ByteArrayInputStream(workbook(new SyntheticAef(0))))) {
      assertThat(CheckersReading.rows(book, AefTable.ACTIONS)).isEmpty();
      assertThat(CheckersReading.rows(book, AefTable.ENTITIES)).isEmpty();
    }
    assertThat(text(new SyntheticAef(0)))
        .startsWith("\uFEFFTable 1: Submission\r\nParty,Version,")
        .contains("\r\nJPN,1.0,2025,,,,2021,2030,\r\n\r\nTable 2: Authorizations\r\n")
        .contains("Table 5: Authorized entities\r\nDate of the authorization,");
  }

  @Test
  void theTextQuotesWhatMustBeAndRunsNoFormula() throws IOException {
    assertThat(text(new SyntheticAef(1)))
        .contains("\"'=SUM(A1), \"\"quoted\"\"\r\nsecond line\"")
        .contains("\r\n01/06/2025,Acquisition,,CA9001,JP-1,THA,JPN01,CA9001-THA01-THA-101-2022,");
  }

  @Test
  void theSameTablesMakeTheSameBytes() throws Exception {
    byte[] one = workbook(new SyntheticAef(20));
    Thread.sleep(2_100); // the times in such files count in steps of two seconds
    assertThat(workbook(new SyntheticAef(20))).isEqualTo(one);
    assertThat(text(new SyntheticAef(20))).isEqualTo(text(new SyntheticAef(20)));
  }

  @Test
  void aMillionActionsStream() throws IOException {
    assertThat(
            growth(
                () ->
                    new AefText(PROFILE, Progress.IGNORED)
                        .write(new SyntheticAef(1_000_000), OutputStream.nullOutputStream())))
        .isLessThan(HEAP_MAX);
    // As many rows as tell whether they are kept, in a time that every build can spare.
    assertThat(
            growth(
                () ->
                    new AefWorkbook(PROFILE, Progress.IGNORED)
                        .write(
                            new SyntheticAef(Integer.getInteger("aef.rows", 50_000)),
                            OutputStream.nullOutputStream())))
        .isLessThan(HEAP_MAX);
  }

  @Test
  void pastTheRowsOfASheetThereIsTheTextFileAlone() {
    AefSheetRows sheet = new AefSheetRows();
    assertThatThrownBy(sheet::fill).isInstanceOf(AefWorkbook.TooManyRows.class);
  }

  /** Work that may fail to write. */
  private interface Work {
    void run() throws IOException;
  }

  /** How much more of the heap lives after collections while the work is done. */
  private static long growth(Work work) throws IOException {
    System.gc();
    LivingHeap heap = new LivingHeap();
    work.run();
    long growth = heap.growth();
    System.getLogger(AefFilesTest.class.getName())
        .log(System.Logger.Level.INFO, "heap grew by " + (growth >> 20) + " MB");
    return growth;
  }
}
