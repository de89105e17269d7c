package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/** The accounts of all registries; every look-up names its registry. */
public class Accounts {
  private final EntityManager entities;

  public Accounts(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Account> byNumber(String registry, AccountNumber number) {
    return entities
        .createQuery(
            "SELECT a FROM Account a WHERE a.registry = :registry AND a.number = :number",
            Account.class)
        .setParameter("registry", registry)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** The account whose number somebody typed; empty where that is no number, or nobody's. */
  public Optional<Account> typed(String registry, String number) {
    try {
      return byNumber(registry, AccountNumber.parse(number));
    } catch (InvalidValue none) {
      return Optional.empty();
    }
  }

  public Account byId(long id) {
    return entities.find(Account.class, id);
  }

  /** The accounts of one holder. */
  public List<Long> idsOf(long holderId) {
    return entities
        .createQuery("SELECT a.id FROM Account a WHERE a.holderId = :holder", Long.class)
        .setParameter("holder", holderId)
        .getResultList();
  }

  /** The registry's one account of a kind: its sinks and its ISSUED contra account. */
  public Account only(String registry, AccountKind kind) {
    return entities
        .createQuery(
            "SELECT a FROM Account a WHERE a.registry = :registry AND a.kind = :kind"
                + " ORDER BY a.number",
            Account.class)
        .setParameter("registry", registry)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NotFoundOrNotYours("account " + kind));
  }

  /** The contra account for what went to, or came from, another registry. */
  public Optional<Account> outside(String registry, String counterpart) {
    return entities
        .createQuery(
            "SELECT a FROM Account a WHERE a.registry = :registry"
                + " AND a.kind = :kind AND a.counterpart = :counterpart",
            Account.class)
        .setParameter("registry", registry)
        .setParameter("kind", AccountKind.OUTSIDE)
        .setParameter("counterpart", counterpart)
        .getResultStream()
        .findFirst();
  }

  /** The same account, opened with its first use. */
  public Account outsideOrOpen(String registry, String counterpart, Instant at) {
    return outside(registry, counterpart)
        .orElseGet(
            () -> {
              AccountHolderVersion.Details details =
                  new AccountHolderVersion.Details(
                      "Registry " + counterpart, "登録簿 " + counterpart, "", "");
              AccountHolder holder = register(registry, HolderKind.REGISTRY, details, at);
              return open(registry, AccountKind.OUTSIDE, holder, counterpart, at);
            });
  }

  /** Locks the rows of givers in the order of their identifiers, so that nobody waits in a ring. */
  public List<Account> lockAll(Collection<Long> ids) {
    return new TreeSet<>(ids).stream().map(this::lock).toList();
  }

  /** Locks one account and reads it as it is under the lock. */
  public Account lock(long id) {
    return Sql.lock(entities, Account.class, id)
        .orElseThrow(() -> new NotFoundOrNotYours("account"));
  }

  /** Opens an account with the next number of its Party. */
  public Account open(
      String registry, AccountKind kind, AccountHolder holder, String counterpart, Instant at) {
    long sequence =
        Sql.number(
            entities.createNativeQuery("SELECT nextval('account_sequence')").getSingleResult());
    AccountNumber number = AccountNumber.of(registry.substring(0, 3), kind.code(), sequence);
    Account account = new Account(registry, number, kind, holder.id(), counterpart, at);
    entities.persist(account);
    entities.persist(new AccountStatusChange(account.id(), AccountStatus.OPEN, at, null, null));
    return account;
  }

  /** Changes an account's status and records the change; the caller holds the lock. */
  public void change(Account account, AccountStatus next, long by, Instant at, String reason) {
    account.become(next);
    entities.persist(new AccountStatusChange(account.id(), next, at, by, reason));
  }

  /** Registers a holder with its first version. */
  public AccountHolder register(
      String registry, HolderKind kind, AccountHolderVersion.Details details, Instant at) {
    AccountHolder holder = new AccountHolder(registry, kind);
    entities.persist(holder);
    entities.persist(new AccountHolderVersion(holder.id(), details, at, null));
    return holder;
  }

  /** Records what a holder is called and where it is from an instant on; what was before stays. */
  public void changeHolder(
      long holderId, AccountHolderVersion.Details details, Instant from, long by) {
    entities.persist(new AccountHolderVersion(holderId, details, from, by));
  }

  /** From when on what was recorded last of a holder holds; that may be later than now. */
  public Instant lastChangeOfHolder(long holderId) {
    return Sql.instant(
        entities
            .createNativeQuery(
                "SELECT max(effective_at) FROM account_holder_version WHERE holder_id = ?1")
            .setParameter(1, holderId)
            .getSingleResult());
  }

  /** Who held an account at an instant: the newest version of the holder's details by then. */
  public AccountHolderVersion.Details holder(Account account, Instant at) {
    return entities
        .createQuery(
            "SELECT v FROM AccountHolderVersion v WHERE v.holderId = :holder"
                + " AND v.effectiveAt <= :at ORDER BY v.effectiveAt DESC",
            AccountHolderVersion.class)
        .setParameter("holder", account.holderId())
        .setParameter("at", at)
        .setMaxResults(1)
        .getSingleResult()
        .details();
  }
}
