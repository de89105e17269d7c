package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.go.jcmregistry.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginIdTest {

  @Test
  void fullWidthCapitalsAndSpacesAroundAreForgiven() {
    assertThat(LoginId.parse("　ＨＯＬＤＥＲ－Ａ1 ").text()).isEqualTo("holder-a1");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"ab", "anonymous", "Registry", "a b c", "名前です", "a'; --"})
  void refusesWhatCannotBeOne(String typed) {
    assertThatThrownBy(() -> LoginId.parse(typed)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void aPasswordOfElevenCharactersIsTooShortAndOneOfTwelveIsNot() {
    assertThatThrownBy(() -> Password.chosen("12345678901")).isInstanceOf(InvalidValue.class);
    assertThat(Password.chosen("123456789012").characters()).hasSize(12);
  }

  @Test
  void aPasswordIsTheSameFromEveryKeyboardAndNeverPrinted() {
    assertThat(Password.typed("ｐａｓｓ").characters()).isEqualTo(Password.typed("pass").characters());
    assertThat(Password.typed("secret").toString()).doesNotContain("secret");
  }
}
