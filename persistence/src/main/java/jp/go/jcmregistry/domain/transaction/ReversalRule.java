package jp.go.jcmregistry.domain.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.go.jcmregistry.domain.credit.Blocks.RunState;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.shared.Violation;

/** What may be reversed: whole, once, in time, and only while the units still lie there. */
public enum ReversalRule implements NumberedRule {
  /** Only a completed transaction is reversed. */
  COMPLETED("J8001", f -> f.original.status().completed() ? ok() : broken(f.original.number())),

  /** A transaction is reversed once. */
  ONCE(
      "J8002",
      f ->
          f.alreadyAsked || f.original.status() == TransactionStatus.REVERSED
              ? broken(f.original.number())
              : ok()),

  /** All its units still lie where it put them, promised to nobody. */
  UNITS_STILL_THERE("J8003", f -> firstRun(f, s -> !s.heldWhole() || s.promised())),

  /** The registry's limit of days has not passed. */
  IN_TIME(
      "J8004",
      f ->
          f.original.effectiveAt() == null
                  || !f.now.isAfter(f.original.effectiveAt().plus(Duration.ofDays(f.days)))
              ? ok()
              : broken(f.original.number(), f.days)),

  /** A reversal is not reversed. */
  KIND_ALLOWS("J8005", f -> f.original.reverses() == null ? ok() : broken(f.original.number())),

  /** Nothing that crossed registries is reversed. */
  STAYED_IN_REGISTRY(
      "J8007", f -> f.original.kind().crosses() ? broken(f.original.number()) : ok()),

  /**
   * What it was in another registry here, that registry has not reported yet: an act of two is not
   * taken back by one behind what the other filed (decision 2/CMA.3, annex, paragraph 20).
   */
  OTHER_SIDE_NOT_REPORTED(
      "J4151",
      f ->
          f.reported.flatMap(
              r -> broken(f.original.number(), r.registry(), String.valueOf(r.year())))),

  /** A reversal says why. */
  REASON_GIVEN(
      "J8006", f -> f.reason == null || f.reason.isBlank() ? broken(f.original.number()) : ok()),

  /** Frozen or attached units stay where they are. */
  NOT_RESTRICTED("J6001", f -> firstRun(f, RunState::restricted));

  /**
   * What the rules look at.
   *
   * @param alreadyAsked whether a reversal of it waits or is done
   * @param states what the ledger says of the units it moved
   * @param reported another registry here that has filed the year with what this was in it
   * @param serial how people read a run
   */
  record Facts(
      RegistryTransaction original,
      boolean alreadyAsked,
      List<RunState> states,
      Optional<Reported> reported,
      Function<UnitRun, JcmSerial> serial,
      long days,
      Instant now,
      String reason) {}

  /** A registry that has filed the annual information of a year. */
  record Reported(String registry, int year) {}

  private final String number;
  private final Function<Facts, Optional<Violation>> check;

  ReversalRule(String number, Function<Facts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  @Override
  public String number() {
    return number;
  }

  static List<Violation> check(Facts facts) {
    return NumberedRule.found(values(), rule -> rule.check.apply(facts)).toList();
  }

  private static Optional<Violation> ok() {
    return Optional.empty();
  }

  private static Optional<Violation> broken(Object... arguments) {
    return Optional.of(Violation.of("", arguments));
  }

  private static Optional<Violation> firstRun(Facts facts, Predicate<RunState> is) {
    return facts.states.stream()
        .filter(is)
        .findFirst()
        .flatMap(state -> broken(facts.serial.apply(state.run())));
  }
}
