package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;

/** What a list must be that is signed once. */
public enum SeveralRule {
  /** A list that one person reads before signing has 1 to 50 transactions, each once. */
  NOT_TOO_MANY("J8021");

  /** As many as one page shows. */
  public static final int MOST = 50;

  private final String number;

  SeveralRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }

  /** The list without repetitions; refused when it is empty or too long. */
  public static List<String> check(List<String> numbers) {
    List<String> distinct = numbers.stream().distinct().toList();
    if (distinct.isEmpty() || distinct.size() > MOST) {
      throw new RuleBroken(Violation.of(NOT_TOO_MANY.number, MOST));
    }
    return distinct;
  }
}
