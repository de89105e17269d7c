package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The rules of using authorized units towards the NDC or for another purpose, run with those of
 * every movement.
 */
public enum UseRule implements NumberedRule {
  /** Only units that an authorization in force covers are used. */
  UNITS_ARE_AUTHORIZED(
      "J4001",
      f ->
          f.identified() < f.quantity()
              ? Optional.of(Violation.of(""))
              : first(f, i -> i.authorization().revoked() && !i.firstTransferred())),

  /** Units are used for a purpose that they are authorized for, by a Party that may. */
  PURPOSE_IS_AUTHORIZED(
      "J4002",
      f ->
          f.use().isEmpty()
              ? Optional.of(Violation.of("", "–"))
              : first(
                  f,
                  i ->
                      !i.authorization().purpose().allows(f.use().get())
                          || !i.authorization().namesParty(f.usingParty()))),

  /** Outcome and use lie in the authorized timeframes. */
  WITHIN_TIMEFRAME(
      "J4003",
      f ->
          first(
              f,
              i ->
                  !i.authorization().covers(i.series().vintage().year())
                      || !i.authorization().usableOn(f.today()))),

  /** An entity uses what it is authorized for under the approach. */
  ENTITY_IS_AUTHORIZED("J4005", UseRule::entity),

  /** The year of use is given, not in the future, in an implementation period. */
  YEAR_OF_USE_IN_PERIOD(
      "J4007",
      f ->
          !f.use().equals(Optional.of(Use.NDC))
                  || f.useYear() != null
                      && f.useYear() <= f.today().getYear()
                      && f.period().isPresent()
              ? Optional.empty()
              : Optional.of(Violation.of("", f.usingParty()))),

  /** Outcome and use lie in the same implementation period of the using Party. */
  SAME_PERIOD(
      "J4009",
      f ->
          f.period().isEmpty()
              ? Optional.empty()
              : first(f, i -> !f.period().get().contains(i.series().vintage().year())));

  private final String number;
  private final Function<UseFacts, Optional<Violation>> check;

  UseRule(String number, Function<UseFacts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against a use. */
  static List<Violation> check(UseFacts facts) {
    return NumberedRule.found(values(), rule -> rule.check.apply(facts)).toList();
  }

  private static Optional<Violation> first(UseFacts facts, Predicate<ItmoRun> is) {
    return facts.itmos().stream()
        .filter(is)
        .findFirst()
        .map(i -> Violation.of("", i.first().toString()));
  }

  private static Optional<Violation> entity(UseFacts facts) {
    // Without identified units there is no approach to be authorized under; J4001 says that.
    boolean oimp =
        facts.use().filter(use -> use != Use.NDC).isPresent() && !facts.itmos().isEmpty();
    String entity = facts.terms().usingEntity();
    boolean fits =
        entity != null
            && facts.entities().contains(entity)
            && facts.itmos().stream().allMatch(i -> i.authorization().names(entity));
    return oimp && !fits
        ? Optional.of(Violation.of("", entity == null ? "–" : entity))
        : Optional.empty();
  }
}
