package jp.go.jcmregistry.domain.shared;

import java.util.List;

/**
 * One broken rule: its number, and what its sentence names. The sentences of both languages stand
 * under the number in {@code Rules.properties}.
 *
 * @param rule the rule's number, J and four digits
 * @param arguments the values its sentence shows, in order
 */
public record Violation(String rule, List<Object> arguments) {

  public static Violation of(String rule, Object... arguments) {
    return new Violation(rule, List.of(arguments));
  }
}
