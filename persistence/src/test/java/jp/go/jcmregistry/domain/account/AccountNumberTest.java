package jp.go.jcmregistry.domain.account;

import static jp.go.jcmregistry.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Random;
import jp.go.jcmregistry.domain.shared.Chance;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTest {
  private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  @Test
  void checkDigitsFollowTheWrittenRule() {
    // J=19 P=25 N=23, then 100, the sequence and 00.
    int remainder =
        new BigInteger("192523" + "100" + "0000001" + "00").mod(BigInteger.valueOf(97)).intValue();
    AccountNumber number = AccountNumber.of("JPN", 100, 1);
    assertThat(number.checkDigits()).isEqualTo(98 - remainder);
    assertThat(number).hasToString("JPN-100-0000001-" + String.format("%02d", 98 - remainder));
  }

  @Test
  void readsFullWidthSpacesAndOtherDashes() {
    AccountNumber number = AccountNumber.of("JPN", 100, 1);
    String printed = number.toString();
    String fullWidth = printed.replace('-', '－').replace('1', '１').replace("JPN", "ＪＰＮ");
    assertThat(AccountNumber.parse(fullWidth)).isEqualTo(number);
    assertThat(AccountNumber.parse(" " + printed.toLowerCase().replace("-", " – ") + "　"))
        .isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "JPN",
        "JPN-100-1-34",
        "JPN-100-00000001-34",
        "JP-100-0000001-34",
        "JPN1000000001-34",
        "JPN-100-0000001",
        "JPN-100-0000001-3"
      })
  void refusesOtherForms(String typed) {
    assertRefused("value.AccountNumber.form", () -> AccountNumber.parse(typed));
  }

  @Test
  void sequenceRunsFromOneToWhatSevenDigitsHold() {
    assertThat(AccountNumber.of("JPN", 330, 9_999_999).toString()).startsWith("JPN-330-9999999-");
    assertRefused("value.AccountNumber.sequence", () -> AccountNumber.of("JPN", 330, 0));
    assertRefused("value.AccountNumber.sequence", () -> AccountNumber.of("JPN", 330, 10_000_000));
  }

  @Test
  void refusesPartsThatCannotBe() {
    assertRefused("value.AccountNumber.party", () -> AccountNumber.of("JP", 100, 1));
    assertRefused("value.AccountNumber.party", () -> AccountNumber.of("jpn", 100, 1));
    assertRefused("value.AccountNumber.kind", () -> AccountNumber.of("JPN", 320, 1));
    int right = AccountNumber.of("JPN", 100, 1).checkDigits();
    assertRefused("value.AccountNumber.check", () -> new AccountNumber("JPN", 100, 1, right + 1));
    // The same remainder modulo 97 written differently is another spelling, so refused as well.
    assertRefused("value.AccountNumber.check", () -> new AccountNumber("JPN", 100, 1, right + 97));
    assertRefused("value.AccountNumber.check", () -> new AccountNumber("JPN", 100, 1, right - 97));
  }

  @Test
  void everyWrongCharacterAndEveryExchangedPairIsFound() {
    Random random = Chance.seeded();
    for (int i = 0; i < 150; i++) {
      String printed = random(random).toString();
      for (int at = 0; at < printed.length(); at++) {
        for (char wrong : CHARACTERS.toCharArray()) {
          assertRefusedUnlessSame(
              printed, printed.substring(0, at) + wrong + printed.substring(at + 1));
        }
        for (int with = at + 1; with <= at + 2 && with < printed.length(); with++) {
          assertRefusedUnlessSame(printed, exchanged(printed, at, with));
        }
      }
    }
  }

  @Test
  void whatIsPrintedOrStoredIsReadBack() {
    AccountNumberConverter converter = new AccountNumberConverter();
    Random random = Chance.seeded();
    for (int i = 0; i < 2_000; i++) {
      AccountNumber number = random(random);
      assertThat(AccountNumber.parse(number.toString())).isEqualTo(number);
      String stored = converter.convertToDatabaseColumn(number);
      assertThat(stored).hasSize(18);
      assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(number);
    }
    assertThat(converter.convertToDatabaseColumn(null)).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isNull();
    assertThat(AccountNumber.of("JPN", 100, 9)).isLessThan(AccountNumber.of("JPN", 100, 10));
    assertThat(AccountNumber.of("JPN", 100, 10)).isLessThan(AccountNumber.of("JPN", 110, 9));
  }

  private static void assertRefusedUnlessSame(String right, String typed) {
    if (!typed.equals(right)) {
      assertThatExceptionOfType(InvalidValue.class)
          .as("%s typed as %s", right, typed)
          .isThrownBy(() -> AccountNumber.parse(typed));
    }
  }

  private static String exchanged(String printed, int one, int other) {
    StringBuilder typed = new StringBuilder(printed);
    typed.setCharAt(one, printed.charAt(other));
    typed.setCharAt(other, printed.charAt(one));
    return typed.toString();
  }

  private static AccountNumber random(Random random) {
    StringBuilder party = new StringBuilder();
    random.ints(3, 0, 26).forEach(letter -> party.append(CHARACTERS.charAt(letter)));
    AccountKind kind = AccountKind.values()[random.nextInt(AccountKind.values().length)];
    return AccountNumber.of(
        party.toString(), kind.code(), Chance.upTo(AccountNumber.SEQUENCE_MAX, random));
  }
}
