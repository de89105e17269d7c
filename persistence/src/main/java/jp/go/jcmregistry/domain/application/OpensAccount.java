package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolder;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.account.HolderKind;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.Violation;

/** Form 1: registers the holder, opens the account and invites those who will act for it. */
class OpensAccount implements Outcome {
  private static final int LOGIN_ID_PART = 30;

  private final Accounts accounts;
  private final HolderContacts contacts;
  private final RegistryUsers users;
  private final Representations representations;
  private final ApplicationLetters letters;

  OpensAccount(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.contacts = new HolderContacts(entities);
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.letters = new ApplicationLetters(entities);
  }

  /** Somebody who will act for the account. */
  private record Person(String name, String email, String rights) {
    boolean isNobody() {
      return name == null && email == null && rights == null;
    }

    boolean canBeInvited() {
      return name != null && rights != null && email != null && Applications.isAddress(email);
    }
  }

  private static Stream<Person> people(Answers answers) {
    return Stream.of("person1", "person2")
        .map(
            who ->
                new Person(
                    answers.text(who), answers.text(who + "Email"), answers.text(who + "Rights")))
        .filter(person -> !person.isNobody());
  }

  @Override
  public List<Violation> against(Wish wish) {
    List<Violation> violations = new ArrayList<>();
    people(wish.answers())
        .filter(person -> !person.canBeInvited())
        .map(person -> Optional.ofNullable(person.name()).orElse("–"))
        .map(name -> Violation.of(ApplicationRule.PEOPLE_CAN_BE_INVITED.number(), name))
        .forEach(violations::add);
    return violations;
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
    people(wish.answers()).forEach(person -> invite(person, account, wish, by));
    return number;
  }

  private void invite(Person person, Account account, Wish wish, long by) {
    RegistryUser user =
        users.add(
            new RegistryUser(
                new RegistryUser.Person(
                    account.registry(),
                    Capacity.REPRESENTATIVE,
                    freeLoginId(person.email(), account),
                    person.name(),
                    person.email(),
                    wish.application().language()),
                RegistryUser.NO_PASSWORD,
                wish.now()));
    representations.begin(user, account.id(), Rights.valueOf(person.rights()), wish.now());
    letters.invite(user, NotificationKind.LOGIN_ISSUED, by, wish.now());
  }

  /**
   * After the first part of the e-mail address, or after the account where nobody could be called
   * so; with a number where somebody has it. Two approvals wait for each other here.
   */
  private LoginId freeLoginId(String email, Account account) {
    String plain =
        email
            .substring(0, email.indexOf('@'))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]", "")
            .replaceAll("^[._-]+|[._-]+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LOGIN_ID_PART));
    String name = LoginId.isOne(cut) ? cut : "holder" + account.number().sequence();
    Set<String> taken = users.loginIdsLike(name);
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? name : name + "-" + n)
        .filter(id -> !taken.contains(id))
        .map(LoginId::new)
        .findFirst()
        .orElseThrow();
  }
}
