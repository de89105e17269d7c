package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;

/** The rules of an issuance, run at proposal and again at approval. */
public enum IssuanceRule implements NumberedRule {
  /** Units are issued after a notification of the Joint Committee, with its number and date. */
  NOTIFIED(
      "J5001",
      f -> {
        Notification n = f.request().notification();
        boolean given = n.number() != null && !n.number().isBlank() && n.notifiedOn() != null;
        return given && !n.notifiedOn().isAfter(f.today()) ? ok() : broken();
      }),

  /** What is issued under a notification never exceeds it, in however many steps. */
  WITHIN_NOTIFICATION(
      "J5002",
      f -> {
        long left = Math.max(0, f.request().notification().quantity() - f.issued());
        return f.request().quantity() <= left ? ok() : broken(left, f.request().quantity());
      }),

  /** The project is registered. */
  PROJECT_REGISTERED(
      "J5003",
      f ->
          f.project() != null && f.project().registered()
              ? ok()
              : broken(String.valueOf(f.request().project()))),

  /** The table of years and accounts adds up, of whole units, to the quantity of the issuance. */
  ADDS_UP(
      "J5004",
      f ->
          f.request().addsUp()
              ? ok()
              : broken(f.request().quantityOfCells(), f.request().quantity())),

  /** No serial is issued twice. */
  SERIALS_ARE_NEW("J5005", f -> f.serialsTaken().flatMap(name -> broken(name))),

  /** Monitoring periods of a project's notifications do not overlap. */
  PERIODS_DO_NOT_OVERLAP("J5006", IssuanceRule::overlap),

  /** Each year of the table lies in the monitoring period. */
  VINTAGES_IN_PERIOD("J5007", IssuanceRule::vintages),

  /** A notification number means the same each time it is entered. */
  SAME_NOTIFICATION(
      "J5008",
      f ->
          f.standing().filter(d -> !says(d, f)).isPresent()
              ? broken(f.request().notification().number())
              : ok()),

  /** Units are issued into open holding accounts of this registry. */
  RECEIVERS_CAN_RECEIVE("J5009", IssuanceRule::receivers),

  /** A monitoring period has a first and a last day, in this order. */
  PERIOD_GIVEN("J5010", f -> hasPeriod(f.request().notification()) ? ok() : broken()),

  /** A series is counted in one metric for ever. */
  ONE_METRIC("J5014", f -> f.otherMetric().flatMap(name -> broken(name)));

  private final String number;
  private final Function<IssuanceFacts, Optional<Violation>> check;

  IssuanceRule(String number, Function<IssuanceFacts, Optional<Violation>> check) {
    this.number = number;
    this.check = check;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against an issuance. */
  public static List<Violation> check(IssuanceFacts facts) {
    Stream<Violation> issuance = NumberedRule.found(values(), rule -> rule.check.apply(facts));
    Stream<Violation> outcomes =
        facts.outcomes().stream().flatMap(o -> OutcomeRule.check(o).stream());
    return Stream.concat(issuance, outcomes).toList();
  }

  private static Optional<Violation> ok() {
    return Optional.empty();
  }

  private static Optional<Violation> broken(Object... arguments) {
    return Optional.of(Violation.of("", arguments));
  }

  private static boolean says(JointCommitteeDecision standing, IssuanceFacts facts) {
    return standing.notification().equals(facts.request().notification())
        && facts.project() != null
        && standing.projectId() == facts.project().id();
  }

  private static boolean hasPeriod(Notification notification) {
    return notification.monitoringFrom() != null
        && notification.monitoringTo() != null
        && !notification.monitoringFrom().isAfter(notification.monitoringTo());
  }

  private static Optional<Violation> overlap(IssuanceFacts facts) {
    Notification asked = facts.request().notification();
    if (!hasPeriod(asked)) {
      return ok(); // J5010 says so
    }
    return facts.decisions().stream()
        .map(JointCommitteeDecision::notification)
        .filter(n -> !n.number().equals(asked.number()))
        .filter(
            n ->
                !n.monitoringFrom().isAfter(asked.monitoringTo())
                    && !asked.monitoringFrom().isAfter(n.monitoringTo()))
        .findFirst()
        .flatMap(n -> broken(n.number()));
  }

  private static Optional<Violation> vintages(IssuanceFacts facts) {
    Notification asked = facts.request().notification();
    if (!hasPeriod(asked)) {
      return ok(); // J5010 says so
    }
    return facts.request().cells().stream()
        .map(Cell::vintage)
        .filter(
            v ->
                v.year() < asked.monitoringFrom().getYear()
                    || v.year() > asked.monitoringTo().getYear())
        .findFirst()
        .flatMap(v -> broken(v, asked.monitoringFrom(), asked.monitoringTo()));
  }

  private static Optional<Violation> receivers(IssuanceFacts facts) {
    return facts.request().cells().stream()
        .filter(c -> !canReceive(facts.receivers().get(c.account())))
        .findFirst()
        .flatMap(c -> broken(c.account()));
  }

  private static boolean canReceive(Account account) {
    return account != null
        && TransactionKind.ISSUANCE.mayReceive(account.kind())
        && account.status().mayReceive();
  }
}
