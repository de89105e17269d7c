package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.FrozenPeople;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * The accounts that the people of an account trust (facts of the field, 5.4). Transfers to them do
 * not wait. One person adds an account, another approves (where there is no other, the registry),
 * and after the registry's working days it is trusted; it is taken off at once. Accounts of the
 * same holder are trusted without being listed, closed ones drop out.
 */
public class TrustedAccounts {
  private static final String OPEN =
      "SELECT t FROM TrustedAccount t WHERE t.accountId = :account AND t.endedAt IS NULL"
          + " ORDER BY t.id";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Safeguards safeguards;
  private final FrozenPeople people;
  private final RegistryClock clock;

  public TrustedAccounts(EntityManager entities, WorkingDays byLaw) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.safeguards = new Safeguards(entities, byLaw);
    this.people = new FrozenPeople(entities);
    this.clock = new RegistryClock(entities);
  }

  /**
   * Adds an account to a list; it is trusted once another person has approved and days have passed.
   *
   * @throws RuleBroken with everything that stands against it
   */
  public TrustedAccount add(AccountNumber of, AccountNumber trusted, Actor actor) {
    Account account = safeguards.readable(of, actor);
    accounts.lock(account.id());
    Optional<Account> other =
        accounts
            .byNumber(account.registry(), trusted)
            .filter(a -> !a.kind().isContra() && a.status().mayReceive());
    List<Violation> violations = new ArrayList<>();
    if (!Safeguards.rights(account, actor).mayInitiate()) {
      violations.add(Violation.of(TrustRule.MAY_ACT.number()));
    }
    if (other.isEmpty()) {
      violations.add(Violation.of(TrustRule.CAN_RECEIVE.number()));
    }
    other.ifPresent(found -> violations.addAll(against(account, found)));
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    TrustedAccount added = new TrustedAccount(account.id(), other.get().id(), actor.userId(), now);
    entities.persist(added);
    safeguards.tellOfTheTask(account, NotificationKind.TRUST_ASKED, actor.userId(), now);
    return added;
  }

  private List<Violation> against(Account account, Account other) {
    if (account.holderId() == other.holderId()) {
      return List.of(Violation.of(TrustRule.TWO_ACCOUNTS.number()));
    }
    boolean listed = of(account.id()).stream().anyMatch(t -> t.trustedId() == other.id());
    return listed
        ? List.of(Violation.of(TrustRule.LISTED_ONCE.number(), other.number()))
        : List.of();
  }

  /** Approves what another person added; says from when on it is trusted. */
  public TrustedAccount approve(long id, Actor actor) {
    TrustedAccount added = lock(id, actor);
    Account account = accounts.byId(added.accountId());
    List<Violation> violations = new ArrayList<>();
    if (!added.waits()) {
      violations.add(Violation.of(TrustRule.STILL_STANDS.number()));
    }
    if (added.proposedBy() == actor.userId()) {
      violations.add(Violation.of(TrustRule.ANOTHER_PERSON_APPROVES.number()));
    }
    if (!safeguards.hasTheRight(account, added.proposedBy(), actor)) {
      violations.add(Violation.of(TrustRule.MAY_ACT.number()));
    }
    violations.addAll(people.against(added.proposedBy(), actor.userId()));
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    added.approve(actor.userId(), now, safeguards.holdsFrom(account, now));
    safeguards.tell(account, NotificationKind.TRUST_APPROVED, now);
    return added;
  }

  /**
   * Whoever may approve for the account, another than who added it; the registry's approver where
   * there is nobody else (facts of the field, 7 (11)).
   */
  public boolean mayApprove(TrustedAccount added, Account account, Actor actor) {
    return added.proposedBy() != actor.userId()
        && safeguards.hasTheRight(account, added.proposedBy(), actor);
  }

  /** Takes an account off a list, at once; also before it was approved. */
  public TrustedAccount end(long id, Actor actor) {
    TrustedAccount listed = lock(id, actor);
    List<Violation> violations = new ArrayList<>();
    if (listed.endedAt() != null) {
      violations.add(Violation.of(TrustRule.STILL_STANDS.number()));
    }
    if (!Safeguards.acts(accounts.byId(listed.accountId()), actor)) {
      violations.add(Violation.of(TrustRule.MAY_ACT.number()));
    }
    RuleBroken.unlessNone(violations);
    listed.end(actor.userId(), clock.now());
    return listed;
  }

  /** What stands on an account's list, the oldest first; what waits among them. */
  public List<TrustedAccount> of(long account) {
    return entities
        .createQuery(OPEN, TrustedAccount.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Whether a transfer between these accounts does not wait, at this instant. */
  public boolean trusts(Account from, Account to, Instant at) {
    return from.holderId() == to.holderId()
        || to.status() != AccountStatus.CLOSED
            && of(from.id()).stream()
                .filter(t -> t.trustedId() == to.id())
                .anyMatch(t -> t.trustedFrom() != null && !t.trustedFrom().isAfter(at));
  }

  /** The account on whose list something stands that this person may read. */
  public Account accountOf(long id, Actor actor) {
    TrustedAccount found = entities.find(TrustedAccount.class, id);
    if (found == null) {
      throw new NotFoundOrNotYours("trusted account");
    }
    Account account = accounts.byId(found.accountId());
    actor.mustRead(account.id(), account.registry());
    return account;
  }

  private TrustedAccount lock(long id, Actor actor) {
    accountOf(id, actor);
    return Sql.lock(entities, TrustedAccount.class, id).orElseThrow();
  }
}
