package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long a list may be that is signed once: J8021. */
class SeveralRuleTest {
  private static List<String> numbers(int howMany) {
    return IntStream.range(0, howMany).mapToObj(n -> "T-" + n).toList();
  }

  @Test
  void fiftyAreReadAndSignedAndNoMore() {
    assertThat(SeveralRule.check(numbers(50))).hasSize(50);
    assertBroken(() -> SeveralRule.check(numbers(51)), "J8021");
    assertBroken(() -> SeveralRule.check(List.of()), "J8021");
  }

  @Test
  void whatIsNamedTwiceIsOne() {
    assertThat(SeveralRule.check(List.of("T-1", "T-1"))).containsExactly("T-1");
  }
}
