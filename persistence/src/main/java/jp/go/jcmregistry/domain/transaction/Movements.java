package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.notice.Told;
import jp.go.jcmregistry.domain.shared.Sql;

/** What a transaction moves as one account sees it, short enough for a message. */
public class Movements {
  private static final String RUNS =
      "SELECT s.name, l.serial_first, l.serial_last,"
          + " sum(l.serial_last - l.serial_first + 1) OVER (), count(*) OVER () FROM ";
  private static final String LINES =
      RUNS
          + "transaction_line l JOIN credit_series s ON s.id = l.series_id"
          + " WHERE l.transaction_id = ?1 AND ?2 IN (l.from_account, l.to_account)"
          + " ORDER BY l.line LIMIT ?3";
  private static final String PROMISED =
      RUNS
          + "reservation l JOIN credit_series s ON s.id = l.series_id"
          + " WHERE l.transaction_id = ?1 AND l.account_id = ?2"
          + " ORDER BY s.name, l.serial_first LIMIT ?3";

  private final EntityManager entities;

  public Movements(EntityManager entities) {
    this.entities = entities;
  }

  /** The units that leave or reach an account: those promised until the transaction completes. */
  public Told.Movement of(RegistryTransaction transaction, long accountId) {
    boolean moved = transaction.effectiveAt() != null;
    List<Object[]> rows =
        ((List<?>)
                entities
                    .createNativeQuery(moved ? LINES : PROMISED)
                    .setParameter(1, transaction.id())
                    .setParameter(2, accountId)
                    .setParameter(3, Told.RUNS_MAX)
                    .getResultList())
            .stream().map(Object[].class::cast).toList();
    return new Told.Movement(
        transaction.kind().name(),
        entities.find(Account.class, accountId).number().toString(),
        rows.isEmpty() ? transaction.quantity() : Sql.number(rows.get(0)[3]),
        transaction.metric(),
        rows.stream().map(Movements::serial).toList(),
        !rows.isEmpty() && Sql.number(rows.get(0)[4]) > Told.RUNS_MAX);
  }

  private static String serial(Object[] row) {
    return row[0] + "-" + SerialRange.of(Sql.number(row[1]), Sql.number(row[2]));
  }
}
