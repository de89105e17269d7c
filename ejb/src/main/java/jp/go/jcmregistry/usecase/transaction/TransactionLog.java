package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** Lists of transactions: an account's log, a registry's for its staff, and what waits. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
public class TransactionLog {
  /** An account that is hidden is told by the other registry, where there is one. */
  static final String SELECT =
      "t.number, t.kind, t.status, t.proposed_at, t.effective_at,"
          + " coalesce(f.number, CASE WHEN t.sender IS NOT NULL THEN t.counterpart END),"
          + " coalesce(r.number, CASE WHEN t.sender IS NULL THEN t.counterpart END), t.quantity,"
          + " extended_by_maintenance(t.registry, t.proposed_at, t.expires_at), p.name, t.metric, ";

  static final String FROM =
      "registry_transaction t LEFT JOIN account f ON f.id = t.from_account"
          + " AND f.kind NOT IN ('ISSUED', 'OUTSIDE') LEFT JOIN account r ON r.id = t.to_account"
          + " AND r.kind NOT IN ('ISSUED', 'OUTSIDE')"
          + " JOIN registry_user p ON p.id = t.proposed_by ";

  /** What each changed in the account, and what the account held after it. */
  private static final String BALANCED =
      SELECT
          + "e.quantity, CASE WHEN e.quantity IS NULL THEN NULL ELSE account_total(e.account_id,"
          + " e.metric, e.effective_at + interval '1 microsecond') END";

  /** What has not moved yet stands where it was proposed. */
  private static final String NEWEST_EFFECT =
      "coalesce(t.effective_at, t.proposed_at) DESC, t.id DESC";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;

  /**
   * One transaction in a list.
   *
   * @param metric what its quantities are counted in: GHG in t CO2 eq, or another by its name
   * @param change what it changed in the account asked about, null where nothing has moved
   * @param balance what the account held after it, null where nothing has moved
   */
  public record Row(
      String number,
      TransactionKind kind,
      TransactionStatus status,
      Instant proposedAt,
      Instant effectiveAt,
      String from,
      String to,
      long quantity,
      Instant expiresAt,
      String proposedBy,
      String metric,
      Long change,
      Long balance)
      implements Serializable {}

  /**
   * What a person filters by; every part may be null.
   *
   * @param open only what units are promised to
   */
  public record Criteria(
      TransactionKind kind,
      TransactionStatus status,
      String number,
      Instant since,
      Instant before,
      boolean open)
      implements Serializable {
    public static final Criteria ALL = new Criteria(null, null, null, null, null);

    public Criteria(
        TransactionKind kind,
        TransactionStatus status,
        String number,
        Instant since,
        Instant before) {
      this(kind, status, number, since, before, false);
    }
  }

  /**
   * The log of one account, newest first: its own proposals, everything that reached it and
   * whatever promises its units.
   */
  public Slice<Row> ofAccount(AccountNumber number, Criteria criteria, Page page) {
    long account = readable(number);
    return ofAccount(account, criteria)
        .slice(entities, BALANCED, from(account), NEWEST_EFFECT, page, TransactionLog::row);
  }

  /** The same list as a whole, for a file; at most {@link Listing#EVERY_MAX} of its rows. */
  public List<Row> everyOfAccount(AccountNumber number, Criteria criteria) {
    long account = readable(number);
    return ofAccount(account, criteria)
        .every(entities, BALANCED, from(account), NEWEST_EFFECT, TransactionLog::row);
  }

  private long readable(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    return account.id();
  }

  private static String from(long account) {
    return FROM
        + "LEFT JOIN account_entry e ON e.transaction_id = t.id AND e.account_id = "
        + account;
  }

  private static Listing ofAccount(long account, Criteria asked) {
    return criteria(asked)
        .and(
            "t.id IN (SELECT g.id FROM registry_transaction g WHERE g.from_account = ?"
                + " UNION SELECT n.transaction_id FROM account_entry n WHERE n.account_id = ?"
                + " UNION SELECT v.transaction_id FROM reservation v"
                + " WHERE v.account_id = ? AND v.open)",
            account);
  }

  /** All transactions of the registry, newest first. */
  @RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
  public Slice<Row> ofRegistry(Criteria criteria, Page page) {
    return criteria(criteria)
        .and("t.registry = ?", currentUser.actor().registry())
        .slice(
            entities,
            SELECT + "NULL::bigint, NULL::bigint",
            FROM,
            "t.id DESC",
            page,
            TransactionLog::row);
  }

  /** What waits for a decision in the accounts of a holder, or in the whole registry of staff. */
  public Slice<Row> waiting(Page page) {
    Actor actor = currentUser.actor();
    Listing listing =
        new Listing().and("t.registry = ?", actor.registry()).and("t.status = 'PROPOSED'");
    if (!actor.readsWholeRegistry()) {
      listing.and(
          "t.from_account IN (SELECT account_id FROM representation WHERE user_id = ?"
              + " AND until_at IS NULL AND state = 'ACTIVE')",
          actor.userId());
    }
    return listing.slice(
        entities, SELECT + "NULL::bigint, NULL::bigint", FROM, "t.id", page, TransactionLog::row);
  }

  private static Listing criteria(Criteria asked) {
    Listing listing = new Listing();
    if (asked.open()) {
      listing.and("t.status IN ('PROPOSED', 'APPROVED', 'DELAYED')");
    }
    return listing
        .and("t.kind = ?", asked.kind() == null ? null : asked.kind().name())
        .and("t.status = ?", asked.status() == null ? null : asked.status().name())
        .and("t.number = ?", asked.number())
        .and("t.proposed_at >= ?", timestamp(asked.since()))
        .and("t.proposed_at < ?", timestamp(asked.before()));
  }

  private static Object timestamp(Instant instant) {
    return instant == null ? null : Sql.timestamp(instant);
  }

  static Row row(Object[] c) {
    return new Row(
        Sql.text(c[0]),
        TransactionKind.valueOf(Sql.text(c[1])),
        TransactionStatus.valueOf(Sql.text(c[2])),
        Sql.instant(c[3]),
        Sql.instant(c[4]),
        Sql.text(c[5]),
        Sql.text(c[6]),
        Sql.number(c[7]),
        Sql.instant(c[8]),
        Sql.text(c[9]),
        Sql.text(c[10]),
        Sql.numberOrNull(c[11]),
        Sql.numberOrNull(c[12]));
  }
}
