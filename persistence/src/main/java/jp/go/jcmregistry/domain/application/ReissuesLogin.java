package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.ApiTokens;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.UserRequests;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Form 5: tells somebody the login ID again, takes the password away, or takes away a lost app for
 * one-time codes with it. Whatever is wished, a code to choose a new password goes to the address
 * that is recorded, whatever the application says.
 */
class ReissuesLogin implements Outcome {
  private final Accounts accounts;
  private final RegistryUsers users;
  private final Representations representations;
  private final ApiTokens tokens;
  private final UserRequests requests;
  private final Notifications notifications;
  private final ApplicationLetters letters;

  ReissuesLogin(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.tokens = new ApiTokens(entities);
    this.requests = new UserRequests(entities);
    this.notifications = new Notifications(entities);
    this.letters = new ApplicationLetters(entities);
  }

  /** Whoever sends it from outside is not told who acts for an account: only staff are. */
  @Override
  public List<Violation> against(Wish wish) {
    boolean outside = wish.isOpen() && wish.application().channel() != ApplicationChannel.PAPER;
    return outside || person(wish).isPresent()
        ? List.of()
        : List.of(Violation.of(ApplicationRule.PERSON_IS_KNOWN.number(), wish.text("account")));
  }

  /** The one person who acts for the account and is called so, or has this address. */
  private Optional<RegistryUser> person(Wish wish) {
    List<RegistryUser> found =
        account(wish).stream()
            .flatMap(account -> representations.current(account.id()).stream())
            .map(each -> users.byId(each.userId()))
            .filter(user -> user.status() == UserStatus.ACTIVE)
            .filter(user -> isMeant(user, wish))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isMeant(RegistryUser user, Wish wish) {
    String loginId = wish.text("loginId");
    return loginId != null
        ? user.loginId().equals(LoginId.clean(loginId))
        : user.email().equalsIgnoreCase(wish.text("personEmail"));
  }

  private Optional<Account> account(Wish wish) {
    return accounts.typed(wish.application().registry(), wish.text("account"));
  }

  @Override
  public String carryOut(Wish wish, long by) {
    RegistryUser user = person(wish).flatMap(found -> users.lock(found.id())).orElseThrow();
    user.losePassword();
    user.unlock();
    tokens.revokeAllOf(user.id(), wish.now());
    if (wish.text("wish").equals("LOST_APP")) {
      takeAppOf(user, wish, by);
    }
    wish.application().concerns(account(wish).orElseThrow().id());
    letters.invite(
        user,
        wish.text("wish").equals("REISSUE")
            ? NotificationKind.LOGIN_REISSUED
            : NotificationKind.PASSWORD_INITIALIZED,
        by,
        wish.now());
    return user.loginId();
  }

  private void takeAppOf(RegistryUser user, Wish wish, long by) {
    Application application = wish.application();
    if (requests.resetOnApplication(
        user, application.number(), application.checkedBy(), by, wish.now())) {
      notifications.tell(
          List.of(user.id()), NotificationKind.FACTOR_REMOVED, null, user.loginId(), wish.now());
    }
  }
}
