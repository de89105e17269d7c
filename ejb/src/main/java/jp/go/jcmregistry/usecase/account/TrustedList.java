package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.TrustedAccount;
import jp.go.jcmregistry.domain.transaction.TrustedAccounts;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;

/** Keeps the list of accounts that an account trusts: transfers to them do not wait. */
@Stateless
@RolesAllowed("HOLDER")
public class TrustedList {
  @Inject private TrustedAccounts trusted;
  @Inject private Accounts accounts;
  @Inject private RegistryUsers users;
  @Inject private Tasks tasks;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /** How far an account on the list is. */
  public enum State {
    PROPOSED,
    DELAYED,
    ACTIVE,
    /** Closed since: transfers to it are refused anyway. */
    CLOSED
  }

  /**
   * An account on the list.
   *
   * @param trustedFrom null while it waits for its approval
   * @param mayApprove whether this person may approve it now
   */
  public record Row(
      long id,
      AccountNumber number,
      State state,
      String addedBy,
      Instant addedAt,
      Instant trustedFrom,
      boolean mayApprove)
      implements Serializable {}

  /**
   * The list of one account.
   *
   * @param mayAdd whether this person may add to it
   * @param mayTakeOff whether this person may take accounts off it
   */
  public record View(AccountNumber account, List<Row> rows, boolean mayAdd, boolean mayTakeOff)
      implements Serializable {}

  /** The list of an account this person acts for, or guards. */
  @RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
  public View of(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    Rights rights = actor.rightsOn(account.id()).orElse(Rights.READ);
    Instant now = clock.now();
    return new View(
        number,
        trusted.of(account.id()).stream().map(t -> row(t, account, actor, now)).toList(),
        rights.mayInitiate(),
        rights.mayInitiate() || rights.mayApprove());
  }

  private Row row(TrustedAccount listed, Account account, Actor actor, Instant now) {
    Account other = accounts.byId(listed.trustedId());
    return new Row(
        listed.id(),
        other.number(),
        state(listed, other, now),
        users.byId(listed.proposedBy()).name(),
        listed.proposedAt(),
        listed.trustedFrom(),
        listed.waits() && trusted.mayApprove(listed, account, actor));
  }

  private static State state(TrustedAccount listed, Account other, Instant now) {
    if (other.status() == AccountStatus.CLOSED) {
      return State.CLOSED;
    }
    if (listed.waits()) {
      return State.PROPOSED;
    }
    return listed.trustedFrom().isAfter(now) ? State.DELAYED : State.ACTIVE;
  }

  /** Adds an account; another person approves it. */
  @Signed
  @Audited
  public void add(AccountNumber account, AccountNumber other) {
    trusted.add(account, other, currentUser.actor());
  }

  /** Approves what another person added; the registry's approver where nobody else may. */
  @Signed
  @Audited
  @RolesAllowed({"HOLDER", "APPROVER"})
  public void approve(long id) {
    Actor actor = currentUser.actor();
    String task = trusted.accountOf(id, actor).number().toString();
    trusted.approve(id, tasks.settle(task, actor));
  }

  /** Takes an account off the list, at once. */
  @Audited
  public void takeOff(long id) {
    trusted.end(id, currentUser.actor());
  }
}
