package jp.go.jcmregistry.usecase.transaction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.notice.Told;
import jp.go.jcmregistry.domain.transaction.Movements;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import jp.go.jcmregistry.domain.transaction.TransactionKind.Decider;
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

  /** What the giver's people are told where units have left for good. */
  private static final Map<TransactionKind, NotificationKind> ON_COMPLETION =
      Map.of(
          TransactionKind.RETIREMENT, NotificationKind.CREDITS_RETIRED,
          TransactionKind.OIMP_USE, NotificationKind.CREDITS_USED,
          TransactionKind.VOLUNTARY_CANCELLATION, NotificationKind.CREDITS_CANCELLED,
          TransactionKind.OMGE_CANCELLATION, NotificationKind.CREDITS_CANCELLED,
          TransactionKind.MANDATORY_CANCELLATION, NotificationKind.CREDITS_CANCELLED);

  private static final Map<TransactionKind, NotificationKind> ON_ARRIVAL =
      Map.of(
          TransactionKind.ISSUANCE, NotificationKind.CREDITS_ISSUED,
          TransactionKind.REVERSAL, NotificationKind.TRANSACTION_REVERSED);

  @Inject private Notifications notifications;
  @Inject private Transactions transactions;
  @Inject private Movements movements;
  @Inject private Certificates certificates;

  /** A transaction was started; who started it need not be told. */
  public void proposed(RegistryTransaction transaction) {
    tellGiver(transaction, transaction.proposedBy(), transaction.proposedAt());
  }

  /** A transaction moved on, and perhaps its other side in another registry with it. */
  public void decided(RegistryTransaction transaction) {
    tell(transaction);
    transactions
        .otherSide(transaction)
        .filter(other -> other.status() != TransactionStatus.PROPOSED)
        .filter(other -> transaction.status() != TransactionStatus.APPROVED)
        .ifPresent(this::tell);
  }

  private void tell(RegistryTransaction transaction) {
    Instant at =
        transaction.effectiveAt() != null ? transaction.effectiveAt() : lastChange(transaction);
    if (transaction.status() == TransactionStatus.COMPLETED) {
      tellOfCertificates(transaction, at);
    }
    tellGiver(transaction, null, at);
    if (transaction.status() == TransactionStatus.COMPLETED) {
      tellReceivers(transaction, at);
    }
  }

  private void tellOfCertificates(RegistryTransaction transaction, Instant at) {
    tellOf(transaction.id(), NotificationKind.CERTIFICATE_ISSUED, at);
    if (transaction.reverses() != null) {
      tellOf(transaction.reverses(), NotificationKind.CERTIFICATE_WITHDRAWN, at);
    }
  }

  private void tellOf(long transactionId, NotificationKind kind, Instant at) {
    certificates
        .ofTransaction(transactionId)
        .ifPresent(
            certificate ->
                notifications.tellRepresentatives(
                    certificate.certified().accountId(),
                    null,
                    kind,
                    null,
                    certificate.number(),
                    at));
  }

  private Instant lastChange(RegistryTransaction transaction) {
    var history = transactions.history(transaction);
    return history.get(history.size() - 1).at();
  }

  private void tellGiver(RegistryTransaction transaction, Long except, Instant at) {
    Long giver = transaction.fromAccount();
    if (giver == null) {
      return;
    }
    Told told = told(transaction, giver, kindForGiver(transaction));
    notifications.tellRepresentatives(
        giver, except, rights -> decides(transaction, rights) ? told.asking() : told, at);
  }

  private static NotificationKind kindForGiver(RegistryTransaction transaction) {
    NotificationKind ofStatus = OF_STATUS.get(transaction.status());
    return transaction.status() == TransactionStatus.COMPLETED
        ? ON_COMPLETION.getOrDefault(transaction.kind(), ofStatus)
        : ofStatus;
  }

  /** Whether it waits for somebody with these rights. */
  private static boolean decides(RegistryTransaction transaction, Rights rights) {
    return transaction.status() == TransactionStatus.PROPOSED
        && transaction.kind().decider() == Decider.SECOND_REPRESENTATIVE
        && rights.mayApprove();
  }

  private Told told(RegistryTransaction transaction, long account, NotificationKind kind) {
    return new Told(
        kind, transaction.id(), transaction.number(), false, movements.of(transaction, account));
  }

  private void tellReceivers(RegistryTransaction transaction, Instant at) {
    NotificationKind kind =
        ON_ARRIVAL.getOrDefault(transaction.kind(), NotificationKind.CREDITS_RECEIVED);
    for (Long account : receivers(transaction)) {
      Told told = told(transaction, account, kind);
      notifications.tellRepresentatives(account, null, rights -> told, at);
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
