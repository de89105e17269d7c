package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.go.jcmregistry.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItmoRangeTest {

  @ParameterizedTest
  @CsvSource({
    "CA9001-THA01-THA-1-2022, CA9001-THA01-THA-1-2022",
    "CA9001-THA01-THA-1-27-2022, CA9001-THA01-THA-1-27-2022",
    "' ca9001 - tha01 - tha - 7 - 7 - 2022 ', CA9001-THA01-THA-7-2022",
    "ＣＡ９００１－ＴＨＡ０１－ＴＨＡ－１－２７－２０２２, CA9001-THA01-THA-1-27-2022"
  })
  void readsOneIdentifierAndARun(String typed, String printed) {
    assertThat(ItmoRange.parse(typed)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CA9001-THA01-THA-27-1-2022",
        "CA9001-THA01-THA-0-27-2022",
        "CA9001-THA01-THA-01-27-2022",
        "CA9001-THA01-THA-1-27-2020",
        "CA9001-THA01-THA-2022"
      })
  void refusesWhatNamesNoUnits(String typed) {
    assertThatThrownBy(() -> ItmoRange.parse(typed)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void itsIdentifiersAreThoseOfTheAgreedFormat() {
    ItmoRange run = ItmoRange.parse("CA9001-THA01-THA-1-27-2022");
    assertThat(run.identifier(27)).hasToString("CA9001-THA01-THA-27-2022");
  }

  @Test
  void knowsFromTheBeginningWhatIsMeant() {
    assertThat(ItmoRange.isMeant("ｃａ9001")).isTrue();
    assertThat(ItmoRange.isMeant("JCM-JP-ID-002-2015-27")).isFalse();
    assertThat(ItmoRange.isMeant("x\ny")).isFalse();
  }
}
