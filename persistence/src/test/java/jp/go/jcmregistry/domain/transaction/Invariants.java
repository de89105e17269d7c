package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold of a whole ledger at any time, asked of the database and not of the program. */
final class Invariants {
  private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

  static {
    put(
        "a transaction creates or loses units",
        "SELECT transaction_id FROM account_entry GROUP BY transaction_id, metric"
            + " HAVING sum(quantity) <> 0");
    put(
        "an account's total is not the sum of its blocks",
        "SELECT a.number FROM account a WHERE a.kind NOT IN ('ISSUED', 'OUTSIDE')"
            + " AND account_total(a.id, 'GHG', 'infinity') <> coalesce((SELECT"
            + " sum(upper(b.serials) - lower(b.serials)) FROM credit_block b JOIN credit_series s"
            + " ON s.id = b.series_id AND s.metric = 'GHG'"
            + " WHERE b.account_id = a.id AND b.until_at IS NULL), 0)");
    put(
        "what was issued is not what lies in the accounts",
        "SELECT a.registry FROM account a WHERE a.kind = 'ISSUED'"
            + " AND -account_total(a.id, 'GHG', 'infinity') <> (SELECT coalesce("
            + " sum(upper(b.serials) - lower(b.serials)), 0) FROM credit_block b"
            + " JOIN credit_series s ON s.id = b.series_id"
            + " WHERE s.registry = a.registry AND s.metric = 'GHG' AND b.until_at IS NULL)");
    put(
        "a unit was in two accounts at one instant",
        "SELECT b.id || ' and ' || c.id FROM credit_block b JOIN credit_block c"
            + " ON c.series_id = b.series_id AND c.id > b.id AND c.serials && b.serials"
            + " AND tstzrange(c.since_at, c.until_at) && tstzrange(b.since_at, b.until_at)");
    put(
        "a unit of a series is neither in a block nor taken back",
        "SELECT s.name FROM credit_series s WHERE s.next_serial - 1 <>"
            + " (SELECT coalesce(sum(upper(b.serials) - lower(b.serials)), 0) FROM credit_block b"
            + "  WHERE b.series_id = s.id AND b.until_at IS NULL)"
            + " + (SELECT coalesce(sum(l.quantity), 0) FROM transaction_line l"
            + "  WHERE l.series_id = s.id AND l.to_kind = 'ISSUED')");
    put(
        "a promise is not of units in the giver's blocks",
        "SELECT r.id FROM reservation r WHERE r.open AND r.serial_last - r.serial_first + 1 <>"
            + " (SELECT coalesce(sum(upper(b.serials * r.serials) - lower(b.serials * r.serials)),"
            + " 0) FROM credit_block b WHERE b.series_id = r.series_id AND b.serials && r.serials"
            + " AND b.account_id = r.account_id AND b.until_at IS NULL)");
    put(
        "a waiting transaction has not promised its quantity, or one that is over still has",
        "SELECT t.number FROM registry_transaction t WHERE t.kind NOT IN ('ISSUANCE', 'ACQUISITION') AND (CASE WHEN"
            + " t.status IN ('PROPOSED', 'APPROVED', 'DELAYED') THEN t.quantity ELSE 0 END) <>"
            + " (SELECT coalesce(sum(r.serial_last - r.serial_first + 1), 0) FROM reservation r"
            + "  WHERE r.transaction_id = t.id AND r.open)");
    put(
        "a transaction's blocks are not continued by its blocks",
        "WITH ended AS (SELECT until_transaction AS t, series_id, range_agg(serials) AS units"
            + "  FROM credit_block WHERE since_transaction <> until_transaction GROUP BY 1, 2),"
            + " begun AS (SELECT since_transaction AS t, series_id, range_agg(serials) AS units"
            + "  FROM credit_block WHERE until_transaction IS DISTINCT FROM since_transaction"
            + "  GROUP BY 1, 2)"
            + " SELECT x.number FROM ended FULL JOIN begun USING (t, series_id)"
            + " JOIN registry_transaction x ON x.id = t"
            + " WHERE ended.units IS DISTINCT FROM begun.units"
            + " AND x.kind NOT IN ('ISSUANCE', 'REVERSAL', 'INTERNATIONAL_TRANSFER', 'ACQUISITION')");
    put(
        "two registries' books of what crossed between them differ",
        "SELECT o.registry FROM account o JOIN registry g ON g.code = o.counterpart"
            + " WHERE o.kind = 'OUTSIDE' AND account_total(o.id, 'GHG', 'infinity') + coalesce("
            + " (SELECT account_total(p.id, 'GHG', 'infinity') FROM account p"
            + " WHERE p.registry = o.counterpart AND p.counterpart = o.registry), 0) <> 0");
    put(
        "an entry is in another registry than its transaction",
        "SELECT t.number FROM account_entry e JOIN account a ON a.id = e.account_id"
            + " JOIN registry_transaction t ON t.id = e.transaction_id"
            + " WHERE a.registry <> t.registry");
    put(
        "a completed transaction's lines are not its quantity",
        "SELECT t.number FROM registry_transaction t WHERE (CASE WHEN t.status IN ('COMPLETED',"
            + " 'REVERSED') THEN t.quantity ELSE 0 END) <> (SELECT coalesce(sum(l.quantity), 0)"
            + " FROM transaction_line l WHERE l.transaction_id = t.id)");
    put(
        "a status is not in the history",
        "SELECT t.number FROM registry_transaction t WHERE NOT EXISTS (SELECT FROM"
            + " transaction_status_change c WHERE c.transaction_id = t.id"
            + " AND c.status = t.status)");
  }

  private Invariants() {}

  private static void put(String violation, String query) {
    VIOLATIONS.put(violation, query);
  }

  /** Fails with every violation and the rows that show it. */
  static void assertHold(Ledger ledger) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    VIOLATIONS.forEach(
        (violation, query) -> {
          List<String> rows = ledger.strings(query);
          if (!rows.isEmpty()) {
            found.put(violation, rows);
          }
        });
    assertThat(found).isEmpty();
  }
}
