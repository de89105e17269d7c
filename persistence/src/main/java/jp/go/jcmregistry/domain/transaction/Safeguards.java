package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.notice.Told;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.Sql;

/**
 * What protects the things that the people of an account loosen for themselves: a second person,
 * the registry's days of waiting, and that all of them are told.
 */
class Safeguards {
  private static final String OTHER_APPROVERS =
      "SELECT count(*) FROM representation r WHERE account_id = ?1 AND until_at IS NULL"
          + " AND state = 'ACTIVE' AND rights_now(r) IN ('APPROVE', 'INITIATE_AND_APPROVE')"
          + " AND user_id <> ?2";

  private final EntityManager entities;
  private final WorkingDays byLaw;
  private final Accounts accounts;
  private final Registries registries;
  private final Notifications notifications;

  Safeguards(EntityManager entities, WorkingDays byLaw) {
    this.entities = entities;
    this.byLaw = byLaw;
    this.accounts = new Accounts(entities);
    this.registries = new Registries(entities);
    this.notifications = new Notifications(entities);
  }

  /** An account that this person may read. */
  Account readable(AccountNumber number, Actor actor) {
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    return account;
  }

  static Rights rights(Account account, Actor actor) {
    return actor.rightsOn(account.id()).orElse(Rights.READ);
  }

  /** Whether this person may initiate or approve for the account. */
  static boolean acts(Account account, Actor actor) {
    Rights rights = rights(account, actor);
    return rights.mayInitiate() || rights.mayApprove();
  }

  /**
   * Whether somebody has the right to approve what another person began: who may approve for the
   * account; the registry's approver where there is nobody else (facts of the field, 7 (11)).
   */
  boolean hasTheRight(Account account, long begunBy, Actor actor) {
    return rights(account, actor).mayApprove()
        || actor.has(Role.APPROVER) && !hasAnotherApprover(account, begunBy);
  }

  private boolean hasAnotherApprover(Account account, long begunBy) {
    return Sql.number(
            entities
                .createNativeQuery(OTHER_APPROVERS)
                .setParameter(1, account.id())
                .setParameter(2, begunBy)
                .getSingleResult())
        > 0;
  }

  /** Whoever did it is told as well: it may have been somebody else under that name. */
  void tell(Account account, NotificationKind kind, Instant now) {
    notifications.tellRepresentatives(
        account.id(), null, kind, null, account.number().toString(), now);
  }

  /** The same, and whoever may approve is asked to, but for who entered it. */
  void tellOfTheTask(Account account, NotificationKind kind, long enteredBy, Instant now) {
    String number = account.number().toString();
    Told told = new Told(kind, null, number);
    notifications.tellRepresentatives(
        account.id(), enteredBy, rights -> rights.mayApprove() ? told.asking() : told, now);
    notifications.tell(List.of(enteredBy), kind, null, number, now);
  }

  /** The start of the working day after the last of the registry's days of waiting. */
  Instant holdsFrom(Account account, Instant now) {
    Registry registry = registries.byCode(account.registry());
    int days =
        (int) registries.settings(registry.code(), now).number(Setting.TRUSTED_AFTER_WORKING_DAYS);
    return days == 0
        ? now
        : registries.workingDays(registry, byLaw, now).endOfNth(now, days, registry.zone());
  }
}
