package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * What about an account waits for somebody, each sort a reason not to close it yet (facts of the
 * field, 5.2): it would stay a task of an account that is no more.
 */
class OutstandingTasks {
  private static final String TRANSACTIONS =
      "SELECT count(*) FROM registry_transaction t"
          + " WHERE t.status IN ('PROPOSED', 'APPROVED', 'DELAYED')"
          + " AND (t.from_account = ?1 OR t.to_account = ?1 OR EXISTS (SELECT FROM"
          + " issuance_allocation i WHERE i.transaction_id = t.id AND i.account_id = ?1))";

  private static final String TRUST =
      "SELECT count(*) FROM trusted_account WHERE account_id = ?1 AND approved_at IS NULL"
          + " AND ended_at IS NULL";

  /** A succession names its account by number, for whoever applies need not know it. */
  private static final String OTHERS =
      "SELECT count(*) FROM application a WHERE a.id <> ?2"
          + " AND a.status IN ('RECEIVED', 'CHECKING', 'APPROVED', 'HINDERED')"
          + " AND (a.account_id = ?1 OR a.form = 'SUCCESSION' AND a.registry = ?3 AND EXISTS"
          + " (SELECT FROM application_answer w WHERE w.application_id = a.id"
          + " AND w.name = 'account' AND w.value = ?4))";

  /** A holder with another account answers through that one. */
  private static final String REQUESTS =
      "SELECT count(*) FROM document_request WHERE status IN ('OPEN', 'ANSWERED')"
          + " AND (account_id = ?1 OR holder_id = ?2 AND NOT EXISTS (SELECT FROM account o"
          + " WHERE o.holder_id = ?2 AND o.id <> ?1 AND o.status <> 'CLOSED'))";

  private static final String RECORDS =
      "SELECT count(*) FROM record_change WHERE registry = ?1 AND status = 'PROPOSED'"
          + " AND kind = 'REPRESENTATION' AND subject LIKE ?2 || ' %'";

  private static final String LIMITS =
      "SELECT count(*) FROM account_limit WHERE account_id = ?1 AND holds_from IS NULL"
          + " AND ended_at IS NULL";

  private final EntityManager entities;

  OutstandingTasks(EntityManager entities) {
    this.entities = entities;
  }

  /** Every sort of which something waits, with how many do; but for the closing itself. */
  List<Violation> of(Account account, Application closing) {
    Long id = account.id();
    List<Violation> found = new ArrayList<>();
    add(found, ApplicationRule.NO_TRANSACTION_WAITS, account, count(TRANSACTIONS, id));
    add(found, ApplicationRule.NO_TRUST_WAITS, account, count(TRUST, id));
    String number = account.number().toString();
    add(
        found,
        ApplicationRule.NO_OTHER_APPLICATION,
        account,
        count(OTHERS, id, closing.id(), account.registry(), number));
    add(found, ApplicationRule.NO_REQUEST_WAITS, account, count(REQUESTS, id, account.holderId()));
    add(
        found,
        ApplicationRule.NO_RECORD_WAITS,
        account,
        count(RECORDS, account.registry(), number));
    add(found, ApplicationRule.NO_LIMIT_WAITS, account, count(LIMITS, id));
    return found;
  }

  private static void add(
      List<Violation> found, ApplicationRule rule, Account account, long waiting) {
    if (waiting > 0) {
      found.add(Violation.of(rule.number(), account.number().toString(), waiting));
    }
  }

  private long count(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return Sql.number(query.getSingleResult());
  }
}
