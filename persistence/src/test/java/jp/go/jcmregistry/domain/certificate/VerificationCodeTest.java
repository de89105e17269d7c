package jp.go.jcmregistry.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

  @Test
  void eachIsAnotherAndReadsAsItIsPrinted() {
    Set<String> made =
        IntStream.range(0, 1_000)
            .mapToObj(i -> VerificationCode.make().text())
            .collect(Collectors.toSet());

    assertThat(made)
        .hasSize(1_000)
        .allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}"))
        .allMatch(code -> VerificationCode.typed(code).orElseThrow().text().equals(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abcd-efgh-jklm-npqr",
        "ABCDEFGHJKLMNPQR",
        " ABCD EFGH JKLM NPQR ",
        "ＡＢＣＤ－ＥＦＧＨ－ＪＫＬＭ－ＮＰＱＲ"
      })
  void howSomebodyTypesItDoesNotMatter(String typed) {
    assertThat(VerificationCode.typed(typed)).contains(new VerificationCode("ABCD-EFGH-JKLM-NPQR"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ABCD-EFGH-JKLM-NPQ",
        "ABCD-EFGH-JKLM-NPQRS",
        "ABCD-EFGH-JKLM-NPQ1",
        "ABCD-EFGH\nJKLM-NPQR",
        "<script>alert(1)</script>"
      })
  void whatCannotBeACodeIsNone(String typed) {
    assertThat(VerificationCode.typed(typed)).isEmpty();
  }
}
