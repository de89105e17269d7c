package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.shared.RegistryClock;

/** What the rules look at beside the proposal: statuses, settings, restrictions, totals. */
final class Situation {
  private final Ledger ledger;

  Situation(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The registry's one account of a kind. */
  Account only(AccountKind kind) {
    return ledger.call(e -> new Accounts(e).only(Ledger.REGISTRY, kind));
  }

  void become(Account account, AccountStatus status) {
    ledger
        .database()
        .run(
            e -> {
              Accounts accounts = new Accounts(e);
              accounts.change(
                  accounts.lock(account.id()),
                  status,
                  ledger.operator().userId(),
                  new RegistryClock(e).now(),
                  "test");
            });
  }

  /**
   * Sets the clock, and forgets what tests before have set from there on: a setting is known by its
   * instant, and it is now once more.
   */
  void begin(Instant now) {
    ledger.database().setClock(now);
    ledger
        .database()
        .asOwner("DELETE FROM registry_setting WHERE effective_at >= '%s'".formatted(now));
  }

  /** Sets a value from now on; give the default back afterwards where the database is shared. */
  void set(Setting setting, long value) {
    execute(
        "INSERT INTO registry_setting (registry, key, value, effective_at)"
            + " VALUES ('JPN01', ?1, ?2, registry_now())",
        setting.name(),
        String.valueOf(value));
  }

  /** Restricts units from now on. */
  void restrict(JcmSerial units, String kind) {
    execute(
        "INSERT INTO restriction (id, registry, series_id, serial_first, serial_last, kind, reason,"
            + " from_at, from_by) SELECT nextval('entity_id'), 'JPN01', s.id, ?2, ?3, ?4, 'test',"
            + " registry_now(), ?5 FROM credit_series s WHERE s.name = ?1",
        units.series().toString(),
        units.range().first(),
        units.range().last(),
        kind,
        ledger.operator().userId());
  }

  /** Ends all restrictions of a series. */
  void release(JcmSerial units) {
    execute(
        "UPDATE restriction SET until_at = registry_now(), until_by = ?2 WHERE until_at IS NULL"
            + " AND series_id = (SELECT id FROM credit_series WHERE name = ?1)",
        units.series().toString(),
        ledger.approver().userId());
  }

  Holdings.Availability availability(Account account) {
    return ledger.call(e -> new Holdings(e).availability(account.id(), "GHG"));
  }

  /** The units of an account's only block from one number to another. */
  JcmSerial units(Account account, long first, long last) {
    List<String> blocks = ledger.blocks(account);
    String series = blocks.get(blocks.size() - 1).replaceAll("-\\d+-\\d+$", "");
    return JcmSerial.parse(series + "-" + first + "-" + last);
  }

  TransactionStatus status(RegistryTransaction transaction) {
    return ledger.call(e -> new Transactions(e).byId(transaction.id()).status());
  }

  private void execute(String sql, Object... parameters) {
    ledger
        .database()
        .run(
            e -> {
              Query statement = e.createNativeQuery(sql);
              for (int i = 0; i < parameters.length; i++) {
                statement.setParameter(i + 1, parameters[i]);
              }
              statement.executeUpdate();
            });
  }
}
