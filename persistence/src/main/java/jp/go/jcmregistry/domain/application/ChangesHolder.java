package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.HolderContacts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Violation;

/** Form 2: records what the holder is called and where it is from its effective date on. */
class ChangesHolder implements Outcome {
  private static final List<String> CHANGED =
      Stream.concat(FormParts.NAMES.stream(), HolderContacts.NAMES.stream()).toList();

  private final Accounts accounts;
  private final HolderContacts contacts;
  private final Registries registries;
  private final Notifications notifications;

  ChangesHolder(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.contacts = new HolderContacts(entities);
    this.registries = new Registries(entities);
    this.notifications = new Notifications(entities);
  }

  @Override
  public Map<String, String> recorded(Application application, Instant now) {
    Account account = accounts.byId(application.accountId());
    Map<String, String> recorded =
        new TreeMap<>(contacts.of(account.holderId(), latest(account, now)));
    Details details = accounts.holder(account, latest(account, now));
    recorded.put("nameEn", details.nameEn());
    recorded.put("nameJa", details.nameJa());
    recorded.put("officeEn", details.headOfficeEn());
    recorded.put("officeJa", details.headOfficeJa());
    return recorded;
  }

  @Override
  public List<String> changed() {
    return CHANGED;
  }

  /** A change that comes later than now is already recorded: the next one is about that. */
  private Instant latest(Account account, Instant now) {
    Instant recorded = accounts.lastChangeOfHolder(account.holderId());
    return recorded.isAfter(now) ? recorded : now;
  }

  /** A day of the past would change what was published of it; one too early what follows it. */
  @Override
  public List<Violation> against(Wish wish) {
    List<Violation> violations = new ArrayList<>();
    Account account = accounts.byId(wish.account());
    OpenAccounts.stillOpen(account).ifPresent(violations::add);
    LocalDate effectiveOn = wish.answers().date("effectiveOn");
    Registry registry = registries.byCode(account.registry());
    if (wish.isOpen() && effectiveOn.isBefore(registry.dayOf(wish.now()))) {
      violations.add(Violation.of(ApplicationRule.DAY_IS_TO_COME.number(), effectiveOn));
    }
    Instant recorded = accounts.lastChangeOfHolder(account.holderId());
    if (!from(wish).isAfter(recorded)) {
      LocalDate day = registry.dayOf(recorded);
      violations.add(
          Violation.of(ApplicationRule.NOTHING_LATER_IS_RECORDED.number(), effectiveOn, day));
    }
    Map<String, String> now = recorded(wish.application(), wish.now());
    if (CHANGED.stream().allMatch(name -> Objects.equals(wish.text(name), now.get(name)))) {
      violations.add(
          Violation.of(ApplicationRule.SOMETHING_CHANGES.number(), account.number().toString()));
    } else if (!wish.isOpen()) {
      asBefore(wish, now).ifPresent(violations::add);
    }
    return violations;
  }

  /** What the applicant was shown beside the new answers must still be what is recorded. */
  private static Optional<Violation> asBefore(Wish wish, Map<String, String> now) {
    boolean same =
        CHANGED.stream()
            .allMatch(name -> Objects.equals(wish.text(Applications.BEFORE + name), now.get(name)));
    return same
        ? Optional.empty()
        : Optional.of(
            Violation.of(ApplicationRule.STANDS_AS_BEFORE.number(), wish.application().number()));
  }

  private Instant from(Wish wish) {
    Registry registry = registries.byCode(wish.application().registry());
    Instant start = wish.answers().date("effectiveOn").atStartOfDay(registry.zone()).toInstant();
    return start.isAfter(wish.now()) ? start : wish.now();
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Account account = accounts.byId(wish.account());
    Details details = FormParts.holder(wish.answers());
    accounts.changeHolder(account.holderId(), details, from(wish), by);
    contacts.record(account.holderId(), wish.answers().values(), from(wish), by);
    String number = account.number().toString();
    notifications.tellRepresentatives(
        account.id(), null, NotificationKind.ACCOUNT_CHANGED, null, number, wish.now());
    return number;
  }
}
