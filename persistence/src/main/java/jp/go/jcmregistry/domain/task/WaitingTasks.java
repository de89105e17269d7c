package jp.go.jcmregistry.domain.task;

import static jp.go.jcmregistry.domain.task.TaskColumn.DOER;
import static jp.go.jcmregistry.domain.task.TaskColumn.EXPIRES_AT;
import static jp.go.jcmregistry.domain.task.TaskColumn.GIVER;
import static jp.go.jcmregistry.domain.task.TaskColumn.ID;
import static jp.go.jcmregistry.domain.task.TaskColumn.KEY;
import static jp.go.jcmregistry.domain.task.TaskColumn.METRIC;
import static jp.go.jcmregistry.domain.task.TaskColumn.NOR_BY;
import static jp.go.jcmregistry.domain.task.TaskColumn.NOT_BY;
import static jp.go.jcmregistry.domain.task.TaskColumn.QUANTITY;
import static jp.go.jcmregistry.domain.task.TaskColumn.RECEIVER;
import static jp.go.jcmregistry.domain.task.TaskColumn.REGISTRY;
import static jp.go.jcmregistry.domain.task.TaskColumn.SINCE;
import static jp.go.jcmregistry.domain.task.TaskColumn.SORT;
import static jp.go.jcmregistry.domain.task.TaskColumn.TYPE;

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
  private static final NamedRows<TaskColumn> TRANSACTIONS =
      tasks(
              TaskKind.TRANSACTION,
              "t",
              "registry_transaction t"
                  + " LEFT JOIN account f ON f.id = t.from_account"
                  + " AND f.kind NOT IN ('ISSUED', 'OUTSIDE')"
                  + " LEFT JOIN account r ON r.id = t.to_account"
                  + " AND r.kind NOT IN ('ISSUED', 'OUTSIDE') WHERE t.status = 'PROPOSED'")
          .with(KEY, "t.number")
          .with(SORT, "t.kind")
          .with(SINCE, "t.proposed_at")
          .with(EXPIRES_AT, "extended_by_maintenance(t.registry, t.proposed_at, t.expires_at)")
          .with(QUANTITY, "t.quantity")
          .with(METRIC, "t.metric")
          .with(GIVER, "coalesce(f.number, CASE WHEN t.sender IS NOT NULL THEN t.counterpart END)")
          .with(RECEIVER, "coalesce(r.number, CASE WHEN t.sender IS NULL THEN t.counterpart END)")
          .with(NOT_BY, "t.proposed_by")
          .with(
              DOER,
              secondPerson(
                  "t.from_account",
                  "t.proposed_by",
                  "t.kind IN (" + BY_REPRESENTATIVES + ") AND t.order_reference IS NULL AND "));

  private static final NamedRows<TaskColumn> PROJECTS =
      tasks(TaskKind.PROJECT, "p", "project p WHERE p.status = 'PROPOSED'")
          .with(KEY, "p.reference")
          .with(SINCE, "p.proposed_at")
          .with(NOT_BY, "p.proposed_by")
          .with(DOER, TaskDoer.APPROVER);

  private static final NamedRows<TaskColumn> RECORDS =
      tasks(TaskKind.RECORD, "c", "record_change c WHERE c.status = 'PROPOSED'")
          .with(KEY, "c.number")
          .with(SORT, "c.kind")
          .with(SINCE, "c.proposed_at")
          .with(NOT_BY, "c.proposed_by")
          .with(DOER, TaskDoer.APPROVER);

  private static final NamedRows<TaskColumn> APPLICATIONS =
      tasks(
              TaskKind.APPLICATION,
              "a",
              "application a LEFT JOIN account n ON n.id = a.account_id"
                  + " WHERE a.status IN ('RECEIVED', 'CHECKING', 'HINDERED')")
          .with(KEY, "a.number")
          .with(SORT, "a.form")
          .with(GIVER, "n.number")
          .with(
              SINCE,
              "CASE WHEN a.status = 'HINDERED' THEN a.hindered_at"
                  + " ELSE coalesce(a.checked_at, a.submitted_at) END")
          .with(NOT_BY, "CASE WHEN a.status <> 'HINDERED' THEN a.checked_by END")
          .with(
              NOR_BY,
              "CASE WHEN a.status <> 'HINDERED' AND a.checked_by IS NOT NULL THEN a.entered_by END")
          .with(
              DOER,
              "CASE WHEN a.status = 'HINDERED' OR a.checked_by IS NULL"
                  + " THEN 'OPERATOR' ELSE 'APPROVER' END");

  private static final NamedRows<TaskColumn> DOCUMENTS =
      tasks(TaskKind.DOCUMENTS, "d", "document_request d WHERE d.status = 'ANSWERED'")
          .with(KEY, "d.number")
          .with(SINCE, "d.answered_at")
          .with(DOER, TaskDoer.EITHER);

  private static final NamedRows<TaskColumn> LIMITS =
      tasks(
              TaskKind.LIMITS,
              "l",
              "account_limit l JOIN account a ON a.id = l.account_id"
                  + " WHERE l.holds_from IS NULL AND l.ended_at IS NULL")
          .with(REGISTRY, "a.registry")
          .with(KEY, "a.number")
          .with(SINCE, "l.entered_at")
          .with(GIVER, "a.number")
          .with(NOT_BY, "l.entered_by")
          .with(DOER, secondPerson("l.account_id", "l.entered_by", ""));

  private static final NamedRows<TaskColumn> TRUST =
      tasks(
              TaskKind.TRUST,
              "t",
              "trusted_account t JOIN account a ON a.id = t.account_id"
                  + " JOIN account o ON o.id = t.trusted_id"
                  + " WHERE t.approved_at IS NULL AND t.ended_at IS NULL")
          .with(REGISTRY, "a.registry")
          .with(KEY, "a.number")
          .with(SINCE, "t.proposed_at")
          .with(GIVER, "a.number")
          .with(RECEIVER, "o.number")
          .with(NOT_BY, "t.proposed_by")
          .with(DOER, secondPerson("t.account_id", "t.proposed_by", ""));

  private static final NamedRows<TaskColumn> RELEASES =
      tasks(
              TaskKind.RELEASE,
              "z",
              "registry_freeze z WHERE z.release_by IS NOT NULL AND z.until_at IS NULL"
                  + " AND (z.registry IS NOT NULL OR z.target = 'USER')")
          .with(KEY, "z.number")
          .with(SORT, "z.target")
          .with(SINCE, "z.release_asked_at")
          .with(NOT_BY, "z.release_by")
          .with(NOR_BY, "z.from_by")
          .with(DOER, "CASE WHEN z.registry IS NULL THEN 'ADMINISTRATOR' ELSE 'EITHER' END");

  private static final NamedRows<TaskColumn> USERS =
      tasks(
              TaskKind.USER,
              "r",
              "user_request r JOIN registry_user u ON u.id = r.user_id"
                  + " WHERE r.status = 'WAITING' AND u.status <> 'REMOVED'")
          .with(REGISTRY, "NULL::bpchar")
          .with(KEY, "r.id::text")
          .with(SORT, "r.kind")
          .with(SINCE, "r.asked_at")
          .with(NOT_BY, "r.asked_by")
          .with(NOR_BY, "r.user_id")
          .with(DOER, TaskDoer.ADMINISTRATOR);

  /** Where nothing ends by itself, it is due after the days that the registry has set. */
  private static final String DUE =
      "coalesce(w.expires_at, w.since + interval '1 day' * coalesce((SELECT s.value::int"
          + " FROM registry_setting s WHERE s.registry = w.registry AND s.key = '"
          + Setting.TASK_DUE_AFTER_DAYS
          + "' AND s.effective_at <= registry_now() ORDER BY s.effective_at DESC LIMIT 1), "
          + Setting.TASK_DUE_AFTER_DAYS.byDefault()
          + "))";

  /** Everything that waits, by the name {@code q}: each {@link TaskColumn}, and due_at. */
  public static final String ALL =
      "(SELECT w.*, "
          + DUE
          + " AS due_at FROM "
          + NamedRows.union(
              TRANSACTIONS,
              PROJECTS,
              RECORDS,
              APPLICATIONS,
              DOCUMENTS,
              LIMITS,
              TRUST,
              RELEASES,
              USERS)
          + " w) q";

  /** Who works on it, if anybody, by the name {@code k}. */
  public static final String CLAIM =
      " LEFT JOIN task_claim k ON k.task = q.key AND k.registry IS NOT DISTINCT FROM q.registry"
          + " AND k.claimed_at <= registry_now() AND k.ends_at > registry_now()";

  private WaitingTasks() {}

  /** What waits of one kind: rows of a table, by its short name, that are of a registry. */
  private static NamedRows<TaskColumn> tasks(TaskKind kind, String table, String from) {
    return NamedRows.from(TaskColumn.class, from)
        .with(TYPE, kind)
        .with(ID, table + ".id")
        .with(REGISTRY, table + ".registry");
  }

  /** Another representative who may approve, else whoever approves at the registry. */
  private static String secondPerson(String account, String notBy, String where) {
    return "CASE WHEN "
        + where
        + "EXISTS (SELECT 1 FROM representation s WHERE s.account_id = "
        + account
        + " AND s.until_at IS NULL AND s.state = 'ACTIVE'"
        + " AND rights_now(s) IN ('APPROVE', 'INITIATE_AND_APPROVE') AND s.user_id <> "
        + notBy
        + ") THEN 'SECOND_REPRESENTATIVE' ELSE 'APPROVER' END";
  }
}
