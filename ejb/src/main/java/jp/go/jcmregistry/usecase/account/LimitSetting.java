package jp.go.jcmregistry.usecase.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.AccountLimit;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.domain.transaction.AccountLimits;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Signed;

/** Sets how much an account's own people let be transferred from it. */
@Stateless
@RolesAllowed("HOLDER")
public class LimitSetting {
  @Inject private AccountLimits limits;
  @Inject private Accounts accounts;
  @Inject private Registries registries;
  @Inject private RegistryUsers users;
  @Inject private Tasks tasks;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;

  /**
   * Higher limits that do not hold yet.
   *
   * @param holdsFrom null while they wait for their approval
   * @param mayApprove whether this person may approve them now
   */
  public record Coming(
      long id,
      Limits limits,
      String enteredBy,
      Instant enteredAt,
      Instant holdsFrom,
      boolean mayApprove)
      implements Serializable {}

  /**
   * The limits of one account.
   *
   * @param own what its people have set; 0 where they set none
   * @param registry what the registry limits anyway; 0 where it does not
   * @param coming null where nothing is to come
   * @param maySet whether this person may set them
   */
  public record View(
      AccountNumber account, Limits own, Limits registry, Coming coming, boolean maySet)
      implements Serializable {}

  /** The limits of an account this person acts for, or guards. */
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
    Settings settings = registries.settings(account.registry(), now);
    return new View(
        number,
        limits.at(account.id(), now),
        new Limits(
            settings.number(Setting.TRANSFER_LIMIT), settings.number(Setting.TRANSFER_LIMIT_A_DAY)),
        limits.coming(account.id(), now).map(c -> coming(c, account, actor)).orElse(null),
        rights.mayInitiate() || rights.mayApprove());
  }

  private Coming coming(AccountLimit raised, Account account, Actor actor) {
    return new Coming(
        raised.id(),
        raised.limits(),
        users.byId(raised.enteredBy()).name(),
        raised.enteredAt(),
        raised.holdsFrom(),
        limits.mayApprove(raised, account, actor));
  }

  /** Sets them: lower ones hold at once, higher ones another person approves. */
  @Signed
  @Audited
  public void set(AccountNumber account, Limits asked) {
    limits.set(account, asked, currentUser.actor());
  }

  /** Approves what another person entered; the registry's approver where nobody else may. */
  @Signed
  @Audited
  @RolesAllowed({"HOLDER", "APPROVER"})
  public void approve(long id) {
    Actor actor = currentUser.actor();
    String task = limits.accountOf(id, actor).number().toString();
    limits.approve(id, tasks.settle(task, actor));
  }

  /** Takes higher limits back before they hold. */
  @Audited
  public void takeBack(long id) {
    limits.takeBack(id, currentUser.actor());
  }
}
