package jp.go.jcmregistry.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Says in tests that something is refused, and for which reason: another reason is a failure. */
public final class Refusals {
  private Refusals() {}

  /** Fails unless the attempt is refused with exactly this key. */
  public static InvalidValue assertRefused(String key, Callable<?> attempt) {
    InvalidValue refusal = catchThrowableOfType(InvalidValue.class, attempt::call);
    assertThat(refusal).as("refused for " + key).isNotNull();
    assertThat(refusal.key()).isEqualTo(key);
    return refusal;
  }

  /** Fails unless the attempt breaks exactly these rules, and each can say so in both languages. */
  public static List<Violation> assertBroken(Callable<?> attempt, String... numbers) {
    RuleBroken refusal = catchThrowableOfType(RuleBroken.class, attempt::call);
    assertThat(refusal).as("refused by " + List.of(numbers)).isNotNull();
    assertThat(refusal.violations()).extracting(Violation::rule).containsExactly(numbers);
    for (Violation violation : refusal.violations()) {
      assertThat(violation.sentence(Locale.ENGLISH)).doesNotContain("{", "null");
      assertThat(violation.sentence(Locale.JAPANESE)).doesNotContain("{", "null");
    }
    return refusal.violations();
  }
}
