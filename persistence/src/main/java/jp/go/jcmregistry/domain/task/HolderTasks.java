package jp.go.jcmregistry.domain.task;

import static jp.go.jcmregistry.domain.task.HolderTaskColumn.ACCOUNT;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.DUE_AT;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.KEY;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.MINE;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.SINCE;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.SORT;
import static jp.go.jcmregistry.domain.task.HolderTaskColumn.TYPE;

import jp.go.jcmregistry.domain.document.AskedPeople;
import jp.go.jcmregistry.domain.identity.Confirmations;

/**
 * Everything beyond transactions that waits for the people of account holders, as one relation: the
 * one place that says what such a task is, whose turn it is ({@code mine}), since when and until
 * when.
 */
public final class HolderTasks {
  /** What the accounts are for which somebody acts, with what this person may do for each now. */
  private static final String ACTING =
      "(SELECT p.account_id, rights_now(p) AS rights FROM representation p WHERE p.user_id = ?1"
          + " AND p.until_at IS NULL AND p.state = 'ACTIVE')";

  private static final String APPROVING = "('APPROVE', 'INITIATE_AND_APPROVE')";

  /** Returned: whoever applies mends it; sent: the registry's turn. As Applications.ownedBy. */
  private static final NamedRows<HolderTaskColumn> APPLICATIONS =
      tasks(
              HolderTaskKind.APPLICATION,
              "application a LEFT JOIN account c ON c.id = a.account_id"
                  + " WHERE a.id IN (SELECT o FROM own_applications(?1) o) AND a.status IN"
                  + " ('RETURNED', 'RECEIVED', 'CHECKING', 'APPROVED', 'HINDERED')")
          .with(SORT, "a.form")
          .with(KEY, "a.number")
          .with(SINCE, "(SELECT max(s.at) FROM application_step s WHERE s.application_id = a.id)")
          .with(DUE_AT, "a.expires_at")
          .with(MINE, "a.status = 'RETURNED'");

  private static final String REMINDED =
      "confirmed_until(r) - make_interval(days => " + Confirmations.REMINDED_BEFORE_DAYS + ")";

  /** Somebody else's year ends: whoever may approve confirms. One's own: another person does. */
  private static final NamedRows<HolderTaskColumn> CONFIRMATIONS =
      tasks(
              HolderTaskKind.CONFIRMATION,
              "representation r JOIN "
                  + ACTING
                  + " w ON w.account_id = r.account_id JOIN account c ON c.id = r.account_id"
                  + " JOIN registry_user u ON u.id = r.user_id AND u.status = 'ACTIVE'"
                  + " WHERE r.until_at IS NULL AND r.state = 'ACTIVE' AND r.rights <> 'READ'"
                  + " AND (r.user_id = ?1 OR w.rights IN "
                  + APPROVING
                  + ") AND "
                  + REMINDED
                  + " <= registry_now()")
          .with(SORT, "u.name")
          .with(KEY, "u.login_id")
          .with(SINCE, REMINDED)
          .with(DUE_AT, "confirmed_until(r)")
          .with(MINE, "r.user_id <> ?1");

  /** Added by one, approved by another who may, or else by the registry. */
  private static final NamedRows<HolderTaskColumn> TRUST =
      tasks(
              HolderTaskKind.TRUST,
              "trusted_account t JOIN "
                  + ACTING
                  + " w ON w.account_id = t.account_id JOIN account c ON c.id = t.account_id"
                  + " JOIN account o ON o.id = t.trusted_id"
                  + " WHERE t.approved_at IS NULL AND t.ended_at IS NULL")
          .with(KEY, "o.number")
          .with(SINCE, "t.proposed_at")
          .with(MINE, "w.rights IN " + APPROVING + " AND t.proposed_by <> ?1");

  /** Entered by one, approved by another who may, or else by the registry; then days pass. */
  private static final NamedRows<HolderTaskColumn> LIMITS =
      tasks(
              HolderTaskKind.LIMITS,
              "account_limit l JOIN "
                  + ACTING
                  + " w ON w.account_id = l.account_id JOIN account c ON c.id = l.account_id"
                  + " WHERE l.ended_at IS NULL"
                  + " AND (l.holds_from IS NULL OR l.holds_from > registry_now())")
          .with(KEY, "c.number")
          .with(SINCE, "coalesce(l.approved_at, l.entered_at)")
          .with(DUE_AT, "l.holds_from")
          .with(
              MINE,
              "l.holds_from IS NULL AND w.rights IN " + APPROVING + " AND l.entered_by <> ?1");

  /** Asked for: whoever may answer sends them; sent: the registry's turn to look at them. */
  private static final NamedRows<HolderTaskColumn> DOCUMENTS =
      tasks(
              HolderTaskKind.DOCUMENTS,
              "document_request r LEFT JOIN account c ON c.id = r.account_id"
                  + " LEFT JOIN application a ON a.id = r.application_id"
                  + " WHERE r.registry = (SELECT u.registry FROM registry_user u WHERE u.id = ?1)"
                  + " AND r.status IN ('OPEN', 'ANSWERED') AND "
                  + AskedPeople.include("?1"))
          .with(SORT, "replace(r.documents, E'\\n', ', ')")
          .with(KEY, "r.number")
          .with(SINCE, "CASE r.status WHEN 'OPEN' THEN r.asked_at ELSE r.answered_at END")
          .with(DUE_AT, "CASE r.status WHEN 'OPEN' THEN r.due_at END")
          .with(
              MINE,
              "r.status = 'OPEN' AND (num_nonnulls(r.account_id, r.holder_id) = 0"
                  + " OR EXISTS (SELECT 1 FROM "
                  + ACTING
                  + " w JOIN account o ON o.id = w.account_id WHERE w.rights <> 'READ'"
                  + " AND (o.id = r.account_id OR o.holder_id = r.holder_id)))");

  /**
   * What waits for the person {@code ?1} or for others of the same accounts, by the name {@code h}:
   * each {@link HolderTaskColumn}.
   */
  public static final String ALL =
      NamedRows.union(APPLICATIONS, CONFIRMATIONS, TRUST, LIMITS, DOCUMENTS) + " h";

  private HolderTasks() {}

  /** What waits of one kind, from a source with the account, if there is one, as {@code c}. */
  private static NamedRows<HolderTaskColumn> tasks(HolderTaskKind kind, String from) {
    return NamedRows.from(HolderTaskColumn.class, from).with(TYPE, kind).with(ACCOUNT, "c.number");
  }
}
