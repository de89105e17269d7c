package jp.go.jcmregistry.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.go.jcmregistry.usecase.shared.Csv;
import jp.go.jcmregistry.usecase.shared.SheetLines;
import jp.go.jcmregistry.usecase.shared.UnreadableFile;
import jp.go.jcmregistry.usecase.shared.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A file that was given out, in either form, is equal to the list it was made from; a changed cell
 * and a missing row are seen, and whatever is no such file is refused.
 */
class RowComparisonTest {
  private static final List<String> HEADER = List.of("Serial", "Quantity", "Approach");
  private static final List<Object> RUN = List.of("JCM-JP-ID-002-2015-1-27", 27L, "");
  private static final List<Object> FORMULA = List.of("=1+1", 1.5, "CA0001");
  private static final List<List<Object>> ROWS = List.of(RUN, FORMULA, FORMULA);
  private static final String SHEET = "Credits found";
  private static final int MANY = 20_000;

  private static byte[] file(ExportForm form, List<List<Object>> rows) throws IOException {
    if (form == ExportForm.TEXT) {
      return Csv.of(HEADER, rows);
    }
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (SheetLines lines = new SheetLines(SHEET, HEADER, book)) {
      rows.forEach(lines::add);
    }
    return book.toByteArray();
  }

  private static RowComparison compared(
      ExportForm form, byte[] file, Stream<List<?>> ledger, int rowsMax, int differingMax)
      throws IOException, UnreadableFile {
    Stream<List<?>> lines = Stream.concat(Stream.of(HEADER), ledger);
    RowComparison comparison =
        new RowComparison(lines.map(form::row).iterator(), rowsMax, differingMax);
    assertThat(ExportForm.of(new ByteArrayInputStream(file))).contains(form);
    form.read(new ByteArrayInputStream(file), SHEET, comparison);
    comparison.end();
    return comparison;
  }

  private static RowDifferences differences(ExportForm form, List<List<Object>> given)
      throws IOException, UnreadableFile {
    return compared(form, file(form, given), ROWS.stream().map(row -> row), 10, 10).differences();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasExportedIsEqual(ExportForm form) throws Exception {
    RowDifferences same = differences(form, ROWS);
    assertThat(same.isEqual()).isTrue();
    assertThat(same.rows()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void aChangedCellIsSeen(ExportForm form) throws Exception {
    List<Object> changed = List.of("JCM-JP-ID-002-2015-1-27", 28L, "");
    RowDifferences differ = differences(form, List.of(changed, FORMULA, FORMULA));
    assertThat(differ.onlyInFile()).containsExactly(List.of("JCM-JP-ID-002-2015-1-27", "28"));
    assertThat(differ.onlyInLedger()).containsExactly(List.of("JCM-JP-ID-002-2015-1-27", "27"));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingAndADoubledRowAreSeen(ExportForm form) throws Exception {
    RowDifferences missing = differences(form, List.of(FORMULA, FORMULA));
    assertThat(missing.onlyInFile()).isEmpty();
    assertThat(missing.onlyInLedger()).containsExactly(List.of("JCM-JP-ID-002-2015-1-27", "27"));
    RowDifferences doubled = differences(form, List.of(RUN, RUN, FORMULA, FORMULA));
    assertThat(doubled.onlyInFile()).hasSize(1);
    assertThat(doubled.onlyInLedger()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLongListIsComparedWithoutHoldingIt(ExportForm form) throws Exception {
    List<List<Object>> rows =
        IntStream.range(0, MANY).mapToObj(i -> List.<Object>of("U-" + i, i, "")).toList();
    List<List<Object>> without = new ArrayList<>(rows);
    without.remove(7);
    RowDifferences differ =
        compared(form, file(form, without), rows.stream().map(row -> row), MANY + 1, 2)
            .differences();
    assertThat(differ.onlyInFile()).isEmpty();
    assertThat(differ.onlyInLedger()).containsExactly(List.of("U-7", "7"));
    assertThat(differ.rows()).isEqualTo(MANY + 1);
  }

  @Test
  void beyondItsBoundsNothingIsSaid() throws Exception {
    byte[] text = file(ExportForm.TEXT, ROWS);
    assertThat(compared(ExportForm.TEXT, text, Stream.of(RUN, FORMULA, FORMULA), 3, 9).isTooLong())
        .isTrue();
    Stream<List<?>> others = IntStream.range(0, 9).mapToObj(List::of);
    assertThat(compared(ExportForm.TEXT, text, others, 99, 3).isTooDifferent()).isTrue();
  }

  /** One row again and again takes no memory, and still is too much. */
  @Test
  void oneRowAgainAndAgainIsTooLongAndTooDifferent() throws Exception {
    byte[] text = file(ExportForm.TEXT, Collections.nCopies(9, RUN));
    assertThat(compared(ExportForm.TEXT, text, Stream.of(RUN), 8, 99).isTooLong()).isTrue();
    assertThat(compared(ExportForm.TEXT, text, Stream.of(RUN), 99, 7).isTooDifferent()).isTrue();
    assertThat(compared(ExportForm.TEXT, text, Stream.of(RUN), 99, 8).isTooDifferent()).isFalse();
  }

  @Test
  void whatIsNoExportIsRefused() throws Exception {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    assertThat(ExportForm.of(new ByteArrayInputStream(picture))).isEmpty();
    byte[] paper = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    assertThat(ExportForm.of(new ByteArrayInputStream(paper))).isEmpty();
    byte[] packed = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
    assertThat(ExportForm.of(new ByteArrayInputStream(packed))).contains(ExportForm.WORKBOOK);
    requireRefused(packed);
    requireRefused(Xlsx.of("Another", List.of(), HEADER, ROWS));
  }

  private static void requireRefused(byte[] file) {
    assertThatThrownBy(
            () -> compared(ExportForm.WORKBOOK, file, ROWS.stream().map(row -> row), 10, 10))
        .isInstanceOf(UnreadableFile.class);
  }
}
