package jp.go.jcmregistry.domain.transaction;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * A rule people are told by its number: J and four digits. Its sentence in both languages stands in
 * {@code Rules.properties}, its row in docs/rules.md.
 */
public interface NumberedRule {
  String number();

  /**
   * What a family of rules finds, in their order, each under its rule's number.
   *
   * @param look what one rule finds; empty where it is kept
   */
  static <R extends NumberedRule> Stream<Violation> found(
      R[] family, Function<R, Optional<Violation>> look) {
    return Stream.of(family)
        .flatMap(
            rule ->
                look.apply(rule).stream().map(v -> new Violation(rule.number(), v.arguments())));
  }
}
