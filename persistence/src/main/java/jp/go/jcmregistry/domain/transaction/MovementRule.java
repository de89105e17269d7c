package jp.go.jcmregistry.domain.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.Blocks.RunState;
import jp.go.jcmregistry.domain.credit.Holdings.Availability;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;

/**
 * The rules of a movement, run at proposal, at approval and at execution. All of them run; a person
 * is told everything that stands against the movement at once.
 */
public enum MovementRule implements NumberedRule {
  /** An account gives only while its status allows. */
  GIVER_MAY_GIVE(
      "J1002",
      f -> f.from().status().mayGive() ? ok() : broken(f.from().number(), f.from().status())),

  /** Each kind of transaction takes units from its own kinds of account. */
  GIVER_IS_OF_A_GIVING_KIND(
      "J1007", f -> f.kind().mayGive(f.from().kind()) ? ok() : broken(f.from().number())),

  /** The receiver exists in this registry and may receive; outsiders learn no more than that. */
  RECEIVER_CAN_RECEIVE(
      "J2002",
      f ->
          f.crossing().isPresent() || f.to() != null && f.to().status().mayReceive()
              ? ok()
              : broken()),

  /** Who may read the receiving account learns its status. */
  RECEIVER_STATUS_ALLOWS(
      "J2003",
      f ->
          f.to() == null || !f.insider() || f.to().status().mayReceive()
              ? ok()
              : broken(f.to().number(), f.to().status())),

  /** Each kind of transaction brings units to its own kinds of account. */
  RECEIVER_IS_OF_A_RECEIVING_KIND(
      "J2007",
      f -> f.to() == null || f.kind().mayReceive(f.to().kind()) ? ok() : broken(f.to().number())),

  /** Giver and receiver are two accounts. */
  TWO_ACCOUNTS(
      "J2008", f -> f.to() == null || !f.from().id().equals(f.to().id()) ? ok() : broken()),

  /** A movement is of at least one whole unit. */
  QUANTITY_GIVEN("J3001", f -> f.quantity() >= 1 ? ok() : broken()),

  /** A movement names at most 3,000 runs. */
  RUNS_WITHIN_LIMIT("J3004", f -> f.runs().size() <= runsMax() ? ok() : broken(runsMax())),

  /** Units leave an account only if they are not already promised or restricted. */
  FREE_UNITS_SUFFICE("J3005", MovementRule::freeUnits),

  /** Named units lie in the giving account. */
  NAMED_UNITS_ARE_HELD("J3006", MovementRule::held),

  /** Named units are not promised to another transaction. */
  NAMED_UNITS_ARE_NOT_PROMISED("J3007", f -> firstRun(f, RunState::promised)),

  /** No unit is named twice. */
  NO_UNIT_NAMED_TWICE("J3008", MovementRule::namedTwice),

  /** A movement is of one metric: tonnes and other metrics are never summed. */
  ONE_METRIC("J3009", f -> f.metrics().size() <= 1 ? ok() : broken()),

  /** A transfer stays within the registry's limit. */
  WITHIN_TRANSFER_LIMIT("J3010", MovementRule::limit),

  /** A cancellation says what for. */
  PURPOSE_GIVEN(
      "J3011",
      f -> f.kind().has(Trait.NEEDS_PURPOSE) && blank(f.particulars().purpose()) ? broken() : ok()),

  /** Frozen or attached units stay where they are. */
  NOT_RESTRICTED("J6001", f -> firstRun(f, RunState::restricted));

  private static final int RUNS_MAX = 3_000;

  private final String number;
  private final Function<TransactionFacts, Optional<Violation>> check;

  MovementRule(String number, Function<TransactionFacts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  /** The most runs one movement may name. */
  public static int runsMax() {
    return RUNS_MAX;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against a movement, and against the use or crossing that it is. */
  public static List<Violation> check(TransactionFacts facts) {
    Stream<Violation> movement = NumberedRule.found(values(), rule -> rule.check.apply(facts));
    Stream<Violation> use = facts.use().stream().flatMap(u -> UseRule.check(u).stream());
    Stream<Violation> crossing =
        facts.crossing().stream().flatMap(c -> CrossingRule.check(c).stream());
    return Stream.of(movement, use, crossing).flatMap(violations -> violations).toList();
  }

  private static Optional<Violation> ok() {
    return Optional.empty();
  }

  private static Optional<Violation> broken(Object... arguments) {
    return Optional.of(Violation.of("", arguments));
  }

  private static Optional<Violation> freeUnits(TransactionFacts facts) {
    if (facts.unitsNamed()
        || facts.use().isPresent() // J4001 says it of authorized units
        || facts.crossing().isPresent()
        || facts.quantityOfRuns() >= facts.quantity()) {
      return ok();
    }
    if (facts.runs().size() > RUNS_MAX) {
      return ok(); // they may suffice, but in more runs than J3004 allows
    }
    Availability now = facts.availability().get();
    return broken(now.available(), now.reserved(), facts.quantity());
  }

  private static Optional<Violation> held(TransactionFacts facts) {
    List<Object> missing = new ArrayList<>(facts.unknownSeries());
    facts.states().stream()
        .filter(s -> !s.heldWhole())
        .forEach(s -> missing.add(facts.serial(s.run())));
    return facts.unitsNamed() && !missing.isEmpty() ? broken(missing.get(0)) : ok();
  }

  private static Optional<Violation> limit(TransactionFacts facts) {
    long limit = facts.settings().number(Setting.TRANSFER_LIMIT);
    return facts.kind().has(Trait.LIMITED) && facts.quantity() > limit
        ? broken(limit, facts.unit())
        : ok();
  }

  private static Optional<Violation> firstRun(TransactionFacts facts, Predicate<RunState> is) {
    return facts.states().stream()
        .filter(is)
        .findFirst()
        .flatMap(state -> broken(facts.serial(state.run())));
  }

  private static Optional<Violation> namedTwice(TransactionFacts facts) {
    List<UnitRun> sorted = facts.runs().stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      UnitRun before = sorted.get(i - 1);
      if (sorted.get(i).overlaps(before)) {
        return sorted
            .get(i)
            .range()
            .intersection(before.range())
            .flatMap(both -> broken(facts.serial(new UnitRun(before.seriesId(), both))));
      }
    }
    return ok();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
