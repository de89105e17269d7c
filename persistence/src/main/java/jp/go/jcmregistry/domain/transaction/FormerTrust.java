package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * What was trusted while somebody else held an account: the former people trusted others, and
 * others trusted the former holder. Neither is the successor's, so both end.
 */
public class FormerTrust {
  private static final String OPEN =
      "SELECT t FROM TrustedAccount t WHERE t.endedAt IS NULL"
          + " AND (t.accountId = :account OR t.trustedId = :account) ORDER BY t.id";

  private final EntityManager entities;

  public FormerTrust(EntityManager entities) {
    this.entities = entities;
  }

  /** Ends what stands on the account's list, and it on the lists of others. */
  public void end(long account, long by, Instant at) {
    entities
        .createQuery(OPEN, TrustedAccount.class)
        .setParameter("account", account)
        .getResultList()
        .forEach(each -> each.end(by, at));
  }
}
