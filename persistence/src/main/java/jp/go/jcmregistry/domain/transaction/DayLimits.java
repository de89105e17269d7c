package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Trait;

/**
 * Limits of what is transferred on one day, for an account and for the whole registry (facts of the
 * field, 5.4). What was rejected, withdrawn, expired or failed does not count, nor does what is
 * counted in another metric. Nothing is asked where nothing is limited.
 */
class DayLimits {
  private static final String LIMITED =
      Stream.of(TransactionKind.values())
          .filter(kind -> kind.has(Trait.LIMITED))
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", "));

  private static final String PROPOSED =
      "SELECT coalesce(sum(quantity), 0) FROM registry_transaction WHERE registry = ?1"
          + " AND proposed_at >= ?2 AND kind IN ("
          + LIMITED
          + ") AND status NOT IN ('REJECTED', 'WITHDRAWN', 'EXPIRED', 'FAILED')"
          + " AND (?3 = 0 OR from_account = ?3) AND (proposed_at, id) < (?4, ?5)"
          + " AND metric IS NOT DISTINCT FROM ?6::text";

  /** Two proposals from different accounts at once must see each other. */
  private static final String ONE_AFTER_THE_OTHER =
      "SELECT pg_advisory_xact_lock(hashtext('limit of a day ' || ?1))::text";

  private static final long EVERY_ACCOUNT = 0;

  private final EntityManager entities;
  private final Registries registries;

  DayLimits(EntityManager entities) {
    this.entities = entities;
    this.registries = new Registries(entities);
  }

  /** What stands against so many units more on the day of this instant. */
  List<Violation> against(TransactionFacts facts, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (facts.kind().has(Trait.LIMITED)) {
      ofAccount(facts, now, violations);
      ofRegistry(facts, now, violations);
    }
    return violations;
  }

  private void ofAccount(TransactionFacts facts, Instant now, List<Violation> violations) {
    long limit = facts.settings().number(Setting.TRANSFER_LIMIT_A_DAY);
    if (limit > 0) {
      long left = limit - proposed(facts.from(), facts.metric(), before(now));
      add(LimitRule.WITHIN_DAY_OF_ACCOUNT, facts, limit, left, violations);
    }
  }

  private void ofRegistry(TransactionFacts facts, Instant now, List<Violation> violations) {
    long limit = facts.settings().number(Setting.REGISTRY_LIMIT_A_DAY);
    if (limit > 0) {
      entities
          .createNativeQuery(ONE_AFTER_THE_OTHER)
          .setParameter(1, facts.from().registry())
          .getSingleResult();
      long left =
          limit - proposed(facts.from().registry(), EVERY_ACCOUNT, facts.metric(), before(now));
      add(LimitRule.WITHIN_DAY_OF_REGISTRY, facts, limit, left, violations);
    }
  }

  private static void add(
      LimitRule rule, TransactionFacts facts, long limit, long left, List<Violation> violations) {
    if (facts.quantity() > left) {
      violations.add(Violation.of(rule.number(), limit, Math.max(0, left), facts.unit()));
    }
  }

  /**
   * The transfers before one.
   *
   * @param at when it is proposed, which names the day
   * @param id its own, for those of the same instant
   */
  record Before(Instant at, long id) {}

  /** All that were proposed until now. */
  Before before(Instant now) {
    return new Before(now, Long.MAX_VALUE);
  }

  Before before(RegistryTransaction transaction) {
    return new Before(transaction.proposedAt(), transaction.id());
  }

  /** How many units of a metric an account was asked to transfer on the same day before. */
  long proposed(Account from, String metric, Before before) {
    return proposed(from.registry(), from.id(), metric, before);
  }

  private long proposed(String code, long account, String metric, Before before) {
    Registry registry = registries.byCode(code);
    Instant begun = registry.endOf(registry.dayOf(before.at()).minusDays(1));
    return Sql.number(
        entities
            .createNativeQuery(PROPOSED)
            .setParameter(1, registry.code())
            .setParameter(2, Sql.timestamp(begun))
            .setParameter(3, account)
            .setParameter(4, Sql.timestamp(before.at()))
            .setParameter(5, before.id())
            .setParameter(6, metric)
            .getSingleResult());
  }
}
