package jp.go.jcmregistry.usecase.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
  private static final Instant AT = Instant.ofEpochSecond(1_111_111_109L);

  /** The last six of the eight digits of RFC 6238, appendix B. */
  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037", "20000000000, 353130"})
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(OneTimeCodes.code(SECRET, OneTimeCodes.step(Instant.ofEpochSecond(second))))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void aCodeCountsHalfAMinuteBeforeAndAfterItIsShown(long seconds, boolean counts) {
    assertThat(OneTimeCodes.stepOf(SECRET, "081804", AT.plusSeconds(seconds)).isPresent())
        .isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({"'081 804', true", "' ０８１８０４', true", "81804, false", "'', false", ", false"})
  void itMayBePastedWithSpacesOrTypedInWideDigits(String typed, boolean counts) {
    assertThat(OneTimeCodes.stepOf(SECRET, typed, AT).isPresent()).isEqualTo(counts);
  }

  @Test
  void aSecretIsTwentyBytesInTheAlphabetOfApps() {
    String secret = OneTimeCodes.newSecret();
    assertThat(secret).matches("[A-Z2-7]{32}").isNotEqualTo(OneTimeCodes.newSecret());
    assertThat(OneTimeCodes.secret(secret)).hasSize(20);
  }
}
