package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;

/**
 * Whether a transfer keeps within the limits that the people of its account have set, at proposal,
 * at approval and at execution, as they are then. A day is that of the proposal; of two transfers
 * of one day that are too much together, the later one is stopped.
 */
class OwnLimits {
  private final AccountLimits limits;
  private final DayLimits days;

  OwnLimits(EntityManager entities, WorkingDays byLaw) {
    this.limits = new AccountLimits(entities, byLaw);
    this.days = new DayLimits(entities);
  }

  /** What stands against proposing so many units now. */
  List<Violation> against(TransactionFacts facts, Instant now) {
    return against(facts.kind(), facts.from(), facts.quantity(), now, days.before(now));
  }

  /** What by now stands against a transfer that was proposed before. */
  List<Violation> against(RegistryTransaction transaction, Account from, Instant now) {
    return against(transaction.kind(), from, transaction.quantity(), now, days.before(transaction));
  }

  private List<Violation> against(
      TransactionKind kind, Account from, long quantity, Instant now, DayLimits.Before before) {
    List<Violation> violations = new ArrayList<>();
    if (!kind.has(Trait.LIMITED)) {
      return violations;
    }
    Limits own = limits.at(from.id(), now);
    if (own.perTransfer() > 0 && quantity > own.perTransfer()) {
      violations.add(
          Violation.of(LimitRule.WITHIN_OWN_LIMIT.number(), from.number(), own.perTransfer()));
    }
    if (own.perDay() > 0) {
      long left = Math.max(0, own.perDay() - days.proposed(from, before));
      if (quantity > left) {
        violations.add(
            Violation.of(LimitRule.WITHIN_OWN_DAY.number(), from.number(), own.perDay(), left));
      }
    }
    return violations;
  }
}
