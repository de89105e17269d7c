package jp.go.jcmregistry.domain.credit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.shared.Sql;

/** The accounts that freezes hold: their status follows the strictest freeze that still holds. */
class FrozenAccounts {
  private static final String OF_HOLDER =
      "SELECT id FROM account WHERE holder_id = ?1 AND kind = 'ENTITY_HOLDING'"
          + " AND status <> 'CLOSED' ORDER BY id";

  private static final String STILL_HELD =
      "SELECT f.account_status FROM registry_freeze f JOIN freeze_account a ON a.freeze_id = f.id"
          + " WHERE a.account_id = ?1 AND f.until_at IS NULL";

  /** From the mildest to the strictest. */
  private static final List<AccountStatus> ORDER =
      List.of(
          AccountStatus.SUSPENDED_PARTIALLY,
          AccountStatus.ALL_TRANSACTIONS_RESTRICTED,
          AccountStatus.SUSPENDED);

  private final EntityManager entities;
  private final Accounts accounts;

  FrozenAccounts(EntityManager entities) {
    this.entities = entities;
    this.accounts = new Accounts(entities);
  }

  /** An entity's account that is not closed. */
  Optional<Account> find(String registry, String number) {
    return accounts.typed(registry, number).filter(Account::isEntitysInUse);
  }

  /** The number under which all accounts of the holder of this one are frozen: its first. */
  AccountNumber firstOfHolder(Account named) {
    return accounts.byId(ids(OF_HOLDER, named.holderId()).get(0)).number();
  }

  void freeze(Freeze freeze) {
    Account named = find(freeze.registry(), freeze.subject()).orElseThrow();
    List<Long> held =
        freeze.target() == FreezeTarget.HOLDER
            ? ids(OF_HOLDER, named.holderId())
            : List.of(named.id());
    for (Long id : held) {
      entities
          .createNativeQuery("INSERT INTO freeze_account (freeze_id, account_id) VALUES (?1, ?2)")
          .setParameter(1, freeze.id())
          .setParameter(2, id)
          .executeUpdate();
      follow(id, freeze, freeze.fromBy());
    }
  }

  void release(Freeze freeze) {
    ids("SELECT account_id FROM freeze_account WHERE freeze_id = ?1 ORDER BY 1", freeze.id())
        .forEach(id -> follow(id, freeze, freeze.untilBy()));
  }

  /** What other acts made of an account meanwhile, such as closing it, stays. */
  private void follow(long id, Freeze freeze, long by) {
    Account account = accounts.lock(id);
    boolean ours = account.status() == AccountStatus.OPEN || ORDER.contains(account.status());
    AccountStatus next = strictest(id);
    if (ours && next != account.status()) {
      accounts.change(
          account, next, by, freeze.holds() ? freeze.fromAt() : freeze.untilAt(), freeze.number());
    }
  }

  /** What the freezes that hold make of an account; open where none does. */
  AccountStatus strictest(long accountId) {
    List<?> held =
        entities.createNativeQuery(STILL_HELD).setParameter(1, accountId).getResultList();
    return held.stream()
        .map(status -> AccountStatus.valueOf(Sql.text(status)))
        .max(java.util.Comparator.comparingInt(ORDER::indexOf))
        .orElse(AccountStatus.OPEN);
  }

  private List<Long> ids(String sql, long parameter) {
    List<?> rows = entities.createNativeQuery(sql).setParameter(1, parameter).getResultList();
    return rows.stream().map(Sql::number).toList();
  }
}
