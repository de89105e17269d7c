package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerialRangeTest {
  private static final long MAX = SerialRange.SERIAL_MAX;

  @Test
  void beginsAtOneEndsAtTheLimitAndNeverRunsBackwards() {
    assertThat(SerialRange.of(1, MAX).quantity()).isEqualTo(Quantity.of(MAX));
    assertThat(SerialRange.of(5, 5).quantity()).isEqualTo(Quantity.of(1));
    assertRefused("value.SerialRange.positive", () -> SerialRange.of(0, 5));
    assertRefused("value.SerialRange.positive", () -> SerialRange.of(1, -1));
    assertRefused("value.SerialRange.limit", () -> SerialRange.of(1, MAX + 1));
    assertRefused("value.SerialRange.limit", () -> SerialRange.of(MAX + 1, MAX + 1));
    assertRefused("value.SerialRange.order", () -> SerialRange.of(6, 5));
  }

  @ParameterizedTest
  @CsvSource({"1-27,1,27", "27,27,27", "27-27,27,27", "１－２７,1,27", "1 – 27,1,27", "1～27,1,27"})
  void readsRunsAndSingleUnits(String typed, long first, long last) {
    assertThat(SerialRange.parse(typed)).isEqualTo(SerialRange.of(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "1-", "-27", "1--27", "1-2-3", "a", "1,000-2,000", "1.5", "1-27,30"})
  void refusesOtherForms(String typed) {
    assertRefused("value.SerialRange.form", () -> SerialRange.parse(typed));
  }

  @Test
  void refusesWhatReadsWellButCannotBe() {
    assertRefused("value.SerialRange.order", () -> SerialRange.parse("27-1"));
    assertRefused("value.SerialRange.positive", () -> SerialRange.parse("0-5"));
    assertRefused("value.SerialRange.limit", () -> SerialRange.parse("1-99999999999999999999"));
  }

  @Test
  void printsASingleUnitAsOneNumber() {
    assertThat(SerialRange.of(1, 27)).hasToString("1-27");
    assertThat(SerialRange.of(27, 27)).hasToString("27");
  }

  @Test
  void containsItsEndsAndNothingBeyond() {
    SerialRange range = SerialRange.of(10, 20);
    assertThat(range.contains(10)).isTrue();
    assertThat(range.contains(20)).isTrue();
    assertThat(range.contains(9)).isFalse();
    assertThat(range.contains(21)).isFalse();
    assertThat(range.contains(SerialRange.of(10, 20))).isTrue();
    assertThat(range.contains(SerialRange.of(9, 20))).isFalse();
    assertThat(range.contains(SerialRange.of(10, 21))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1-9,false,true", "1-8,false,false", "1-10,true,false", "20-30,true,false",
    "21-30,false,true", "22-30,false,false", "12-13,true,false", "1-99,true,false"
  })
  void overlapsSharesANumberAdjoinsOnlyTouches(String other, boolean overlaps, boolean adjoins) {
    SerialRange range = SerialRange.of(10, 20);
    SerialRange second = SerialRange.parse(other);
    assertThat(range.overlaps(second)).isEqualTo(overlaps).isEqualTo(second.overlaps(range));
    assertThat(range.adjoins(second)).isEqualTo(adjoins).isEqualTo(second.adjoins(range));
    assertThat(range.intersection(second).isPresent()).isEqualTo(overlaps);
  }

  @Test
  void intersectionIsWhatLiesInBoth() {
    assertThat(SerialRange.of(10, 20).intersection(SerialRange.of(15, 30)))
        .contains(SerialRange.of(15, 20));
  }

  @Test
  void splitLeavesAtLeastOneUnitInEachPart() {
    SerialRange range = SerialRange.of(10, 20);
    assertThat(range.splitAt(1))
        .isEqualTo(new SerialRange.Split(SerialRange.of(10, 10), SerialRange.of(11, 20)));
    assertThat(range.splitAt(10))
        .isEqualTo(new SerialRange.Split(SerialRange.of(10, 19), SerialRange.of(20, 20)));
    assertRefused("value.SerialRange.split", () -> range.splitAt(0));
    assertRefused("value.SerialRange.split", () -> range.splitAt(11));
    assertRefused("value.SerialRange.split", () -> SerialRange.of(7, 7).splitAt(1));
  }

  @ParameterizedTest
  @CsvSource({"10-20,''", "1-99,''", "1-9,10-20", "10-12,13-20", "18-25,10-17", "15,10-14 16-20"})
  void minusLeavesNoneOneOrTwoParts(String taken, String left) {
    List<SerialRange> parts = SerialRange.of(10, 20).minus(SerialRange.parse(taken));
    assertThat(String.join(" ", parts.stream().map(SerialRange::toString).toList()))
        .isEqualTo(left);
  }

  @Test
  void mergesOnlyWhatTouchesOrOverlaps() {
    SerialRange range = SerialRange.of(10, 20);
    assertThat(range.merge(SerialRange.of(21, 25))).isEqualTo(SerialRange.of(10, 25));
    assertThat(range.merge(SerialRange.of(5, 12))).isEqualTo(SerialRange.of(5, 20));
    assertRefused("value.SerialRange.gap", () -> range.merge(SerialRange.of(22, 25)));
  }

  @Test
  void comesInTheOrderOfItsNumbers() {
    assertThat(SerialRange.of(5, 6)).isLessThan(SerialRange.of(5, 9));
    assertThat(SerialRange.of(1, 20)).isLessThan(SerialRange.of(5, 6));
  }
}
