package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.application.Outcome.Wish;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.shared.Violation;

/** Those whom an application names to act for accounts: each gets a login ID and a code. */
class InvitedPeople {
  private static final int LOGIN_ID_PART = 30;

  private final RegistryUsers users;
  private final Representations representations;
  private final ApplicationLetters letters;

  InvitedPeople(EntityManager entities) {
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.letters = new ApplicationLetters(entities);
  }

  /** Somebody who will act for accounts, as an application names them. */
  record Person(String name, String email, String rights) {
    boolean isNobody() {
      return name == null && email == null && rights == null;
    }

    boolean canBeInvited() {
      return name != null && rights != null && email != null && Applications.isAddress(email);
    }
  }

  /** The one or two people of forms that name them so. */
  static List<Person> firstAndSecond(Answers answers) {
    return Stream.of("person1", "person2")
        .map(
            who ->
                new Person(
                    answers.text(who), answers.text(who + "Email"), answers.text(who + "Rights")))
        .filter(person -> !person.isNobody())
        .toList();
  }

  /** J6128, once for each of them who lacks something. */
  static List<Violation> against(List<Person> people) {
    return people.stream()
        .filter(person -> !person.canBeInvited())
        .map(person -> Optional.ofNullable(person.name()).orElse("–"))
        .map(name -> Violation.of(ApplicationRule.PEOPLE_CAN_BE_INVITED.number(), name))
        .toList();
  }

  /** Registers a person who acts for all these accounts, of which there is at least one. */
  RegistryUser invite(Person person, List<Account> accounts, Wish wish, long by) {
    Account first = accounts.get(0);
    RegistryUser user =
        users.add(
            new RegistryUser(
                new RegistryUser.Person(
                    first.registry(),
                    Capacity.REPRESENTATIVE,
                    freeLoginId(person.email(), first),
                    person.name(),
                    person.email(),
                    wish.application().language()),
                RegistryUser.NO_PASSWORD,
                wish.now()));
    Rights rights = Rights.valueOf(person.rights());
    accounts.forEach(each -> representations.begin(user, each.id(), rights, wish.now()));
    letters.invite(user, NotificationKind.LOGIN_ISSUED, by, wish.now());
    return user;
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
