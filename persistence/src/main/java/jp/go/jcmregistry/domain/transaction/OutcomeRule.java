package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.AuthorizationVersion;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.shared.Violation;

/** The rules of issuing what a partner transfers with the Joint Committee's decision. */
public enum OutcomeRule implements NumberedRule {
  /** Our authorization is in force, under an approach in which the partner takes part. */
  AUTHORIZED_HERE(
      "J5011",
      f ->
          f.own().filter(v -> !v.revoked()).isPresent() && f.partnerTakesPart()
              ? ok()
              : broken(f.asked().authorization())),

  /** The partner authorized as well; where its registry is here, that is looked up. */
  AUTHORIZED_THERE(
      "J5012", f -> authorizedThere(f) ? ok() : broken(f.asked().partnerAuthorization())),

  /** A partner elsewhere gives one first identifier for each vintage, one here gives its own. */
  IDENTIFIERS_FIT("J5013", f -> identifiersFit(f) ? ok() : broken(f.partner())),

  /** Outcomes from before 2021 are no ITMOs. */
  VINTAGE_FROM_2021(
      "J4008",
      f ->
          f.vintages().stream()
              .filter(v -> !v.mayBecomeItmo())
              .findFirst()
              .flatMap(v -> broken(v.toString()))),

  /** The outcome lies in the timeframes of both authorizations. */
  WITHIN_TIMEFRAMES(
      "J4003",
      f ->
          f.vintages().stream()
              .filter(
                  v ->
                      Stream.of(f.own(), f.theirs())
                          .flatMap(Optional::stream)
                          .anyMatch(a -> !a.covers(v.year())))
              .findFirst()
              .flatMap(v -> broken(v.toString()))),

  /** Neither authorization covers more units than it says. */
  WITHIN_AUTHORIZED_QUANTITY(
      "J4004",
      f -> {
        if (f.ownLeft() != null && f.quantity() > f.ownLeft()) {
          return broken(f.asked().authorization(), f.ownLeft());
        }
        return f.theirsLeft() != null && f.quantity() > f.theirsLeft()
            ? broken(f.asked().partnerAuthorization(), f.theirsLeft())
            : ok();
      });

  private final String number;
  private final Function<OutcomeFacts, Optional<Violation>> check;

  OutcomeRule(String number, Function<OutcomeFacts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against issuing these units as ITMOs. */
  static List<Violation> check(OutcomeFacts facts) {
    return NumberedRule.found(values(), rule -> rule.check.apply(facts)).toList();
  }

  private static boolean authorizedThere(OutcomeFacts facts) {
    String named = facts.asked().partnerAuthorization();
    if (facts.partnerHere().isEmpty()) {
      return named != null && !named.isBlank();
    }
    return facts
        .theirs()
        .filter(theirs -> !theirs.revoked())
        .filter(theirs -> facts.own().filter(own -> alike(own, theirs)).isPresent())
        .isPresent();
  }

  private static boolean alike(AuthorizationVersion own, AuthorizationVersion theirs) {
    return own.approach().equals(theirs.approach()) && own.metric().equals(theirs.metric());
  }

  private static boolean identifiersFit(OutcomeFacts facts) {
    List<ItmoIdentifier> given = facts.asked().identifiers();
    if (facts.partnerHere().isPresent()) {
      return given.isEmpty();
    }
    return given.size() == facts.vintages().size()
        && facts.taken().isEmpty()
        && facts.vintages().stream()
            .allMatch(v -> given.stream().filter(i -> i.series().vintage().equals(v)).count() == 1)
        && given.stream().allMatch(i -> partners(i.series(), facts));
  }

  private static boolean partners(ItmoSeries series, OutcomeFacts facts) {
    return series.firstTransferringParty().equals(facts.partner())
        && facts.own().filter(own -> own.approach().equals(series.approach())).isPresent();
  }

  private static Optional<Violation> ok() {
    return Optional.empty();
  }

  private static Optional<Violation> broken(Object... arguments) {
    return Optional.of(Violation.of("", arguments));
  }
}
