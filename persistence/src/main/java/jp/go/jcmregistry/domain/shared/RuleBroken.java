package jp.go.jcmregistry.domain.shared;

import java.util.List;

/** Refused by numbered rules: all of those that were broken, never only the first. */
public class RuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public RuleBroken(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  public RuleBroken(Violation violation) {
    this(List.of(violation));
  }

  public List<Violation> violations() {
    return violations;
  }

  /** Throws when anything is broken, else does nothing. */
  public static void unlessNone(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new RuleBroken(violations);
    }
  }
}
