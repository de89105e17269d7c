package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;

/** Who may decide what waits, and when. */
public enum DecisionRule implements NumberedRule {
  /** Nobody approves what they started. */
  ANOTHER_PERSON_DECIDES("J7001", d -> d.actor.userId() != d.transaction.proposedBy()),

  /** A kind is decided by its own decider. */
  MAY_DECIDE("J7003", DecisionRule::mayDecide),

  /** Only what still waits is decided. */
  STILL_WAITS("J7004", d -> d.transaction.status() == TransactionStatus.PROPOSED);

  /**
   * A decision about to be made.
   *
   * @param otherApprovers active representatives of the giver who may approve, less the starter
   */
  record Decision(RegistryTransaction transaction, Actor actor, long otherApprovers) {}

  private final String number;
  private final Predicate<Decision> allowed;

  DecisionRule(String number, Predicate<Decision> allowed) {
    this.number = number;
    this.allowed = allowed;
  }

  @Override
  public String number() {
    return number;
  }

  static List<Violation> check(Decision decision) {
    return Stream.of(values())
        .filter(rule -> !rule.allowed.test(decision))
        .map(
            rule ->
                Violation.of(
                    rule.number, decision.transaction.number(), decision.transaction.status()))
        .toList();
  }

  /** May this person decide this transaction at this moment? */
  static boolean decides(Decision decision) {
    return check(decision).isEmpty();
  }

  private static boolean mayDecide(Decision decision) {
    RegistryTransaction transaction = decision.transaction;
    boolean representatives =
        transaction.kind().decider() == Decider.SECOND_REPRESENTATIVE
            && transaction.particulars().orderReference() == null
            && decision.otherApprovers > 0;
    return representatives
        ? decision.actor.rightsOn(transaction.fromAccount()).map(Rights::mayApprove).orElse(false)
        : decision.actor.has(Role.APPROVER);
  }
}
