package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
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
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;

/**
 * Limits that the people of an account set for its transfers, beside those of the registry. What
 * lowers holds at once; what raises is approved by another person (where there is no other, by the
 * registry) and holds after the registry's working days. What was entered last counts: it takes
 * back whatever has not held yet.
 */
public class AccountLimits {
  private static final String IN_FORCE =
      "SELECT l FROM AccountLimit l WHERE l.accountId = :account AND l.holdsFrom <= :at"
          + " AND l.endedAt IS NULL ORDER BY l.holdsFrom DESC, l.id DESC";

  private static final String COMING =
      "SELECT l FROM AccountLimit l WHERE l.accountId = :account AND l.endedAt IS NULL"
          + " AND (l.holdsFrom IS NULL OR l.holdsFrom > :now)";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Safeguards safeguards;
  private final FrozenPeople people;
  private final RegistryClock clock;

  public AccountLimits(EntityManager entities, WorkingDays byLaw) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.safeguards = new Safeguards(entities, byLaw);
    this.people = new FrozenPeople(entities);
    this.clock = new RegistryClock(entities);
  }

  /**
   * Sets the limits of an account: whatever is lower at once, whatever is higher once it was
   * approved and its days have passed.
   *
   * @throws RuleBroken J2017
   */
  public void set(AccountNumber of, Limits asked, Actor actor) {
    Account account = accounts.lock(safeguards.readable(of, actor).id());
    if (!Safeguards.acts(account, actor)) {
      throw new RuleBroken(Violation.of(OwnLimitRule.MAY_ACT.number()));
    }
    Instant now = clock.now();
    coming(account.id(), now).ifPresent(each -> each.end(actor.userId(), now));
    entities.flush();
    Limits before = at(account.id(), now);
    Limits lowered = before.lower(asked);
    if (!lowered.equals(before)) {
      entities.persist(AccountLimit.lowered(account.id(), lowered, actor.userId(), now));
      safeguards.tell(account, NotificationKind.LIMITS_LOWERED, now);
    }
    if (!lowered.equals(asked)) {
      entities.persist(AccountLimit.raised(account.id(), asked, actor.userId(), now));
      safeguards.tellOfTheTask(account, NotificationKind.LIMITS_ASKED, actor.userId(), now);
    }
  }

  /** The account of limits that this person may read. */
  public Account accountOf(long id, Actor actor) {
    AccountLimit found = entities.find(AccountLimit.class, id);
    if (found == null) {
      throw new NotFoundOrNotYours("limit");
    }
    Account account = accounts.byId(found.accountId());
    actor.mustRead(account.id(), account.registry());
    return account;
  }

  /**
   * Approves the higher limits that another person entered; says from when on they hold.
   *
   * @throws RuleBroken J2017 to J2019
   */
  public AccountLimit approve(long id, Actor actor) {
    AccountLimit raised = lock(id, actor);
    Account account = accounts.byId(raised.accountId());
    List<Violation> violations = new ArrayList<>();
    if (!safeguards.hasTheRight(account, raised.enteredBy(), actor)) {
      violations.add(Violation.of(OwnLimitRule.MAY_ACT.number()));
    }
    if (raised.enteredBy() == actor.userId()) {
      violations.add(Violation.of(OwnLimitRule.ANOTHER_PERSON_APPROVES.number()));
    }
    if (!raised.waits()) {
      violations.add(Violation.of(OwnLimitRule.STILL_STANDS.number()));
    }
    violations.addAll(people.against(raised.enteredBy(), actor.userId()));
    RuleBroken.unlessNone(violations);
    Instant now = clock.now();
    raised.approve(actor.userId(), now, safeguards.holdsFrom(account, now));
    safeguards.tell(account, NotificationKind.LIMITS_RAISED, now);
    return raised;
  }

  /** Whether this person may approve what another one entered. */
  public boolean mayApprove(AccountLimit raised, Account account, Actor actor) {
    return raised.waits()
        && raised.enteredBy() != actor.userId()
        && safeguards.hasTheRight(account, raised.enteredBy(), actor);
  }

  /**
   * Takes higher limits back before they hold, also after their approval.
   *
   * @throws RuleBroken J2017, J2019
   */
  public void takeBack(long id, Actor actor) {
    AccountLimit raised = lock(id, actor);
    Instant now = clock.now();
    List<Violation> violations = new ArrayList<>();
    if (!Safeguards.acts(accounts.byId(raised.accountId()), actor)) {
      violations.add(Violation.of(OwnLimitRule.MAY_ACT.number()));
    }
    boolean holds = raised.holdsFrom() != null && !raised.holdsFrom().isAfter(now);
    if (holds || raised.endedAt() != null) {
      violations.add(Violation.of(OwnLimitRule.STILL_STANDS.number()));
    }
    RuleBroken.unlessNone(violations);
    raised.end(actor.userId(), now);
  }

  /** The limits that hold for an account at an instant. */
  public Limits at(long account, Instant at) {
    return entities
        .createQuery(IN_FORCE, AccountLimit.class)
        .setParameter("account", account)
        .setParameter("at", at)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(AccountLimit::limits)
        .orElse(Limits.NONE);
  }

  /** Higher limits that do not hold yet. */
  public Optional<AccountLimit> coming(long account, Instant now) {
    return entities
        .createQuery(COMING, AccountLimit.class)
        .setParameter("account", account)
        .setParameter("now", now)
        .getResultStream()
        .findFirst();
  }

  /** The account first, as whoever sets its limits does. */
  private AccountLimit lock(long id, Actor actor) {
    accounts.lock(accountOf(id, actor).id());
    return Sql.lock(entities, AccountLimit.class, id).orElseThrow();
  }
}
