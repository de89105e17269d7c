package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** What of a registry waits for a decision, transactions and projects alike, oldest first. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class ApprovalQueue {
  private static final String BY_REPRESENTATIVES =
      Stream.of(TransactionKind.values())
          .filter(kind -> kind.decider() == Decider.SECOND_REPRESENTATIVE)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", "));

  /** As the rule J7003 has it: the approver steps in where nobody else may approve. */
  private static final String DECIDER =
      "CASE WHEN t.kind IN ("
          + BY_REPRESENTATIVES
          + ") AND t.order_reference IS NULL AND EXISTS (SELECT 1 FROM representation a"
          + " WHERE a.account_id = t.from_account AND a.until_at IS NULL AND a.state = 'ACTIVE'"
          + " AND a.rights IN ('APPROVE', 'INITIATE_AND_APPROVE') AND a.user_id <> t.proposed_by)"
          + " THEN 'SECOND_REPRESENTATIVE' ELSE 'APPROVER' END";

  private static final String WAITING =
      "(SELECT t.registry, t.id, t.number AS key, t.kind, t.proposed_at,"
          + " extended_by_maintenance(t.registry, t.proposed_at, t.expires_at) AS expires_at,"
          + " t.quantity,"
          + " coalesce(f.number, CASE WHEN t.sender IS NOT NULL THEN t.counterpart END) AS giver,"
          + " coalesce(r.number, CASE WHEN t.sender IS NULL THEN t.counterpart END) AS receiver,"
          + " t.proposed_by, "
          + DECIDER
          + " AS decider FROM registry_transaction t"
          + " LEFT JOIN account f ON f.id = t.from_account AND f.kind NOT IN ('ISSUED', 'OUTSIDE')"
          + " LEFT JOIN account r ON r.id = t.to_account AND r.kind NOT IN ('ISSUED', 'OUTSIDE')"
          + " WHERE t.status = 'PROPOSED' UNION ALL SELECT p.registry, p.id, p.reference, NULL,"
          + " p.proposed_at, NULL, NULL, NULL, NULL, p.proposed_by, 'APPROVER' FROM project p"
          + " WHERE p.status = 'PROPOSED') q JOIN registry g ON g.code = q.registry"
          + " JOIN registry_user u ON u.id = q.proposed_by";

  private static final String AGE =
      "((registry_now() AT TIME ZONE g.zone)::date - (q.proposed_at AT TIME ZONE g.zone)::date)";

  /** Soon enough to be told of, late enough for two people to act. */
  private static final String SOON = "q.expires_at < registry_now() + interval '2 days'";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private TransactionDetail transactionDetail;
  @Inject private AccountDirectory accountDirectory;
  @Inject private Transactions transactions;
  @Inject private Decisions decisions;
  @Inject private CurrentUser currentUser;

  /** What staff narrow the queue to. */
  public enum Part {
    /** What an approver decides. */
    APPROVER("q.decider = 'APPROVER'"),
    /** What people of the giving account decide. */
    REPRESENTATIVE("q.decider = 'SECOND_REPRESENTATIVE'"),
    TRANSACTIONS("q.kind IS NOT NULL"),
    PROJECTS("q.kind IS NULL"),
    EXPIRING(SOON);

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }
  }

  /** What staff filter by; every part may be null. */
  public record Criteria(Part part, TransactionKind kind) implements Serializable {
    public static final Criteria ALL = new Criteria(null, null);
  }

  /**
   * Something that waits.
   *
   * @param key the number of a transaction or the reference of a project
   * @param kind null for a project, as are deadline, quantity and accounts
   */
  public record Row(
      String key,
      TransactionKind kind,
      Instant proposedAt,
      int ageDays,
      Instant expiresAt,
      Long quantity,
      String from,
      String to,
      String proposedBy,
      boolean ownProposal,
      Decider decider)
      implements Serializable {}

  /** How many of a sort wait, and for how many days the oldest of them. */
  public record Waiting(long count, long oldestDays) implements Serializable {}

  /** The first thing staff look at. */
  public record Overview(Waiting transactions, Waiting projects, Waiting forApprover, Due expiring)
      implements Serializable {}

  /** What ends unless it is decided soon, and when the first of it ends. */
  public record Due(long count, Instant next) implements Serializable {}

  /**
   * A transaction with its accounts as they are now.
   *
   * @param decider who is to decide it; null once it no longer waits
   * @param receivers the accounts of an issuance, by number
   * @param against what by now would stop the approval
   */
  public record Item(
      TransactionDetail.View transaction,
      AccountDirectory.Row from,
      AccountDirectory.Row to,
      Decider decider,
      Map<String, AccountDirectory.Row> receivers,
      List<Violation> against)
      implements Serializable {}

  /** Counts what waits. */
  public Overview overview() {
    Object[] c =
        (Object[])
            entities
                .createNativeQuery(
                    "SELECT "
                        + counted(Part.TRANSACTIONS)
                        + counted(Part.PROJECTS)
                        + counted(Part.APPROVER)
                        + "count(*) FILTER (WHERE "
                        + SOON
                        + "), min(q.expires_at) FROM "
                        + WAITING
                        + " WHERE q.registry = ?1")
                .setParameter(1, currentUser.actor().registry())
                .getSingleResult();
    return new Overview(
        new Waiting(Sql.number(c[0]), Sql.number(c[1])),
        new Waiting(Sql.number(c[2]), Sql.number(c[3])),
        new Waiting(Sql.number(c[4]), Sql.number(c[5])),
        new Due(Sql.number(c[6]), Sql.instant(c[7])));
  }

  private static String counted(Part part) {
    String which = " FILTER (WHERE " + part.condition + "), ";
    return "count(*)" + which + "max(" + AGE + ")" + which;
  }

  /** One page of what waits. */
  public Slice<Row> waiting(Criteria criteria, Page page) {
    Listing listing =
        new Listing().and("q.kind = ?", criteria.kind() == null ? null : criteria.kind().name());
    if (criteria.part() != null) {
      listing.and(criteria.part().condition);
    }
    return rows(listing, page);
  }

  private Slice<Row> rows(Listing listing, Page page) {
    long user = currentUser.actor().userId();
    return listing
        .and("q.registry = ?", currentUser.actor().registry())
        .slice(
            entities,
            "q.key, q.kind, q.proposed_at, "
                + AGE
                + ", q.expires_at, q.quantity, q.giver, q.receiver, u.name, u.id, q.decider",
            WAITING,
            "q.proposed_at, q.id",
            page,
            c -> row(c, user));
  }

  private static Row row(Object[] c, long user) {
    return new Row(
        Sql.text(c[0]),
        c[1] == null ? null : TransactionKind.valueOf(Sql.text(c[1])),
        Sql.instant(c[2]),
        (int) Sql.number(c[3]),
        Sql.instant(c[4]),
        Sql.numberOrNull(c[5]),
        Sql.text(c[6]),
        Sql.text(c[7]),
        Sql.text(c[8]),
        Sql.number(c[9]) == user,
        Decider.valueOf(Sql.text(c[10])));
  }

  /** A transaction as staff read it before they decide, and afterwards. */
  public Item item(String number) {
    TransactionDetail.View transaction = transactionDetail.of(number);
    Optional<Row> waiting =
        rows(new Listing().and("q.key = ?", number).and("q.kind IS NOT NULL"), Page.first())
            .rows()
            .stream()
            .findFirst();
    return new Item(
        transaction,
        account(transaction.from()),
        account(transaction.to()),
        waiting.map(Row::decider).orElse(null),
        receivers(transaction),
        waiting.isPresent() ? against(number) : List.of());
  }

  private Map<String, AccountDirectory.Row> receivers(TransactionDetail.View transaction) {
    return transaction.notified() == null
        ? Map.of()
        : transaction.notified().cells().stream()
            .map(TransactionDetail.Cell::account)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::account));
  }

  private List<Violation> against(String number) {
    return transactions
        .byNumber(currentUser.actor().registry(), number)
        .map(decisions::against)
        .orElse(List.of());
  }

  private AccountDirectory.Row account(String number) {
    return number == null ? null : accountDirectory.of(AccountNumber.parse(number)).account();
  }
}
