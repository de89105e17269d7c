package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordField;
import jp.go.jcmregistry.domain.cooperation.RecordField.Type;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Recorded;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.identity.Capacity;
import jp.go.jcmregistry.domain.identity.RegistryUser;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Representation;
import jp.go.jcmregistry.domain.identity.RepresentationState;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.identity.UserStatus;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Who acts for which account, with which rights, as two people recorded it: a change that waits is
 * a request, carried out it is active, suspended or removed.
 */
public class RecordedRepresentations implements Recorded {
  private final Accounts accounts;
  private final RegistryUsers users;
  private final Representations representations;
  private final Registries registries;
  private final Notifications notifications;

  public RecordedRepresentations(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.users = new RegistryUsers(entities);
    this.representations = new Representations(entities);
    this.registries = new Registries(entities);
    this.notifications = new Notifications(entities);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.REPRESENTATION;
  }

  @Override
  public List<RecordField> fields(String registry) {
    return List.of(
        RecordField.of("loginId", Type.TEXT),
        RecordField.of("account", Type.TEXT),
        RecordField.choice("rights", Stream.of(Rights.values()).map(Enum::name).toList()),
        RecordField.choice(
            "state",
            Stream.of(RepresentationState.values())
                .filter(state -> state != RepresentationState.REQUESTED)
                .map(Enum::name)
                .toList()));
  }

  @Override
  public String subject(Answers answers) {
    return answers.text("account") + " " + answers.text("loginId");
  }

  @Override
  public List<Violation> check(Answers answers, String registry, Instant now) {
    List<Violation> violations = new ArrayList<>();
    Optional<RegistryUser> user = user(answers, registry);
    Optional<Account> account = account(answers, registry);
    if (user.isEmpty()) {
      violations.add(broken(RepresentationRule.PERSON_CAN_ACT, answers.text("loginId")));
    }
    if (account.isEmpty()) {
      violations.add(broken(RepresentationRule.ACCOUNT_CAN_BE_ACTED_FOR, answers.text("account")));
    }
    if (user.isPresent() && account.isPresent()) {
      checkNumber(answers, user.get(), account.get(), now).ifPresent(violations::add);
    }
    return violations;
  }

  /**
   * How many act for the account once the change is carried out must fit the settings; under the
   * account's lock, so that two changes at once do not both count without the other.
   */
  private Optional<Violation> checkNumber(
      Answers answers, RegistryUser user, Account account, Instant now) {
    accounts.lock(account.id());
    Settings settings = registries.settings(account.registry(), now);
    long others =
        representations.current(account.id()).stream()
            .filter(each -> each.userId() != user.id())
            .filter(each -> each.state() == RepresentationState.ACTIVE)
            .count();
    RepresentationState state = state(answers);
    Optional<Representation> present = representations.current(user.id(), account.id());
    if (present.isEmpty() && state == RepresentationState.REMOVED) {
      return Optional.of(broken(RepresentationRule.THERE_TO_BE_REMOVED, user.loginId()));
    }
    long max = settings.number(Setting.REPRESENTATIVES_MAX);
    long min = settings.number(Setting.REPRESENTATIVES_MIN);
    if (state == RepresentationState.ACTIVE && others >= max) {
      return Optional.of(broken(RepresentationRule.NOT_TOO_MANY, account.number().toString(), max));
    }
    boolean leaves =
        state != RepresentationState.ACTIVE
            && present.filter(p -> p.state() == RepresentationState.ACTIVE).isPresent();
    return leaves && others < min
        ? Optional.of(broken(RepresentationRule.NOT_TOO_FEW, account.number().toString(), min))
        : Optional.empty();
  }

  @Override
  public void carryOut(RecordChange change, Instant now) {
    Answers answers = change.answers();
    RegistryUser user = user(answers, change.registry()).orElseThrow();
    Account account = accounts.lock(account(answers, change.registry()).orElseThrow().id());
    Rights rights = Rights.valueOf(answers.text("rights"));
    representations
        .current(user.id(), account.id())
        .orElseGet(() -> representations.begin(user, account.id(), rights, now))
        .become(state(answers), rights, now);
    tell(account, user, now);
  }

  /** The person, who may act no more by now, and everybody who does. */
  private void tell(Account account, RegistryUser user, Instant now) {
    String what = account.number() + ", " + user.loginId();
    NotificationKind kind = NotificationKind.RIGHTS_CHANGED;
    notifications.tell(List.of(user.id()), kind, null, what, now);
    notifications.tellRepresentatives(account.id(), user.id(), kind, null, what, now);
  }

  private Optional<RegistryUser> user(Answers answers, String registry) {
    return users
        .byLoginId(answers.text("loginId"))
        .filter(user -> user.capacity() == Capacity.REPRESENTATIVE)
        .filter(user -> registry.equals(user.registry()))
        .filter(user -> user.status() != UserStatus.REMOVED);
  }

  private Optional<Account> account(Answers answers, String registry) {
    try {
      return accounts
          .byNumber(registry, AccountNumber.parse(answers.text("account")))
          .filter(account -> account.kind() == AccountKind.ENTITY_HOLDING)
          .filter(account -> account.status() != AccountStatus.CLOSED);
    } catch (InvalidValue none) {
      return Optional.empty();
    }
  }

  private static RepresentationState state(Answers answers) {
    return RepresentationState.valueOf(answers.text("state"));
  }

  private static Violation broken(RepresentationRule rule, Object... arguments) {
    return Violation.of(rule.number(), arguments);
  }
}
