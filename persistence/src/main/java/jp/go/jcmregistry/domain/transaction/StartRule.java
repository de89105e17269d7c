package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Starter;

/** Who may start a movement. */
public enum StartRule implements NumberedRule {
  /** Representatives start with the right to, operators for the government and on orders. */
  MAY_INITIATE("J7002", StartRule::mayInitiate),

  /** An operator acting for a holder names the recorded order or signed paper. */
  ORDER_RECORDED(
      "J7006",
      s ->
          !s.actor.has(Role.OPERATOR)
              || s.from.kind() != AccountKind.ENTITY_HOLDING
              || !s.kind.starter().equals(Starter.REPRESENTATIVE)
              || s.order != null && !s.order.isBlank());

  private record Start(TransactionKind kind, Account from, Actor actor, String order) {}

  private final String number;
  private final Predicate<Start> allowed;

  StartRule(String number, Predicate<Start> allowed) {
    this.number = number;
    this.allowed = allowed;
  }

  @Override
  public String number() {
    return number;
  }

  /** Everything that stands against this person starting this movement. */
  public static List<Violation> check(Proposal proposal, Account from, Actor actor) {
    Start start = new Start(proposal.kind(), from, actor, proposal.particulars().orderReference());
    return Stream.of(values())
        .filter(rule -> !rule.allowed.test(start))
        .map(rule -> Violation.of(rule.number))
        .toList();
  }

  /** What stands against this person starting what only operators start. */
  static List<Violation> checkOperator(Actor actor) {
    return actor.has(Role.OPERATOR) ? List.of() : List.of(Violation.of(MAY_INITIATE.number));
  }

  private static boolean mayInitiate(Start start) {
    if (start.actor.has(Role.OPERATOR)) {
      return true;
    }
    return start.kind.starter() == Starter.REPRESENTATIVE
        && start.actor.rightsOn(start.from.id()).map(Rights::mayInitiate).orElse(false);
  }
}
