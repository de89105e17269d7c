package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Reservation;
import jp.go.jcmregistry.domain.notice.MaintenanceWindows;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/** The transactions of all registries, their history and what they moved. */
public class Transactions {
  /** While a registry is closed nothing of it, or with it, expires or is carried out. */
  private static final String OPEN =
      " AND registry_closed_until(registry, ?1) IS NULL"
          + " AND (counterpart IS NULL OR registry_closed_until(counterpart, ?1) IS NULL)";

  /** By the index first; closed time is added only to what could have expired without it. */
  private static final String EXPIRED =
      "status = 'PROPOSED' AND expires_at <= ?1"
          + " AND extended_by_maintenance(registry, proposed_at, expires_at) <= ?1"
          + OPEN;

  /** The sending side carries its other side with it. */
  private static final String DUE =
      "kind <> 'ACQUISITION' AND status = 'DELAYED' AND due_at <= ?1" + OPEN;

  private static final String LATE =
      "SELECT count(*) FROM registry_transaction WHERE registry = ?2 AND ((%s) OR (%s))";

  private final EntityManager entities;

  public Transactions(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The transaction this request already made, if any.
   *
   * @throws RuleBroken J9003 when the same request now says something else
   */
  public Optional<RegistryTransaction> madeBy(UUID request, byte[] digest) {
    Optional<RegistryTransaction> made =
        entities
            .createQuery(
                "SELECT t FROM RegistryTransaction t WHERE t.request = :request",
                RegistryTransaction.class)
            .setParameter("request", request)
            .getResultStream()
            .findFirst();
    made.filter(t -> !Arrays.equals(t.requestDigest(), digest))
        .ifPresent(
            t -> {
              throw new RuleBroken(Violation.of("J9003", t.number()));
            });
    return made;
  }

  public Optional<RegistryTransaction> byNumber(String registry, String number) {
    return entities
        .createQuery(
            "SELECT t FROM RegistryTransaction t WHERE t.registry = :registry"
                + " AND t.number = :number",
            RegistryTransaction.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  public RegistryTransaction byId(long id) {
    return entities.find(RegistryTransaction.class, id);
  }

  /** Locks a transaction, so that two people never decide it at once. */
  public RegistryTransaction lock(String registry, String number) {
    return entities
        .createQuery(
            "SELECT t FROM RegistryTransaction t WHERE t.registry = :registry"
                + " AND t.number = :number",
            RegistryTransaction.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("transaction"));
  }

  /** Locks a transaction by its identifier and reads it as it is under the lock. */
  RegistryTransaction lock(long id) {
    return Sql.lock(entities, RegistryTransaction.class, id).orElseThrow();
  }

  /** The next number of the year, in the registry's zone; gaps are allowed. */
  public String nextNumber(Registry registry, Instant now) {
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('transaction_sequence')").getSingleResult());
    return String.format(Locale.ROOT, "T-%d-%06d", registry.dayOf(now).getYear(), sequence);
  }

  RegistryTransaction propose(Terms terms, long by, Instant at, Instant expiresAt) {
    RegistryTransaction transaction = new RegistryTransaction(terms, by, at, expiresAt);
    entities.persist(transaction);
    record(transaction, by, at, null);
    return transaction;
  }

  /** Appends the status just reached to the history. */
  void record(RegistryTransaction transaction, Long by, Instant at, String reason) {
    entities.persist(new TransactionStatusChange(transaction, by, at, reason));
  }

  /** Until when it has to be decided: time in which the registry is closed does not count. */
  public Instant deadline(RegistryTransaction transaction) {
    return new MaintenanceWindows(entities)
        .extended(transaction.registry(), transaction.proposedAt(), transaction.expiresAt());
  }

  public List<Reservation> reservations(RegistryTransaction transaction) {
    return entities
        .createQuery(
            "SELECT r FROM Reservation r WHERE r.transactionId = :id"
                + " ORDER BY r.seriesId, r.serialFirst",
            Reservation.class)
        .setParameter("id", transaction.id())
        .getResultList();
  }

  public List<TransactionLine> lines(RegistryTransaction transaction) {
    return entities
        .createQuery(
            "SELECT l FROM TransactionLine l WHERE l.transactionId = :id ORDER BY l.line",
            TransactionLine.class)
        .setParameter("id", transaction.id())
        .getResultList();
  }

  public List<TransactionStatusChange> history(RegistryTransaction transaction) {
    return entities
        .createQuery(
            "SELECT c FROM TransactionStatusChange c WHERE c.transactionId = :id",
            TransactionStatusChange.class)
        .setParameter("id", transaction.id())
        .getResultStream()
        .sorted(
            Comparator.comparing(TransactionStatusChange::at)
                .thenComparing(TransactionStatusChange::status))
        .toList();
  }

  /** The other side of what crosses registries: the sender's of an acquisition, and back. */
  public Optional<RegistryTransaction> otherSide(RegistryTransaction transaction) {
    if (transaction.sender() != null) {
      return Optional.of(byId(transaction.sender()));
    }
    if (!transaction.kind().crosses()) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "SELECT t FROM RegistryTransaction t WHERE t.ties.sender = :sender",
            RegistryTransaction.class)
        .setParameter("sender", transaction.id())
        .getResultStream()
        .findFirst();
  }

  public List<IssuanceAllocation> allocations(RegistryTransaction transaction) {
    return entities
        .createQuery(
            "SELECT a FROM IssuanceAllocation a WHERE a.transactionId = :id"
                + " ORDER BY a.vintage, a.accountId",
            IssuanceAllocation.class)
        .setParameter("id", transaction.id())
        .getResultList();
  }

  /** Identifiers of what nobody answered in time, lowest first, after the one given. */
  public List<Long> expired(Instant now, long after, int most) {
    return ids(EXPIRED, now, after, most);
  }

  /** Identifiers of delayed transactions that are due, lowest first, after the one given. */
  public List<Long> due(Instant now, long after, int most) {
    return ids(DUE, now, after, most);
  }

  /** How many of a registry should have expired or been carried out by an instant. */
  public long late(String registry, Instant by) {
    return Sql.number(
        entities
            .createNativeQuery(LATE.formatted(EXPIRED, DUE))
            .setParameter(1, Sql.timestamp(by))
            .setParameter(2, registry)
            .getSingleResult());
  }

  /** Claims one for this JTA transaction, unless it moved on or another node works on it. */
  public Optional<RegistryTransaction> claimExpired(long id, Instant now) {
    return claim(EXPIRED, id, now);
  }

  /** Likewise one that is due. */
  public Optional<RegistryTransaction> claimDue(long id, Instant now) {
    return claim(DUE, id, now);
  }

  private List<Long> ids(String which, Instant now, long after, int most) {
    List<?> ids =
        entities
            .createNativeQuery(
                "SELECT id FROM registry_transaction WHERE "
                    + which
                    + " AND id > ?2 ORDER BY id LIMIT ?3")
            .setParameter(1, Sql.timestamp(now))
            .setParameter(2, after)
            .setParameter(3, most)
            .getResultList();
    return ids.stream().map(Sql::number).toList();
  }

  private Optional<RegistryTransaction> claim(String which, long id, Instant now) {
    List<?> claimed =
        entities
            .createNativeQuery(
                "SELECT id FROM registry_transaction WHERE "
                    + which
                    + " AND id = ?2 FOR UPDATE SKIP LOCKED")
            .setParameter(1, Sql.timestamp(now))
            .setParameter(2, id)
            .getResultList();
    return claimed.stream().map(found -> byId(id)).findFirst();
  }
}
