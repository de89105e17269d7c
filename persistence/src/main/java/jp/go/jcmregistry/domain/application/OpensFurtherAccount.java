package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representation;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Form 8: whoever holds an account holds another one beside it, for which the same people act with
 * the same rights. One account a holder is the rule, more are allowed (facts of the field, 4.2).
 */
class OpensFurtherAccount implements Outcome {
  private final EntityManager entities;
  private final Accounts accounts;
  private final RegistryUsers users;
  private final Representations representations;
  private final Notifications notifications;

  OpensFurtherAccount(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.notifications = new Notifications(entities);
  }

  @Override
  public List<Violation> against(Wish wish) {
    return OpenAccounts.stillOpen(accounts.byId(wish.account())).stream().toList();
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Account first = accounts.byId(wish.account());
    AccountHolder holder = entities.find(AccountHolder.class, first.holderId());
    Account further =
        accounts.open(first.registry(), AccountKind.ENTITY_HOLDING, holder, null, wish.now());
    for (Representation each : representations.of(first.id())) {
      representations.begin(users.byId(each.userId()), further.id(), each.rights(), wish.now());
    }
    entities.flush();
    String number = further.number().toString();
    notifications.tellRepresentatives(
        further.id(), null, NotificationKind.ACCOUNT_OPENED, null, number, wish.now());
    return number;
  }
}
