package jp.go.jcmregistry.domain.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.identity.Representations;
import jp.go.jcmregistry.domain.notice.NotificationKind;
import jp.go.jcmregistry.domain.notice.Notifications;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.shared.Violation;

/**
 * One holder follows another by merger, inheritance or insolvency: the accounts go on under the
 * successor's name from the decision on, with their numbers, units and restrictions. Nothing moves,
 * so the history stays whole; whoever acted for the former holder acts no more.
 */
public class Successions {
  /** Transactions, and applications of the former holder, such as one that closes an account. */
  private static final String OPEN =
      "SELECT w.number FROM account a JOIN ("
          + "SELECT t.from_account AS account_id, t.number FROM registry_transaction t"
          + " WHERE t.status IN ('PROPOSED', 'APPROVED', 'DELAYED')"
          + " UNION ALL SELECT p.account_id, p.number FROM application p"
          + " WHERE p.status IN ('RECEIVED', 'CHECKING', 'APPROVED', 'HINDERED')"
          + ") w ON w.account_id = a.id WHERE a.holder_id = ?1 ORDER BY w.number LIMIT 5";

  private final EntityManager entities;
  private final Accounts accounts;
  private final Representations representations;
  private final Notifications notifications;

  public Successions(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
    this.representations = new Representations(entities);
    this.notifications = new Notifications(entities);
  }

  /**
   * That one holder followed another.
   *
   * @param named one of the accounts of the former holder
   * @param happenedOn a day of the registry, by law and not by this registry
   * @param application the application that proves it
   */
  public record Succession(
      Account named,
      SuccessionCause cause,
      LocalDate happenedOn,
      Details successor,
      long application) {}

  /** The account of an entity, not closed, whose number somebody typed. */
  public Optional<Account> account(String registry, String typed) {
    return accounts.typed(registry, typed).filter(Account::isEntitysInUse);
  }

  /**
   * What stands against following whoever holds an account: J8031, J8035, and J8037 where what is
   * recorded of the holder changes on a later day, which would take the successor's name away.
   *
   * @param typed the number of the account, as somebody typed it
   */
  public List<Violation> against(String registry, String typed, Instant now) {
    Optional<Account> account = account(registry, typed);
    if (account.isEmpty()) {
      return List.of(Violation.of(SuccessionRule.HOLDER_CAN_BE_FOLLOWED.number(), typed));
    }
    List<Violation> violations = new ArrayList<>();
    long holder = account.get().holderId();
    String open = open(holder);
    if (!open.isEmpty()) {
      violations.add(Violation.of(SuccessionRule.NOTHING_IS_OPEN.number(), open));
    }
    if (accounts.lastChangeOfHolder(holder).isAfter(now)) {
      violations.add(Violation.of(SuccessionRule.NOTHING_LATER_IS_RECORDED.number(), typed));
    }
    return violations;
  }

  private String open(long holder) {
    List<?> numbers = entities.createNativeQuery(OPEN).setParameter(1, holder).getResultList();
    return numbers.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  /**
   * Records it, tells and releases whoever acted for the former holder.
   *
   * @return the accounts that the successor holds and that are not closed, under their locks
   */
  public List<Account> carryOut(Succession it, Instant now, long by) {
    long holder = it.named().holderId();
    List<Account> all = accounts.lockAll(accounts.idsOf(holder));
    for (Account account : all) {
      String number = account.number().toString();
      notifications.tellRepresentatives(
          account.id(), null, NotificationKind.SUCCEEDED, null, number, now);
      representations.endAllFor(account.id(), now);
    }
    entities.flush();
    accounts.changeHolder(holder, it.successor(), now, by);
    write(it, now);
    return all.stream().filter(each -> each.status() != AccountStatus.CLOSED).toList();
  }

  private void write(Succession it, Instant now) {
    entities
        .createNativeQuery(
            "INSERT INTO succession (id, holder_id, cause, happened_on, application_id,"
                + " effective_at) VALUES (nextval('entity_id'), ?1, ?2, ?3::date, ?4,"
                + " ?5::timestamptz)")
        .setParameter(1, it.named().holderId())
        .setParameter(2, it.cause().name())
        .setParameter(3, it.happenedOn().toString())
        .setParameter(4, it.application())
        .setParameter(5, Sql.timestamp(now))
        .executeUpdate();
  }
}
