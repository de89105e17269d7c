package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void isExactAndInLowestTerms() {
    assertThat(Fraction.of(1_000, 3)).hasToString("1000/3");
    assertThat(Fraction.of(6, 4)).isEqualTo(Fraction.of(3, 2)).hasSameHashCodeAs(Fraction.of(3, 2));
    assertThat(Fraction.of(-6, 4)).hasToString("-3/2");
    assertThat(Fraction.of(0, 7)).hasToString("0").isEqualTo(Fraction.of(0));
  }

  @Test
  void threeThirdsAreTheWhole() {
    Fraction third = Fraction.of(1_000, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(1_000));
    assertThat(third.plus(third.negated())).isEqualTo(Fraction.of(0));
  }

  @Test
  void isShownToTwoPlacesAndWholeNumbersPlainly() {
    assertThat(Fraction.of(1_000, 3).shown()).isEqualByComparingTo("333.33");
    assertThat(Fraction.of(2_000, 3).shown()).isEqualByComparingTo("666.67");
    assertThat(Fraction.of(1, 8).shown()).isEqualByComparingTo("0.13");
    assertThat(Fraction.of(-1, 8).shown()).isEqualByComparingTo("-0.13");
    assertThat(Fraction.of(5, 2).shown()).hasToString("2.50");
    assertThat(Fraction.of(10, 5).shown()).hasToString("2");
  }

  @Test
  void comparesExactlyWhereTheShownNumbersAreTheSame() {
    Fraction more = Fraction.of(1_000_000_001, 3);
    Fraction less = Fraction.of(1_000_000_000, 3);
    assertThat(more).isGreaterThan(less);
    assertThat(Fraction.of(Long.MAX_VALUE, 7)).isGreaterThan(Fraction.of(Long.MAX_VALUE - 1, 7));
  }

  @Test
  void dividesByCountsOnly() {
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
