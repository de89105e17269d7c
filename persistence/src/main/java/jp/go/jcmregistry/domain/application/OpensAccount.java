package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.Violation;

/** Form 1: registers the holder, opens the account and invites those who will act for it. */
class OpensAccount implements Outcome {
  private final Accounts accounts;
  private final HolderContacts contacts;
  private final InvitedPeople people;
  private final ApplicationLetters letters;

  OpensAccount(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.contacts = new HolderContacts(entities);
    this.people = new InvitedPeople(entities);
    this.letters = new ApplicationLetters(entities);
  }

  @Override
  public List<Violation> against(Wish wish) {
    return InvitedPeople.against(InvitedPeople.firstAndSecond(wish.answers()));
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Application application = wish.application();
    Details details = FormParts.holder(wish.answers());
    AccountHolder holder =
        accounts.register(application.registry(), HolderKind.ENTITY, details, wish.now());
    contacts.record(holder.id(), wish.answers().values(), wish.now(), by);
    Account account =
        accounts.open(application.registry(), AccountKind.ENTITY_HOLDING, holder, null, wish.now());
    application.concerns(account.id());
    String number = account.number().toString();
    letters.write(application, NotificationKind.ACCOUNT_OPENED, number, wish.now());
    InvitedPeople.firstAndSecond(wish.answers())
        .forEach(person -> people.invite(person, List.of(account), wish, by));
    return number;
  }
}
