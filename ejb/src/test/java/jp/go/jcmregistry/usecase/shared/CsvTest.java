package jp.go.jcmregistry.usecase.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file for spreadsheets. */
class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+81 3", "-1", "@SUM(A1)", "\t=1"})
  void noTextIsRunAsAFormula(String cell) {
    assertThat(line(cell)).isIn("'" + cell, "\"'" + cell + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"T-2024-000001", "1=1", "a+b", "自主的取消し"})
  void otherTextStaysAsItIs(String cell) {
    assertThat(line(cell)).isEqualTo(cell);
  }

  @Test
  void aNegativeNumberIsNoFormula() {
    assertThat(line(-27L)).isEqualTo("-27");
  }

  @Test
  void whatIsMissingIsEmptyAndQuotesAreDoubled() {
    assertThat(text(Arrays.asList(null, "a,\"b\""))).endsWith("\r\n,\"a,\"\"b\"\"\"\r\n");
  }

  @Test
  void theFileBeginsWithTheMarkOfUtf8AndItsHeader() {
    byte[] file = Csv.of(List.of("番号"), List.of());
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF番号\r\n");
  }

  private static String line(Object cell) {
    return text(List.of(cell)).split("\r\n")[1];
  }

  private static String text(List<Object> row) {
    return new String(Csv.of(List.of("header"), List.of(row)), StandardCharsets.UTF_8);
  }
}
