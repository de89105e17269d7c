package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionLine;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.domain.transaction.Transactions;

/**
 * Tells people of their transactions: the giver's at every step, the receivers' only when units
 * have arrived (design, section 5).
 */
@Dependent
public class Telling {
  private static final Map<TransactionStatus, NotificationKind> OF_STATUS =
      Map.of(
          TransactionStatus.PROPOSED, NotificationKind.TRANSACTION_PROPOSED,
          TransactionStatus.APPROVED, NotificationKind.TRANSACTION_APPROVED,
          TransactionStatus.DELAYED, NotificationKind.TRANSACTION_APPROVED,
          TransactionStatus.REJECTED, NotificationKind.TRANSACTION_REJECTED,
          TransactionStatus.WITHDRAWN, NotificationKind.TRANSACTION_WITHDRAWN,
          TransactionStatus.EXPIRED, NotificationKind.TRANSACTION_EXPIRED,
          TransactionStatus.FAILED, NotificationKind.TRANSACTION_FAILED,
          TransactionStatus.COMPLETED, NotificationKind.TRANSACTION_COMPLETED);

  private static final Map<TransactionKind, NotificationKind> ON_ARRIVAL =
      Map.of(
          TransactionKind.ISSUANCE, NotificationKind.CREDITS_ISSUED,
          TransactionKind.REVERSAL, NotificationKind.TRANSACTION_REVERSED);

  @Inject private Notifications notifications;
  @Inject private Transactions transactions;

  /** A transaction was started; who started it need not be told. */
  public void proposed(RegistryTransaction transaction) {
    tellGiver(transaction, transaction.proposedBy(), transaction.proposedAt());
  }

  /** A transaction moved on. */
  public void decided(RegistryTransaction transaction) {
    Instant at =
        transaction.effectiveAt() != null ? transaction.effectiveAt() : lastChange(transaction);
    tellGiver(transaction, null, at);
    if (transaction.status() == TransactionStatus.COMPLETED) {
      tellReceivers(transaction, at);
    }
  }

  private Instant lastChange(RegistryTransaction transaction) {
    var history = transactions.history(transaction);
    return history.get(history.size() - 1).at();
  }

  private void tellGiver(RegistryTransaction transaction, Long except, Instant at) {
    if (transaction.fromAccount() != null) {
      NotificationKind kind = OF_STATUS.get(transaction.status());
      notifications.tellRepresentatives(
          transaction.fromAccount(), except, kind, transaction.id(), transaction.number(), at);
    }
  }

  private void tellReceivers(RegistryTransaction transaction, Instant at) {
    NotificationKind kind =
        ON_ARRIVAL.getOrDefault(transaction.kind(), NotificationKind.CREDITS_RECEIVED);
    for (Long account : receivers(transaction)) {
      notifications.tellRepresentatives(
          account, null, kind, transaction.id(), transaction.number(), at);
    }
  }

  private Set<Long> receivers(RegistryTransaction transaction) {
    if (transaction.toAccount() != null) {
      return Set.of(transaction.toAccount());
    }
    Set<Long> accounts = new TreeSet<>();
    transactions.lines(transaction).stream().map(TransactionLine::toAccount).forEach(accounts::add);
    return accounts;
  }
}
