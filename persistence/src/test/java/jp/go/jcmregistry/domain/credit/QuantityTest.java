package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import jp.go.jcmregistry.domain.shared.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @Test
  void isAtLeastOneAndAtMostTheLimit() {
    assertThat(Quantity.of(1).amount()).isEqualTo(1);
    assertThat(Quantity.of(Quantity.AMOUNT_MAX).amount()).isEqualTo(1_000_000_000_000_000L);
    assertRefused("value.Quantity.positive", () -> Quantity.of(0));
    assertRefused("value.Quantity.positive", () -> Quantity.of(-1));
    assertRefused("value.Quantity.limit", () -> Quantity.of(Quantity.AMOUNT_MAX + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "'1,234',1234",
    "'1,234,567',1234567",
    "1234567,1234567",
    "'１，２３４',1234",
    "' 6 2 2 7 9 8 ',622798",
    "1000000000000000,1000000000000000"
  })
  void readsWholeNumbersAsPeopleWriteThem(String typed, long amount) {
    assertThat(Quantity.parse(typed)).isEqualTo(Quantity.of(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5,value.Quantity.decimal",
    "1.0,value.Quantity.decimal",
    "'1,234.5',value.Quantity.decimal",
    "'１．５',value.Quantity.decimal",
    "'1,5',value.Quantity.grouping",
    "'12,34',value.Quantity.grouping",
    "'1234,567',value.Quantity.grouping",
    "',1',value.Quantity.grouping",
    "0,value.Quantity.positive",
    "-5,value.Quantity.positive",
    "'',value.Quantity.form",
    "ten,value.Quantity.form",
    "1e3,value.Quantity.form",
    "1-27,value.Quantity.form",
    "1000000000000001,value.Quantity.limit",
    "99999999999999999999999,value.Quantity.limit"
  })
  void refusesEverythingElseWithItsReason(String typed, String reason) {
    assertRefused(reason, () -> Quantity.parse(typed));
  }

  @Test
  void addsUpToTheLimitAndNotBeyond() {
    Quantity most = Quantity.of(Quantity.AMOUNT_MAX - 1);
    assertThat(most.plus(Quantity.of(1))).isEqualTo(Quantity.of(Quantity.AMOUNT_MAX));
    assertRefused("value.Quantity.limit", () -> most.plus(Quantity.of(2)));
  }

  @Test
  void takesAwayUntilOneIsLeft() {
    assertThat(Quantity.of(10).minus(Quantity.of(9))).isEqualTo(Quantity.of(1));
    assertRefused("value.Quantity.minus", () -> Quantity.of(10).minus(Quantity.of(10)));
    assertThat(
            assertRefused("value.Quantity.minus", () -> Quantity.of(1000).minus(Quantity.of(2000))))
        .hasMessage("2,000 cannot be taken from 1,000; at least one unit must remain.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 999, 1000, 622798, 1_000_000_000_000_000L})
  void whatIsPrintedIsReadBack(long amount) {
    assertThat(Quantity.parse(Quantity.of(amount).toString())).isEqualTo(Quantity.of(amount));
  }

  @Test
  void printsWithThousandsSeparators() {
    assertThat(Quantity.of(1234)).hasToString("1,234");
    assertThat(Quantity.of(7)).hasToString("7");
  }

  @Test
  void addingAndTakingAwayAreInverse() {
    Random random = Chance.seeded();
    for (int i = 0; i < 2_000; i++) {
      Quantity one = Quantity.of(Chance.upTo(Quantity.AMOUNT_MAX / 2, random));
      Quantity other = Quantity.of(Chance.upTo(Quantity.AMOUNT_MAX / 2, random));
      assertThat(one.plus(other).minus(other)).isEqualTo(one);
      assertThat(Quantity.parse(one.toString())).isEqualTo(one);
      assertThat(one.compareTo(other)).isEqualTo(Long.compare(one.amount(), other.amount()));
    }
  }
}
