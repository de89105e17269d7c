package jp.go.jcmregistry.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.usecase.shared.Csv;
import org.junit.jupiter.api.Test;

/**
 * A file that was given out is equal to the list it was made from, and one changed digit is seen.
 */
class RowDifferencesTest {
  private static final List<String> HEADER = List.of("Serial", "Quantity");
  private static final List<List<Object>> ROWS =
      List.of(List.of("JCM-JP-ID-002-2015-1-27", 27), List.of("=1+1", 3), List.of("=1+1", 3));

  private static List<List<String>> lines(List<List<Object>> rows) {
    return Csv.read(Csv.of(HEADER, rows));
  }

  @Test
  void whatWasExportedIsEqual() {
    RowDifferences same = RowDifferences.between(lines(ROWS), lines(ROWS));
    assertThat(same.isEqual()).isTrue();
    assertThat(same.rows()).isEqualTo(4);
  }

  @Test
  void aChangedFigureAMissingAndADoubledRowAreNamed() {
    List<List<Object>> changed =
        List.of(List.of("JCM-JP-ID-002-2015-1-27", 28), List.of("=1+1", 3));
    RowDifferences differ = RowDifferences.between(lines(changed), lines(ROWS));
    assertThat(differ.isEqual()).isFalse();
    assertThat(differ.onlyInFile()).containsExactly(List.of("JCM-JP-ID-002-2015-1-27", "28"));
    assertThat(differ.onlyInLedger())
        .containsExactly(List.of("JCM-JP-ID-002-2015-1-27", "27"), List.of("'=1+1", "3"));
  }

  @Test
  void whatIsNoCsvIsNotEqual() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '"', 13, 10};
    assertThat(RowDifferences.between(Csv.read(picture), lines(ROWS)).isEqual()).isFalse();
  }
}
