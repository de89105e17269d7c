package jp.go.jcmregistry.usecase.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.Password;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.identity.UserRule;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.identity.Passwords;

/**
 * Gives the demonstration's people their login ID, with rights that elsewhere take two people: no
 * boundary, so that no role leads here.
 */
@ApplicationScoped
@Transactional
public class UserRegistration {
  @Inject private CurrentUser currentUser;
  @Inject private Passwords passwords;
  @Inject private RegistryUsers users;
  @Inject private Representations representations;
  @Inject private Accounts accounts;
  @Inject private Notifications notifications;
  @Inject private RegistryClock clock;

  /**
   * Who gets a login ID.
   *
   * @param registry null for those of the installation
   * @param language ja or en
   */
  public record Person(
      String registry,
      String loginId,
      String password,
      String name,
      String email,
      String language) {

    /** Without the password, which must not reach a log. */
    @Override
    public String toString() {
      return "Person " + loginId;
    }
  }

  /**
   * Registers a member of staff; answers with the login ID.
   *
   * @param roles that the registry itself grants; where somebody is signed in, none: those take two
   * @throws RuleBroken J7401
   */
  @Audited
  public String staff(Person person, Set<Role> roles) {
    Instant now = clock.now();
    if (!roles.isEmpty() && currentUser.find().isPresent()) {
      throw new RuleBroken(
          Violation.of(UserRule.ANOTHER_PERSON_DECIDES.number(), person.loginId()));
    }
    RegistryUser user = add(person, Capacity.STAFF, now);
    roles.forEach(role -> users.grant(user, role, now, null));
    return user.loginId();
  }

  /** Registers somebody who acts for accounts of one registry; answers with the login ID. */
  @Audited
  public String representative(Person person, Map<AccountNumber, Rights> rights) {
    currentUser.find().ifPresent(actor -> mustBelong(actor, person.registry()));
    Instant now = clock.now();
    RegistryUser user = add(person, Capacity.REPRESENTATIVE, now);
    rights.forEach(
        (number, right) ->
            representations.begin(user, account(person.registry(), number).id(), right, now));
    notifications.tell(
        List.of(user.id()), NotificationKind.LOGIN_ISSUED, null, user.loginId(), now);
    return user.loginId();
  }

  /** Lets a representative who has a login ID act for one more account of the same registry. */
  @Audited
  public String alsoFor(String loginId, AccountNumber number, Rights rights) {
    RegistryUser user = users.byLoginId(loginId).orElseThrow(() -> new NotFoundOrNotYours("user"));
    currentUser.find().ifPresent(actor -> mustBelong(actor, user.registry()));
    representations.begin(user, account(user.registry(), number).id(), rights, clock.now());
    return user.loginId();
  }

  private RegistryUser add(Person person, Capacity capacity, Instant now) {
    String hash = passwords.hash(Password.chosen(person.password()));
    return users.add(
        new RegistryUser(
            new RegistryUser.Person(
                person.registry(),
                capacity,
                LoginId.parse(person.loginId()),
                person.name(),
                person.email(),
                person.language()),
            hash,
            now));
  }

  private Account account(String registry, AccountNumber number) {
    return accounts.byNumber(registry, number).orElseThrow(() -> new NotFoundOrNotYours("account"));
  }

  private static void mustBelong(Actor actor, String registry) {
    if (!actor.has(Role.SYSTEM_ADMINISTRATOR) && !registry.equals(actor.registry())) {
      throw new NotFoundOrNotYours("registry");
    }
  }
}
