package jp.go.jcmregistry.domain.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.Blocks.RunState;
import jp.go.jcmregistry.domain.shared.Violation;

/** What may be reversed: whole, once, in time, and only while the units still lie there. */
public enum ReversalRule implements NumberedRule {
  /** Only a completed transaction is reversed. */
  COMPLETED(
      "J8001",
      f ->
          f.original.status() == TransactionStatus.COMPLETED
              || f.original.status() == TransactionStatus.REVERSED),

  /** A transaction is reversed once. */
  ONCE("J8002", f -> !f.alreadyAsked && f.original.status() != TransactionStatus.REVERSED),

  /** All its units still lie where it put them, promised to nobody. */
  UNITS_STILL_THERE("J8003", f -> f.states.stream().allMatch(s -> s.heldWhole() && !s.promised())),

  /** The registry's limit of days has not passed. */
  IN_TIME(
      "J8004",
      f ->
          f.original.effectiveAt() == null
              || !f.now.isAfter(f.original.effectiveAt().plus(Duration.ofDays(f.days)))),

  /** A reversal is not reversed. */
  KIND_ALLOWS("J8005", f -> f.original.kind().reversible()),

  /** A reversal says why. */
  REASON_GIVEN("J8006", f -> f.reason != null && !f.reason.isBlank()),

  /** Frozen or attached units stay where they are. */
  NOT_RESTRICTED("J6001", f -> f.states.stream().noneMatch(RunState::restricted));

  /** What the rules look at. */
  record Facts(
      RegistryTransaction original,
      boolean alreadyAsked,
      List<RunState> states,
      long days,
      Instant now,
      String reason) {}

  private final String number;
  private final Function<Facts, Boolean> allowed;

  ReversalRule(String number, Function<Facts, Boolean> allowed) {
    this.number = number;
    this.allowed = allowed;
  }

  @Override
  public String number() {
    return number;
  }

  static List<Violation> check(Facts facts) {
    return Stream.of(values())
        .filter(rule -> !rule.allowed.apply(facts))
        .map(rule -> Violation.of(rule.number, facts.original.number(), facts.days))
        .toList();
  }
}
