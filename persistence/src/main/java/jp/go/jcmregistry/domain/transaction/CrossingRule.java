package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The rules of sending units to another registry, run with those of every movement (decision
 * 2/CMA.3, annex, paragraphs 1 and 2).
 */
public enum CrossingRule implements NumberedRule {
  /** A registry sends, and one here receives, only after it switched that on. */
  SWITCHED_ON("J4021", f -> f.closed().map(registry -> Violation.of("", registry))),

  /** The other registry is one of another Party. */
  COUNTERPART_IS_ANOTHER_PARTYS(
      "J4022",
      f -> f.partyKnown() ? ok() : broken(f.counterpart() == null ? "–" : f.counterpart())),

  /** The other Party takes part in the cooperative approach of the units. */
  PARTY_TAKES_PART(
      "J4023",
      f -> f.partyKnown() ? first(f, i -> !f.taking().contains(i.series().approach())) : ok()),

  /** Of a registry here the receiving account is an open holding account. */
  ACCOUNT_CAN_RECEIVE(
      "J2002",
      f -> !f.here() || f.account().filter(CrossingRule::canReceive).isPresent() ? ok() : broken()),

  /** Only units with an authorization in force leave: they alone are ITMOs. */
  UNITS_ARE_ITMOS(
      "J4001",
      f ->
          f.identified() < f.quantity() && f.plain().isEmpty()
                  || f.itmos().stream()
                      .anyMatch(i -> i.authorization().revoked() && !i.firstTransferred())
              ? broken()
              : ok()),

  /** Outcomes from before 2021 never leave. */
  VINTAGE_FROM_2021("J4008", f -> f.plain().flatMap(serial -> broken(serial))),

  /** The authorization names the other Party, or any. */
  PARTY_IS_AUTHORIZED(
      "J4002",
      f -> f.partyKnown() ? first(f, i -> !i.authorization().namesParty(f.party())) : ok()),

  /** The outcome lies in the authorized timeframe. */
  WITHIN_TIMEFRAME(
      "J4003", f -> first(f, i -> !i.authorization().covers(i.series().vintage().year())));

  /** The other side rejected, or nobody there decided in time. */
  static final String OTHER_SIDE_AGREES = "J4024";

  /** What the sending side approved can still be carried out there. */
  static final String OTHER_SIDE_STANDS = "J4025";

  private final String number;
  private final Function<CrossingFacts, Optional<Violation>> check;

  CrossingRule(String number, Function<CrossingFacts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against sending these units there. */
  static List<Violation> check(CrossingFacts facts) {
    return NumberedRule.found(values(), rule -> rule.check.apply(facts)).toList();
  }

  /** What the receiving side is told: its own part in full, of the sending side only that. */
  static List<Violation> toldTo(RegistryTransaction arrival, List<Violation> against) {
    List<Violation> own =
        against.stream().filter(v -> v.rule().equals(ACCOUNT_CAN_RECEIVE.number)).toList();
    return own.size() == against.size()
        ? own
        : List.of(Violation.of(OTHER_SIDE_STANDS, arrival.number()));
  }

  private static boolean canReceive(Account account) {
    return TransactionKind.ACQUISITION.mayReceive(account.kind()) && account.status().mayReceive();
  }

  private static Optional<Violation> first(CrossingFacts facts, Predicate<ItmoRun> is) {
    return facts.itmos().stream()
        .filter(is)
        .findFirst()
        .flatMap(i -> broken(i.first().toString(), String.valueOf(facts.counterpart())));
  }

  private static Optional<Violation> ok() {
    return Optional.empty();
  }

  private static Optional<Violation> broken(Object... arguments) {
    return Optional.of(Violation.of("", arguments));
  }
}
