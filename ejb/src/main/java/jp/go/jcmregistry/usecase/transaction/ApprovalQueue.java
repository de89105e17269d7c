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
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.task.TaskKind;
import jp.go.jcmregistry.domain.task.WaitingTasks;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** What of a registry waits for a person, whatever it is, oldest first. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class ApprovalQueue {
  private static final String FROM =
      WaitingTasks.ALL
          + " JOIN registry g ON g.code = q.registry"
          + " LEFT JOIN registry_user u ON u.id = q.not_by"
          + WaitingTasks.CLAIM
          + " LEFT JOIN registry_user h ON h.id = k.claimed_by";

  private static final String AGE =
      "((registry_now() AT TIME ZONE g.zone)::date - (q.since AT TIME ZONE g.zone)::date)";

  private static final String ABOUT =
      "(q.giver ILIKE '%' || ? || '%' OR q.receiver ILIKE '%' || ? || '%'"
          + " OR q.type = 'APPLICATION' AND EXISTS (SELECT FROM application e"
          + " JOIN account o ON o.id = e.account_id"
          + " WHERE e.number = q.key AND o.number ILIKE '%' || ? || '%'))";

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
    APPROVER("q.doer IN ('APPROVER', 'EITHER')"),
    /** What an operator works on. */
    OPERATOR("q.doer IN ('OPERATOR', 'EITHER')"),
    /** What people of the giving account decide. */
    REPRESENTATIVE("q.doer = 'SECOND_REPRESENTATIVE'"),
    TRANSACTIONS("q.type = 'TRANSACTION'"),
    PROJECTS("q.type = 'PROJECT'"),
    RECORDS("q.type = 'RECORD'"),
    APPLICATIONS("q.type = 'APPLICATION'"),
    DOCUMENTS("q.type = 'DOCUMENTS'"),
    LIMITS("q.type = 'LIMITS'"),
    TRUST("q.type = 'TRUST'"),
    RELEASES("q.type = 'RELEASE'"),
    /** What nobody works on yet. */
    FREE("k.id IS NULL AND q.doer <> 'SECOND_REPRESENTATIVE'"),
    EXPIRING(SOON),
    OVERDUE("q.due_at < registry_now()");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }
  }

  /** Who works on what waits, as its reader sees it. */
  public enum Worker {
    MINE,
    NOBODYS,
    SOMEBODYS
  }

  /**
   * What staff filter by; every part may be null.
   *
   * @param number part of its number
   * @param account part of the number of an account it is about
   */
  public record Criteria(
      Part part, TransactionKind kind, String number, String account, Worker worker)
      implements Serializable {
    public static final Criteria ALL = new Criteria(null, null, null, null, null);
  }

  /**
   * Something that waits.
   *
   * @param key the number of a transaction, change, application or freeze, or a project's reference
   * @param sort the kind of its type, as {@code TransactionKind}; null for a project
   * @param due until when; what has no end of its own is overdue afterwards
   * @param quantity null unless units move, as are its metric and the accounts
   * @param ownProposal whether the reader began it
   * @param worker who works on it; null where nobody does
   */
  public record Row(
      String key,
      TaskKind type,
      String sort,
      Instant since,
      int ageDays,
      Instant due,
      boolean overdue,
      Long quantity,
      String metric,
      String from,
      String to,
      boolean ownProposal,
      TaskDoer doer,
      String worker)
      implements Serializable {}

  /** How many of a sort wait, and for how many days the oldest of them. */
  public record Waiting(long count, long oldestDays) implements Serializable {}

  /** The first thing staff look at. */
  public record Overview(
      Waiting transactions,
      Waiting projects,
      Waiting forApprover,
      Due expiring,
      Waiting forOperator,
      Waiting overdue)
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
      TaskDoer decider,
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
                        + "), min(q.expires_at), "
                        + counted(Part.OPERATOR)
                        + counted(Part.OVERDUE)
                        + "0 FROM "
                        + FROM
                        + " WHERE q.registry = ?1")
                .setParameter(1, currentUser.actor().registry())
                .getSingleResult();
    return new Overview(
        new Waiting(Sql.number(c[0]), Sql.number(c[1])),
        new Waiting(Sql.number(c[2]), Sql.number(c[3])),
        new Waiting(Sql.number(c[4]), Sql.number(c[5])),
        new Due(Sql.number(c[6]), Sql.instant(c[7])),
        new Waiting(Sql.number(c[8]), Sql.number(c[9])),
        new Waiting(Sql.number(c[10]), Sql.number(c[11])));
  }

  private static String counted(Part part) {
    String which = " FILTER (WHERE " + part.condition + "), ";
    return "count(*)" + which + "max(" + AGE + ")" + which;
  }

  /** One page of what waits. */
  public Slice<Row> waiting(Criteria criteria, Page page) {
    Listing listing =
        new Listing()
            .and("q.sort = ?", criteria.kind() == null ? null : criteria.kind().name())
            .and("q.key ILIKE '%' || ? || '%'", stripped(criteria.number()))
            .and(ABOUT, stripped(criteria.account()));
    if (criteria.worker() == Worker.NOBODYS) {
      listing.and("k.id IS NULL");
    } else if (criteria.worker() != null) {
      String mineOrNot = criteria.worker() == Worker.MINE ? "=" : "<>";
      listing.and("k.claimed_by " + mineOrNot + " ?", currentUser.actor().userId());
    }
    if (criteria.part() != null) {
      listing.and(criteria.part().condition);
    }
    return rows(listing, page);
  }

  private static String stripped(String text) {
    return text == null ? null : text.strip();
  }

  private Slice<Row> rows(Listing listing, Page page) {
    long user = currentUser.actor().userId();
    return listing
        .and("q.registry = ?", currentUser.actor().registry())
        .slice(
            entities,
            "q.key, q.type, q.sort, q.since, "
                + AGE
                + ", q.due_at, q.due_at < registry_now(), q.quantity, q.metric, q.giver,"
                + " q.receiver, q.not_by, q.doer, h.name",
            FROM,
            "q.since, q.id",
            page,
            c -> row(c, user));
  }

  private static Row row(Object[] c, long user) {
    return new Row(
        Sql.text(c[0]),
        TaskKind.valueOf(Sql.text(c[1])),
        Sql.text(c[2]),
        Sql.instant(c[3]),
        (int) Sql.number(c[4]),
        Sql.instant(c[5]),
        (Boolean) c[6],
        Sql.numberOrNull(c[7]),
        Sql.text(c[8]),
        Sql.text(c[9]),
        Sql.text(c[10]),
        Sql.number(c[11]) == user,
        TaskDoer.valueOf(Sql.text(c[12])),
        Sql.text(c[13]));
  }

  /** A transaction as staff read it before they decide, and afterwards. */
  public Item item(String number) {
    TransactionDetail.View transaction = transactionDetail.of(number);
    Optional<Row> waiting =
        rows(new Listing().and("q.key = ?", number).and("q.type = 'TRANSACTION'"), Page.first())
            .rows()
            .stream()
            .findFirst();
    return new Item(
        transaction,
        account(transaction.from()),
        account(transaction.to()),
        waiting.map(Row::doer).orElse(null),
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
