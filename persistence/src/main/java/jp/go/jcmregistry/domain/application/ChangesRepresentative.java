package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.RepresentationRule;
import jp.go.jcmregistry.domain.account.Representatives;
import jp.go.jcmregistry.domain.account.Representatives.Change;
import jp.go.jcmregistry.domain.application.InvitedPeople.Person;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.identity.LoginId;
import jp.go.jcmregistry.domain.identity.Representation;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Form 7: somebody is to act for an account, with other rights, for a while not, again, or no more.
 * Who has no login ID yet is invited.
 */
class ChangesRepresentative implements Outcome {
  private static final String RIGHTS = "actingRights";

  private final Applications applications;
  private final Accounts accounts;
  private final Representatives representatives;
  private final InvitedPeople invited;
  private final Notifications notifications;

  ChangesRepresentative(EntityManager entities) {
    this.applications = new Applications(entities);
    this.accounts = new Accounts(entities);
    this.representatives = new Representatives(entities);
    this.invited = new InvitedPeople(entities);
    this.notifications = new Notifications(entities);
  }

  /** The rights the person has, once it is said who that is. */
  @Override
  public Map<String, String> recorded(Application application, Instant now) {
    return present(applications.answers(application), accounts.byId(application.accountId()))
        .map(held -> Map.of(RIGHTS, held.rights().name()))
        .orElse(Map.of());
  }

  @Override
  public List<String> changed() {
    return List.of(RIGHTS);
  }

  @Override
  public List<Violation> against(Wish wish) {
    List<Violation> violations = new ArrayList<>();
    Account account = accounts.byId(wish.account());
    OpenAccounts.stillOpen(account).ifPresent(violations::add);
    ActingWish asked = asked(wish);
    if (asked == ActingWish.ADD && present(wish.answers(), account).isEmpty()) {
      violations.addAll(againstAdding(wish));
    } else {
      violations.addAll(againstChanging(wish, account));
    }
    if (violations.isEmpty()) {
      Change change =
          new Change(account, loginId(wish), asked.state(), wish.application().number());
      violations.addAll(representatives.against(change, wish.now()));
    }
    return violations;
  }

  /** Whoever sends it is not told which login IDs there are: only staff are. */
  private List<Violation> againstAdding(Wish wish) {
    if (loginId(wish) == null) {
      return InvitedPeople.against(List.of(person(wish)));
    }
    List<Violation> violations = new ArrayList<>();
    rightsAreSaid(wish).ifPresent(violations::add);
    boolean outside = wish.isOpen() && wish.application().channel() != ApplicationChannel.PAPER;
    if (!outside
        && representatives.person(loginId(wish), wish.application().registry()).isEmpty()) {
      violations.add(Violation.of(RepresentationRule.PERSON_CAN_ACT.number(), loginId(wish)));
    }
    return violations;
  }

  private List<Violation> againstChanging(Wish wish, Account account) {
    Optional<Representation> held = present(wish.answers(), account);
    if (held.isEmpty()) {
      String who = Optional.ofNullable(loginId(wish)).orElse("–");
      return List.of(Violation.of(RepresentationRule.THERE_TO_BE_REMOVED.number(), who));
    }
    List<Violation> violations = new ArrayList<>();
    rightsAreSaid(wish).ifPresent(violations::add);
    if (!changes(wish, held.get())) {
      violations.add(
          Violation.of(ApplicationRule.SOMETHING_CHANGES.number(), account.number().toString()));
    }
    String before = wish.text(Applications.BEFORE + RIGHTS);
    if (!wish.isOpen() && !Objects.equals(before, held.get().rights().name())) {
      violations.add(
          Violation.of(ApplicationRule.STANDS_AS_BEFORE.number(), wish.application().number()));
    }
    return violations;
  }

  private static boolean changes(Wish wish, Representation held) {
    return held.state() != asked(wish).state()
        || asked(wish).saysRights() && !held.rights().name().equals(wish.text(RIGHTS));
  }

  private static Optional<Violation> rightsAreSaid(Wish wish) {
    return asked(wish).saysRights() == (wish.text(RIGHTS) != null)
        ? Optional.empty()
        : Optional.of(
            Violation.of(ApplicationRule.RIGHTS_ARE_SAID.number(), wish.application().number()));
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Account account = accounts.byId(wish.account());
    String number = account.number().toString();
    if (loginId(wish) == null) {
      String invitedAs = invited.invite(person(wish), List.of(account), wish, by).loginId();
      notifications.tellRepresentatives(
          account.id(),
          null,
          NotificationKind.RIGHTS_CHANGED,
          null,
          number + ", " + invitedAs,
          wish.now());
      return number;
    }
    RepresentationState state = asked(wish).state();
    Rights rights =
        asked(wish).saysRights()
            ? Rights.valueOf(wish.text(RIGHTS))
            : present(wish.answers(), account).orElseThrow().rights();
    representatives.become(
        account,
        representatives.person(loginId(wish), account.registry()).orElseThrow(),
        state,
        rights,
        wish.now());
    return number;
  }

  private Optional<Representation> present(Answers answers, Account account) {
    String typed = answers.text("actingLoginId");
    return typed == null
        ? Optional.empty()
        : representatives.current(LoginId.clean(typed), account);
  }

  private static ActingWish asked(Wish wish) {
    return ActingWish.valueOf(wish.text("actingWish"));
  }

  private static String loginId(Wish wish) {
    String typed = wish.text("actingLoginId");
    return typed == null ? null : LoginId.clean(typed);
  }

  private static Person person(Wish wish) {
    return new Person(wish.text("actingName"), wish.text("actingEmail"), wish.text(RIGHTS));
  }
}
