package jp.go.jcmregistry.usecase.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.Holdings.Availability;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.domain.transaction.Decisions;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.account.AccountDirectory;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Listing;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;

/** What waits in the accounts somebody acts for: for this person, and for others. */
@Stateless
@RolesAllowed("HOLDER")
public class OwnApprovals {
  private static final String BY_REPRESENTATIVES =
      Stream.of(TransactionKind.values())
          .filter(kind -> kind.decider() == Decider.SECOND_REPRESENTATIVE)
          .map(kind -> "'" + kind + "'")
          .collect(Collectors.joining(", "));

  private static final String REPRESENTED =
      "t.from_account IN (SELECT account_id FROM representation p WHERE user_id = ?"
          + " AND until_at IS NULL AND state = 'ACTIVE'";

  /** As the rule J7003 has it; whoever did not start it and may approve is that other person. */
  private static final String MINE =
      REPRESENTED
          + " AND rights_now(p) IN ('APPROVE', 'INITIATE_AND_APPROVE')) AND t.proposed_by <> ?"
          + " AND t.order_reference IS NULL AND t.kind IN ("
          + BY_REPRESENTATIVES
          + ")";

  @PersistenceContext(unitName = "registry")
  private EntityManager entities;

  @Inject private TransactionDetail transactionDetail;
  @Inject private AccountDirectory accountDirectory;
  @Inject private Transactions transactions;
  @Inject private Accounts accounts;
  @Inject private Holdings holdings;
  @Inject private Decisions decisions;
  @Inject private Consequences consequences;
  @Inject private CurrentUser currentUser;

  /** Something that waits for somebody else; {@code own} says that this person started it. */
  public record Other(TransactionLog.Row transaction, boolean own) implements Serializable {}

  /**
   * What has become of the giving account since the proposal.
   *
   * @param against what by now would stop the approval
   */
  public record Meanwhile(long totalThen, Availability now, List<Violation> against)
      implements Serializable {

    public boolean changed() {
      return totalThen != now.total();
    }
  }

  /**
   * A transaction as its people look at it.
   *
   * @param from null where this person may not know whose account it is, as is {@code to}
   * @param meanwhile only while it waits and the giving account is this person's, as are the rest
   */
  public record Item(
      TransactionDetail.View transaction,
      AccountDirectory.Row from,
      AccountDirectory.Row to,
      Meanwhile meanwhile,
      List<Consequences.Cut> cuts,
      Consequences.Next next)
      implements Serializable {}

  /** What waits for this person, oldest first. */
  public Slice<TransactionLog.Row> forMe(Page page) {
    return rows(new Listing().and(MINE, currentUser.actor().userId()), page);
  }

  /** What waits for other people, oldest first. */
  public Slice<Other> forOthers(Page page) {
    long user = currentUser.actor().userId();
    Listing listing =
        new Listing().and(REPRESENTED + ")", user).and("NOT coalesce(" + MINE + ", false)", user);
    List<String> own = ownNumbers(user);
    return rows(listing, page).map(row -> new Other(row, own.contains(row.number())));
  }

  private Slice<TransactionLog.Row> rows(Listing listing, Page page) {
    return listing
        .and("t.status = 'PROPOSED'")
        .slice(
            entities,
            TransactionLog.SELECT + "NULL::bigint, NULL::bigint",
            TransactionLog.FROM,
            "t.id",
            page,
            TransactionLog::row);
  }

  private List<String> ownNumbers(long user) {
    return entities
        .createQuery(
            "SELECT t.number FROM RegistryTransaction t WHERE t.proposedBy = :user"
                + " AND t.status = :status",
            String.class)
        .setParameter("user", user)
        .setParameter("status", TransactionStatus.PROPOSED)
        .getResultList();
  }

  /** One transaction with everything a decision is made on, or was. */
  public Item of(String number) {
    TransactionDetail.View view = transactionDetail.of(number);
    RegistryTransaction transaction =
        transactions
            .byNumber(currentUser.actor().registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("transaction"));
    AccountDirectory.Row from = named(view.from());
    AccountDirectory.Row to = named(view.to());
    if (!view.status().open() || from == null || transaction.fromAccount() == null) {
      return new Item(view, from, to, null, List.of(), null);
    }
    Account giver = accounts.byId(transaction.fromAccount());
    Account receiver = accounts.byId(transaction.toAccount());
    return new Item(
        view,
        from,
        to,
        meanwhile(transaction),
        consequences.cuts(
            transactions.reservations(transaction).stream().map(Reservation::run).toList(),
            giver.id()),
        consequences.next(
            transaction.kind(),
            giver,
            receiver,
            transaction.proposedBy(),
            transaction.proposedAt()));
  }

  private Meanwhile meanwhile(RegistryTransaction transaction) {
    long account = transaction.fromAccount();
    String metric = transaction.metric();
    return new Meanwhile(
        holdings.total(account, metric, transaction.proposedAt()),
        holdings.availability(account, metric),
        transaction.status() == TransactionStatus.PROPOSED
            ? decisions.against(transaction)
            : List.of());
  }

  private AccountDirectory.Row named(String number) {
    return Optional.ofNullable(number)
        .map(AccountNumber::parse)
        .flatMap(accountDirectory::named)
        .orElse(null);
  }
}
