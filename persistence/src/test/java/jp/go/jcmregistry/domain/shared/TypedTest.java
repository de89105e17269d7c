package jp.go.jcmregistry.domain.shared;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
  @ParameterizedTest
  @CsvSource({
    "１２３,123",
    "jcm-jp,JCM-JP",
    "ＪＣＭ－ＪＰ,JCM-JP",
    "１，２３４,'1,234'",
    "' 1 2　3 ',123",
    "1\u00a0234,1234",
    "1\u200b2,12"
  })
  void bringsWidthCaseAndSpacesToOneSpelling(String typed, String cleaned) {
    assertThat(Typed.clean(typed)).isEqualTo(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "‐", "‑", "‒", "–", "—", "―", "−", "－", "﹣", "ー", "ｰ", "─", "〜", "～", "⁃"})
  void everyDashAKeyboardOrPdfGivesIsAHyphen(String dash) {
    assertThat(Typed.clean("1" + dash + "27")).isEqualTo("1-27");
  }

  @Test
  void nothingIsAnEmptyText() {
    assertThat(Typed.clean(null)).isEmpty();
    assertThat(Typed.clean(" \n　")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-27\n30", "1\t27", "1\r\n2", "1\u20282", "1\u20292", "1\u00002"})
  void twoLinesAreNeverReadAsOneNumber(String typed) {
    assertRefused("value.Typed.lines", () -> Typed.clean(typed));
  }

  @Test
  void lengthEndsSomewhere() {
    assertThat(Typed.clean("1".repeat(Typed.LENGTH_MAX))).hasSize(Typed.LENGTH_MAX);
    assertRefused("value.Typed.length", () -> Typed.clean("1".repeat(Typed.LENGTH_MAX + 1)));
  }

  @Test
  void aNumberTooLongIsTheLargestOne() {
    assertThat(Typed.number("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(Typed.number("9223372036854775808")).isEqualTo(Long.MAX_VALUE);
    assertThat(Typed.number("007")).isEqualTo(7);
  }
}
