package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VintageTest {
  @Test
  void beginsWithTheMechanismAndEndsAtTheLimit() {
    assertThat(Vintage.of(2013).year()).isEqualTo(2013);
    assertThat(Vintage.of(2100).year()).isEqualTo(2100);
    assertRefused("value.Vintage.range", () -> Vintage.of(2012));
    assertRefused("value.Vintage.range", () -> Vintage.of(2101));
  }

  @Test
  void readsFourDigits() {
    assertThat(Vintage.parse("2015")).isEqualTo(Vintage.of(2015));
    assertThat(Vintage.parse(" ２０１５ ")).isEqualTo(Vintage.of(2015));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "02015", "20155", "2015.0", "平成27", "-2015", "2,015"})
  void refusesOtherForms(String typed) {
    assertRefused("value.Vintage.form", () -> Vintage.parse(typed));
  }

  @Test
  void articleSixKnowsOutcomesFrom2021() {
    assertThat(Vintage.of(2020).mayBecomeItmo()).isFalse();
    assertThat(Vintage.of(2021).mayBecomeItmo()).isTrue();
  }

  @Test
  void everyVintageIsReadBackFromPrintAndFromTheDatabase() {
    VintageConverter converter = new VintageConverter();
    for (int year = Vintage.YEAR_MIN; year <= Vintage.YEAR_MAX; year++) {
      Vintage vintage = Vintage.of(year);
      assertThat(Vintage.parse(vintage.toString())).isEqualTo(vintage);
      Integer stored = converter.convertToDatabaseColumn(vintage);
      assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(vintage);
    }
    assertThat(converter.convertToDatabaseColumn(null)).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isNull();
    assertThat(Vintage.of(2015)).isLessThan(Vintage.of(2016));
  }
}
