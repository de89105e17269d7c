package jp.go.jcmregistry.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountKindTest {
  @ParameterizedTest
  @CsvSource({
    "ENTITY_HOLDING,100,HOLDING",
    "GOVERNMENT_HOLDING,110,HOLDING",
    "RETIREMENT,200,SINK",
    "OIMP_USE,210,SINK",
    "MANDATORY_CANCELLATION,300,SINK",
    "OMGE_CANCELLATION,310,SINK",
    "VOLUNTARY_CANCELLATION,330,SINK",
    "ISSUED,900,CONTRA",
    "OUTSIDE,900,CONTRA"
  })
  void codesAndFamiliesAreTheOnesPrintedInNumbers(
      AccountKind kind, int code, AccountKind.Family family) {
    assertThat(kind.code()).isEqualTo(code);
    assertThat(kind.family()).isEqualTo(family);
    assertThat(kind.isHolding()).isEqualTo(family == AccountKind.Family.HOLDING);
    assertThat(kind.isSink()).isEqualTo(family == AccountKind.Family.SINK);
    assertThat(kind.isContra()).isEqualTo(family == AccountKind.Family.CONTRA);
    assertThat(AccountKind.isCode(code)).isTrue();
  }

  @Test
  void onlyTheContraKindsShareACode() {
    long distinct = Arrays.stream(AccountKind.values()).map(AccountKind::code).distinct().count();
    assertThat(distinct).isEqualTo(AccountKind.values().length - 1);
    assertThat(AccountKind.isCode(320)).isFalse();
    assertThat(AccountKind.isCode(0)).isFalse();
  }
}
