package jp.go.jcmregistry.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the disclosure has to say, asked of Japan's blocks and transactions in other words. */
final class DisclosedLedger {

  /** The names of the rows of amounts, and which accounts each is of. */
  static final Map<String, String> AMOUNTS = amounts();

  private static final String END = "((?::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo')";
  private static final String BEGIN = "(?::timestamp AT TIME ZONE 'Asia/Tokyo')";

  private DisclosedLedger() {}

  private static Map<String, String> amounts() {
    Map<String, String> amounts = new LinkedHashMap<>();
    amounts.put("Holding account: government", "a.kind = 'GOVERNMENT_HOLDING'");
    amounts.put("Holding accounts: entities", "a.kind = 'ENTITY_HOLDING'");
    amounts.put("Retirement account", "a.kind = 'RETIREMENT'");
    amounts.put("Mandatory cancellation account", "a.kind = 'MANDATORY_CANCELLATION'");
    amounts.put("Voluntary cancellation account", "a.kind = 'VOLUNTARY_CANCELLATION'");
    return amounts;
  }

  /** Tonnes in blocks of certain accounts at the end of a day. */
  static long held(Ledger ledger, String day, String which) {
    return held(ledger, day, which, "GHG");
  }

  /** The same in any metric. */
  static long held(Ledger ledger, String day, String which, String metric) {
    return Long.parseLong(
        ledger.text(
            "SELECT coalesce(sum(b.serial_last - b.serial_first + 1), 0) FROM credit_block b"
                + " JOIN account a ON a.id = b.account_id JOIN credit_series s ON s.id = b.series_id"
                + " CROSS JOIN (SELECT "
                + END
                + " AS at) e WHERE a.registry = 'JPN01' AND s.metric = ? AND b.since_at < e.at"
                + " AND (b.until_at IS NULL OR b.until_at >= e.at) AND "
                + which,
            day,
            metric));
  }

  /** The entities with an open account at the end of a day, in the order of their accounts. */
  static List<String> entities(Ledger ledger, String day) {
    String names =
        ledger.text(
            "SELECT coalesce(string_agg(n.name, '|' ORDER BY n.opened_at, n.number), '') FROM ("
                + "SELECT a.opened_at, a.number, (SELECT v.name_en FROM account_holder_version v"
                + " WHERE v.holder_id = a.holder_id AND v.effective_at < e.at"
                + " ORDER BY v.effective_at DESC LIMIT 1) AS name FROM account a CROSS JOIN (SELECT "
                + END
                + " AS at) e WHERE a.registry = 'JPN01' AND a.kind = 'ENTITY_HOLDING'"
                + " AND a.opened_at < e.at AND (SELECT c.status FROM account_status_change c"
                + " WHERE c.account_id = a.id AND c.effective_at < e.at"
                + " ORDER BY c.effective_at DESC, c.id DESC LIMIT 1) <> 'CLOSED') n",
            day);
    return names.isEmpty() ? List.of() : List.of(names.split("\\|"));
  }

  /** The cells of a year behind its days, from what was issued to what entities hold. */
  static List<String> year(Ledger ledger, String from, String to) {
    return List.of(
        into(ledger, from, to, "ISSUED", -1),
        transfers(ledger, from, to, "1"),
        transfers(ledger, from, to, "t.quantity"),
        into(ledger, from, to, "RETIREMENT", 1),
        into(ledger, from, to, "OIMP_USE", 1),
        into(ledger, from, to, "MANDATORY_CANCELLATION", 1),
        into(ledger, from, to, "VOLUNTARY_CANCELLATION", 1),
        into(ledger, from, to, "OMGE_CANCELLATION", 1),
        Long.toString(held(ledger, to, "a.kind = 'GOVERNMENT_HOLDING'")),
        Long.toString(held(ledger, to, "a.kind = 'ENTITY_HOLDING'")));
  }

  private static String into(Ledger ledger, String from, String to, String kind, int sign) {
    return ledger.text(
        "SELECT coalesce(sum(CASE l.to_kind WHEN '%1$s' THEN l.quantity ELSE -l.quantity END), 0)"
                .formatted(kind)
            + " * "
            + sign
            + " FROM transaction_line l JOIN registry_transaction t ON t.id = l.transaction_id"
            + " JOIN credit_series s ON s.id = l.series_id WHERE t.registry = 'JPN01'"
            + " AND s.metric = 'GHG' AND '"
            + kind
            + "' IN (l.from_kind, l.to_kind) AND t.effective_at >= "
            + BEGIN
            + " AND t.effective_at < "
            + END,
        from,
        to);
  }

  /** Between entities, a reversal against its transfer. */
  private static String transfers(Ledger ledger, String from, String to, String what) {
    return ledger.text(
        "SELECT coalesce(sum(CASE t.kind WHEN 'REVERSAL' THEN -1 ELSE 1 END * "
            + what
            + "), 0) FROM registry_transaction t LEFT JOIN registry_transaction o"
            + " ON o.id = t.reverses WHERE t.registry = 'JPN01' AND t.metric = 'GHG'"
            + " AND coalesce(o.kind, t.kind) = 'TRANSFER' AND NOT EXISTS ("
            + "SELECT FROM transaction_line l WHERE l.transaction_id = t.id"
            + " AND 'GOVERNMENT_HOLDING' IN (l.from_kind, l.to_kind)) AND t.effective_at >= "
            + BEGIN
            + " AND t.effective_at < "
            + END,
        from,
        to);
  }
}
