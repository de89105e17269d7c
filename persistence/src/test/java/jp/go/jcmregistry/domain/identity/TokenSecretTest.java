package jp.go.jcmregistry.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSecretTest {

  @Test
  void carriesItsMarkAnd256Bits() {
    assertThat(TokenSecret.make().reveal()).matches("jcm_[A-Za-z0-9_-]{43}");
  }

  @Test
  void isNeverMadeTwice() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      made.add(TokenSecret.make().reveal());
    }
    assertThat(made).hasSize(1000);
  }

  @Test
  void isFoundAgainByItsHash() {
    TokenSecret secret = TokenSecret.make();

    assertThat(secret.hash()).hasSize(32);
    assertThat(TokenSecret.parse(secret.reveal()).orElseThrow().hash()).isEqualTo(secret.hash());
    assertThat(TokenSecret.make().hash()).isNotEqualTo(secret.hash());
  }

  @Test
  void doesNotPrintItself() {
    TokenSecret secret = TokenSecret.make();

    assertThat(secret.toString()).doesNotContain(secret.reveal().substring(4));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "jcm_",
        "jcm_short",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "jcm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA ",
        "jcm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void refusesWhatCannotBeOne(String text) {
    assertThat(TokenSecret.parse(text)).isEmpty();
  }
}
