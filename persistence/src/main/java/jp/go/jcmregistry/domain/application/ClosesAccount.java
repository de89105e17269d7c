package jp.go.jcmregistry.domain.application;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * Form 4: closes the account on its day; until then nothing leaves it and nothing comes in. Its
 * people keep reading it.
 */
class ClosesAccount implements Outcome {
  /** Tonnes and other metrics are never summed together. */
  private static final String UNITS =
      "SELECT s.metric, sum(b.serial_last - b.serial_first + 1) FROM credit_block b"
          + " JOIN credit_series s ON s.id = b.series_id"
          + " WHERE b.account_id = ?1 AND b.until_at IS NULL GROUP BY s.metric ORDER BY s.metric";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Freezes freezes;
  private final Registries registries;
  private final Notifications notifications;
  private final OutstandingTasks tasks;

  ClosesAccount(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.freezes = new Freezes(entities);
    this.registries = new Registries(entities);
    this.notifications = new Notifications(entities);
    this.tasks = new OutstandingTasks(entities);
  }

  @Override
  public List<Violation> against(Wish wish) {
    List<Violation> violations = new ArrayList<>();
    Account account = wish.isOpen() ? accounts.byId(wish.account()) : accounts.lock(wish.account());
    String number = account.number().toString();
    OpenAccounts.stillOpen(account).ifPresent(violations::add);
    LocalDate day = wish.answers().date("closedOn");
    if (wish.isOpen() && day.isBefore(registry(account).dayOf(wish.now()))) {
      violations.add(Violation.of(ApplicationRule.DAY_IS_TO_COME.number(), day));
    }
    String units = units(account);
    if (!units.isEmpty()) {
      violations.add(Violation.of(ApplicationRule.ACCOUNT_IS_EMPTY.number(), number, units));
    }
    if (isStopped(account)) {
      violations.add(Violation.of(ApplicationRule.ACCOUNT_IS_NOT_STOPPED.number(), number));
    }
    violations.addAll(tasks.of(account, wish.application()));
    return violations;
  }

  /** What an account holds, metric by metric; empty where it holds nothing. */
  private String units(Account account) {
    return Sql.rows(entities.createNativeQuery(UNITS).setParameter(1, account.id()))
        .map(row -> quantity(Sql.number(row[1]), Sql.text(row[0])))
        .collect(Collectors.joining(", "));
  }

  private static String quantity(long units, String metric) {
    return String.format(Locale.ROOT, "%,d %s", units, "GHG".equals(metric) ? "t CO2" : metric);
  }

  /** What holds an account for another reason than its closing, whose status hides a freeze. */
  private boolean isStopped(Account account) {
    return switch (account.status()) {
      case CLOSED -> false;
      case OPEN, CLOSURE_PENDING -> freezes.statusOf(account.id()) != AccountStatus.OPEN;
      default -> true;
    };
  }

  private Registry registry(Account account) {
    return registries.byCode(account.registry());
  }

  @Override
  public Instant dueAt(Wish wish) {
    Registry registry = registries.byCode(wish.application().registry());
    return wish.answers().date("closedOn").atStartOfDay(registry.zone()).toInstant();
  }

  @Override
  public void prepare(Wish wish, long by) {
    become(wish, AccountStatus.CLOSURE_PENDING, by);
  }

  /** It is what freezes have left of it; what other acts made of it meanwhile stays. */
  @Override
  public void undo(Wish wish, long by) {
    Account account = accounts.lock(wish.account());
    if (account.status() == AccountStatus.CLOSURE_PENDING) {
      become(wish, freezes.statusOf(account.id()), by);
    }
  }

  @Override
  public String carryOut(Wish wish, long by) {
    Account account = become(wish, AccountStatus.CLOSED, by);
    String number = account.number().toString();
    notifications.tellRepresentatives(
        account.id(), null, NotificationKind.ACCOUNT_CLOSED, null, number, wish.now());
    return number;
  }

  private Account become(Wish wish, AccountStatus next, long by) {
    Account account = accounts.lock(wish.account());
    accounts.change(account, next, by, wish.now(), wish.application().number());
    return account;
  }
}
