package jp.go.jcmregistry.domain.task;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;

/**
 * Everything that waits for a person, as one relation: the one place that says what a task is, who
 * may do it ({@code doer}, and neither {@code not_by} nor {@code nor_by}), since when and until
 * when.
 */
public final class WaitingTasks {
  private static final String BY_REPRESENTATIVES =
      Stream.of(TransactionKind.values())
          .filter(kind -> kind.decider() == Decider.SECOND_REPRESENTATIVE)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", "));

  /** As the rule J7003 has it: the approver steps in where nobody else may approve. */
  private static final String TRANSACTIONS =
      "SELECT t.registry, t.id, t.number AS key, 'TRANSACTION' AS type, t.kind AS sort,"
          + " t.proposed_at AS since,"
          + " extended_by_maintenance(t.registry, t.proposed_at, t.expires_at) AS expires_at,"
          + " t.quantity, t.metric,"
          + " coalesce(f.number, CASE WHEN t.sender IS NOT NULL THEN t.counterpart END) AS giver,"
          + " coalesce(r.number, CASE WHEN t.sender IS NULL THEN t.counterpart END) AS receiver,"
          + " t.proposed_by AS not_by, NULL::bigint AS nor_by, CASE WHEN t.kind IN ("
          + BY_REPRESENTATIVES
          + ") AND t.order_reference IS NULL AND EXISTS (SELECT 1 FROM representation a"
          + " WHERE a.account_id = t.from_account AND a.until_at IS NULL AND a.state = 'ACTIVE'"
          + " AND rights_now(a) IN ('APPROVE', 'INITIATE_AND_APPROVE')"
          + " AND a.user_id <> t.proposed_by)"
          + " THEN 'SECOND_REPRESENTATIVE' ELSE 'APPROVER' END AS doer FROM registry_transaction t"
          + " LEFT JOIN account f ON f.id = t.from_account AND f.kind NOT IN ('ISSUED', 'OUTSIDE')"
          + " LEFT JOIN account r ON r.id = t.to_account AND r.kind NOT IN ('ISSUED', 'OUTSIDE')"
          + " WHERE t.status = 'PROPOSED'";

  private static final String OTHERS =
      """
      UNION ALL SELECT p.registry, p.id, p.reference, 'PROJECT', NULL, p.proposed_at, NULL, NULL,
        NULL, NULL, NULL, p.proposed_by, NULL, 'APPROVER'
        FROM project p WHERE p.status = 'PROPOSED'
      UNION ALL SELECT c.registry, c.id, c.number, 'RECORD', c.kind, c.proposed_at, NULL, NULL,
        NULL, NULL, NULL, c.proposed_by, NULL, 'APPROVER'
        FROM record_change c WHERE c.status = 'PROPOSED'
      UNION ALL SELECT a.registry, a.id, a.number, 'APPLICATION', a.form,
        coalesce(a.checked_at, a.submitted_at), NULL, NULL, NULL, NULL, NULL, a.checked_by, NULL,
        CASE WHEN a.checked_by IS NULL THEN 'OPERATOR' ELSE 'APPROVER' END
        FROM application a WHERE a.status IN ('RECEIVED', 'CHECKING')
      UNION ALL SELECT d.registry, d.id, d.number, 'DOCUMENTS', NULL, d.answered_at, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, 'EITHER'
        FROM document_request d WHERE d.status = 'ANSWERED'
      UNION ALL SELECT a.registry, a.id, a.number, 'APPLICATION', a.form, a.hindered_at, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, 'OPERATOR'
        FROM application a WHERE a.status = 'HINDERED'
      UNION ALL SELECT a.registry, l.id, a.number, 'LIMITS', NULL, l.entered_at, NULL, NULL, NULL,
        a.number, NULL, l.entered_by, NULL, CASE WHEN EXISTS (SELECT 1 FROM representation o
        WHERE o.account_id = l.account_id AND o.until_at IS NULL AND o.state = 'ACTIVE'
          AND rights_now(o) IN ('APPROVE', 'INITIATE_AND_APPROVE') AND o.user_id <> l.entered_by)
        THEN 'SECOND_REPRESENTATIVE' ELSE 'APPROVER' END
        FROM account_limit l JOIN account a ON a.id = l.account_id
        WHERE l.holds_from IS NULL AND l.ended_at IS NULL
      UNION ALL SELECT a.registry, t.id, a.number, 'TRUST', NULL, t.proposed_at, NULL, NULL, NULL,
        a.number, o.number, t.proposed_by, NULL, CASE WHEN EXISTS (SELECT 1 FROM representation o
        WHERE o.account_id = t.account_id AND o.until_at IS NULL AND o.state = 'ACTIVE'
          AND rights_now(o) IN ('APPROVE', 'INITIATE_AND_APPROVE') AND o.user_id <> t.proposed_by)
        THEN 'SECOND_REPRESENTATIVE' ELSE 'APPROVER' END
        FROM trusted_account t JOIN account a ON a.id = t.account_id
        JOIN account o ON o.id = t.trusted_id
        WHERE t.approved_at IS NULL AND t.ended_at IS NULL
      UNION ALL SELECT z.registry, z.id, z.number, 'RELEASE', z.target, z.release_asked_at, NULL,
        NULL, NULL, NULL, NULL, z.release_by, z.from_by,
        CASE WHEN z.registry IS NULL THEN 'ADMINISTRATOR' ELSE 'EITHER' END
        FROM registry_freeze z WHERE z.release_by IS NOT NULL AND z.until_at IS NULL
          AND (z.registry IS NOT NULL OR z.target = 'USER')
      UNION ALL SELECT NULL, r.id, r.id::text, 'USER', r.kind, r.asked_at, NULL, NULL, NULL, NULL,
        NULL, r.asked_by, r.user_id, 'ADMINISTRATOR'
        FROM user_request r JOIN registry_user u ON u.id = r.user_id
        WHERE r.status = 'WAITING' AND u.status <> 'REMOVED'""";

  /** Where nothing ends by itself, it is due after the days that the registry has set. */
  private static final String DUE =
      "coalesce(w.expires_at, w.since + interval '1 day' * coalesce((SELECT s.value::int"
          + " FROM registry_setting s WHERE s.registry = w.registry AND s.key = '"
          + Setting.TASK_DUE_AFTER_DAYS
          + "' AND s.effective_at <= registry_now() ORDER BY s.effective_at DESC LIMIT 1), "
          + Setting.TASK_DUE_AFTER_DAYS.byDefault()
          + "))";

  /**
   * Everything that waits, by the name {@code q}: registry (none where system administrators
   * decide), id, key, type, sort, since, expires_at, quantity, metric, giver, receiver, not_by,
   * nor_by, doer, due_at.
   */
  public static final String ALL =
      "(SELECT w.*, " + DUE + " AS due_at FROM (" + TRANSACTIONS + " " + OTHERS + ") w) q";

  /** Who works on it, if anybody, by the name {@code k}. */
  public static final String CLAIM =
      " LEFT JOIN task_claim k ON k.task = q.key AND k.registry IS NOT DISTINCT FROM q.registry"
          + " AND k.claimed_at <= registry_now() AND k.ends_at > registry_now()";

  private WaitingTasks() {}
}
