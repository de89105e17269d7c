package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    Moved moved = new Moved(facts.kind(), facts.from(), facts.quantity(), facts.metric());
    return against(moved, now, days.before(now));
  }

  /** What by now stands against a transfer that was proposed before. */
  List<Violation> against(RegistryTransaction transaction, Account from, Instant now) {
    Moved moved = new Moved(transaction.kind(), from, transaction.quantity(), transaction.metric());
    return against(moved, now, days.before(transaction));
  }

  private record Moved(TransactionKind kind, Account from, long quantity, String metric) {
    Violation broken(LimitRule rule, Object... limits) {
      Stream<Object> shown =
          Stream.of(
                  Stream.of(from.number()),
                  Stream.of(limits),
                  Stream.of(TransactionFacts.unitOf(metric)))
              .flatMap(each -> each);
      return Violation.of(rule.number(), shown.toArray());
    }
  }

  private List<Violation> against(Moved moved, Instant now, DayLimits.Before before) {
    List<Violation> violations = new ArrayList<>();
    if (!moved.kind().has(Trait.LIMITED)) {
      return violations;
    }
    Limits own = limits.at(moved.from().id(), now);
    if (own.perTransfer() > 0 && moved.quantity() > own.perTransfer()) {
      violations.add(moved.broken(LimitRule.WITHIN_OWN_LIMIT, own.perTransfer()));
    }
    if (own.perDay() > 0) {
      long left = Math.max(0, own.perDay() - days.proposed(moved.from(), moved.metric(), before));
      if (moved.quantity() > left) {
        violations.add(moved.broken(LimitRule.WITHIN_OWN_DAY, own.perDay(), left));
      }
    }
    return violations;
  }
}
