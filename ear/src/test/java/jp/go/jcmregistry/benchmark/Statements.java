package jp.go.jcmregistry.benchmark;

/**
 * The statements that the server sends for one transfer, as PostgreSQL's own log of them has it.
 * The benchmark logs one transfer of each side at its start and prints how many statements it was,
 * so that a list that no longer fits is seen; {@code target/benchmark/statements.txt} has them all.
 */
final class Statements {

  static final String ACTOR =
      "WITH used AS (UPDATE api_token t"
          + " SET last_used_on = (registry_now() AT TIME ZONE o.zone)::date FROM registry_user o"
          + " WHERE t.token_hash = ? AND t.revoked_at IS NULL AND o.id = t.user_id"
          + " AND o.status = 'ACTIVE'"
          + " AND t.last_used_on IS DISTINCT FROM (registry_now() AT TIME ZONE o.zone)::date"
          + " RETURNING o.registry, o.id, o.login_id, t.label),"
          + " noted AS (INSERT INTO access_entry (id, registry, user_id, login_id, kind, subject,"
          + " address, device, at) SELECT nextval('entity_id'), w.registry, w.id, w.login_id,"
          + " 'TOKEN_USED', w.label, left(?, 200), left(?, 200), registry_now() FROM used w)"
          + " SELECT u.id, u.login_id, u.name, u.registry,"
          + " (SELECT string_agg(r.role, ' ') FROM user_role r"
          + " WHERE r.user_id = u.id AND r.until_at IS NULL),"
          + " (SELECT string_agg(p.account_id || ' ' || p.rights, ',') FROM representation p"
          + " JOIN account a ON a.id = p.account_id AND a.status <> 'SUSPENDED'"
          + " WHERE p.user_id = u.id AND p.until_at IS NULL AND p.state = 'ACTIVE')"
          + " FROM registry_user u WHERE u.status = 'ACTIVE' AND u.id = (SELECT t.user_id"
          + " FROM api_token t WHERE t.token_hash = ? AND t.revoked_at IS NULL)";

  static final String ACCOUNT_BY_NUMBER =
      "SELECT ID, COUNTERPART, holder_id, KIND, NUMBER, opened_at, REGISTRY, STATUS FROM account"
          + " WHERE ((REGISTRY = ?) AND (NUMBER = ?))";

  static final String ACCOUNT_BY_ID =
      "SELECT ID, COUNTERPART, holder_id, KIND, NUMBER, opened_at, REGISTRY, STATUS FROM account"
          + " WHERE (ID = ?)";

  static final String LOCK_ACCOUNT = "SELECT * FROM account WHERE id = ? FOR NO KEY UPDATE";

  private static final String TRANSACTION_COLUMNS =
      "ID, decided_at, decided_by, due_at, effective_at, expires_at, failed_rule, from_account,"
          + " KIND, METRIC, NUMBER, proposed_at, proposed_by, QUANTITY, REASON, recorded_at,"
          + " REGISTRY, REQUEST, request_digest, STATUS, to_account, VERSION, decision_id, REVERSES,"
          + " SENDER, BENEFICIARY, certificate_language, COUNTERPART, counterpart_account,"
          + " oimp_purpose, order_reference, PURPOSE, REFERENCE, use_year, using_entity,"
          + " using_party";

  private static final String TRANSACTION =
      "SELECT " + TRANSACTION_COLUMNS + " FROM registry_transaction WHERE ";

  static final String BY_REQUEST = TRANSACTION + "(REQUEST = ?)";

  static final String LOCK_TRANSACTION =
      TRANSACTION + "((REGISTRY = ?) AND (NUMBER = ?)) FOR UPDATE";

  static final String NOW = "SELECT registry_now()";

  static final String NEXT_WINDOW =
      "SELECT number, window_from, window_until FROM notice_version WHERE registry = ?"
          + " AND until_at IS NULL AND NOT withdrawn AND window_from IS NOT NULL"
          + " AND window_until > ? ORDER BY window_from LIMIT 1";

  static final String CLOSED_UNTIL = "SELECT registry_closed_until(?, ?)";

  static final String EXTENDED = "SELECT extended_by_maintenance(?, ?, ?)";

  static final String FREEZES =
      "SELECT count(*) FROM registry_freeze WHERE target = 'REGISTRY' AND until_at IS NULL"
          + " AND registry = ?";

  static final String WORKING_DAYS =
      "SELECT DISTINCT ON (day) day, says FROM working_day WHERE registry = ? AND day >= ?"
          + " ORDER BY day, version DESC";

  static final String CERTIFICATE =
      "SELECT ID, account_id, as_of, BENEFICIARY, certified_at, CODE, holder_en, holder_ja,"
          + " issued_at, issued_by, KIND, LANGUAGES, METRIC, NUMBER, PURPOSE, QUANTITY, REGISTRY,"
          + " transaction_id, withdrawn_at FROM certificate WHERE (transaction_id = ?)";

  static final String FREE_RUNS =
      """
      WITH page AS (
        SELECT vintage, series_id, serial_first, serials FROM credit_block
        WHERE account_id = ? AND until_at IS NULL
          AND (vintage, series_id, serial_first) > (?, ?, ?)
        ORDER BY vintage, series_id, serial_first LIMIT ?)
      SELECT p.vintage, p.series_id, p.serial_first, lower(f.run), upper(f.run) - 1
      FROM page p LEFT JOIN LATERAL unnest(
        int8multirange(p.serials)
        - coalesce((SELECT range_agg(r.serials) FROM reservation r
                    WHERE r.open AND r.series_id = p.series_id AND r.serials && p.serials),
                   '{}')
        - coalesce((SELECT range_agg(x.serials) FROM restriction x
                    WHERE x.until_at IS NULL AND x.kind <> 'TRUST'
                      AND x.series_id = p.series_id AND x.serials && p.serials), '{}')
        ) f(run) ON true
      ORDER BY p.vintage, p.series_id, p.serial_first, f.run
      """;

  static final String SERIES =
      "SELECT ID, issuing_side, METRIC, NAME, next_serial, PARTNER, project_id, project_number,"
          + " REGISTRY, VINTAGE FROM credit_series WHERE (ID = ?)";

  static final String SETTINGS =
      "SELECT DISTINCT ON (key) key, value FROM registry_setting"
          + " WHERE registry = ? AND effective_at <= ? ORDER BY key, effective_at DESC";

  static final String REGISTRY =
      "SELECT CODE, name_en, name_ja, PARTY, ZONE FROM registry WHERE (CODE = ?)";

  static final String NEXT_NUMBER = "SELECT nextval('transaction_sequence')";

  static final String NEXT_IDS = "SELECT nextval('entity_id')";

  static final String RESERVE =
      "INSERT INTO reservation (ID, account_id, OPEN, serial_first, serial_last, series_id,"
          + " transaction_id) VALUES (?, ?, ?, ?, ?, ?, ?)";

  static final String PROPOSE =
      "INSERT INTO registry_transaction ("
          + TRANSACTION_COLUMNS
          + ") VALUES (?, NULL, NULL, NULL, NULL, ?, NULL, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?, ?, ?,"
          + " ?, ?, ?, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
          + " NULL)";

  static final String STATUS_CHANGE =
      "INSERT INTO transaction_status_change (transaction_id, STATUS, AT, by_user, REASON)"
          + " VALUES (?, ?, ?, ?, NULL)";

  static final String PROMISED =
      runs("reservation l", "l.account_id = ?", "s.name, l.serial_first");

  static final String MOVED =
      runs("transaction_line l", "? IN (l.from_account, l.to_account)", "l.line");

  static final String REPRESENTATIVES =
      "SELECT u.registry, u.id, u.email, u.language, r.rights FROM representation r"
          + " JOIN registry_user u ON u.id = r.user_id WHERE r.account_id = ?"
          + " AND r.until_at IS NULL AND r.state = 'ACTIVE' ORDER BY u.id";

  static final String NOTIFY =
      "INSERT INTO notification (ID, ACCOUNT, action_required, deleted_at, DETAIL, EVENT, KIND,"
          + " METRIC, more_units, notified_at, QUANTITY, transaction_id, UNITS, user_id)"
          + " VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String MAIL =
      "INSERT INTO mail (ID, ADDRESS, BODY, created_at, DETAIL, FAILURE, KIND, LANGUAGE,"
          + " next_try_at, REGISTRY, sent_at, SUBJECT, TRIES, user_id, notification_id)"
          + " VALUES (?, ?, NULL, ?, '', NULL, ?, ?, ?, ?, NULL, NULL, 0, ?, ?)";

  static final String AUDIT =
      "INSERT INTO audit_entry (id, registry, user_id, act, subject, detail, at)"
          + " VALUES (nextval('entity_id'), CAST(? AS char(5)), CAST(? AS bigint), ?, ?, ?,"
          + " registry_now())";

  static final String APPROVERS =
      "SELECT count(*) FROM representation WHERE account_id = ? AND until_at IS NULL"
          + " AND state = 'ACTIVE' AND rights IN ('APPROVE', 'INITIATE_AND_APPROVE')"
          + " AND user_id <> ?";

  static final String RESERVATIONS =
      "SELECT ID, account_id, OPEN, serial_first, serial_last, series_id, transaction_id"
          + " FROM reservation WHERE (transaction_id = ?) ORDER BY series_id, serial_first";

  static final String RUN_STATES =
      """
      WITH named AS (
        SELECT split_part(n, ':', 1)::bigint AS series_id,
               int8range(split_part(n, ':', 2)::bigint, split_part(n, ':', 3)::bigint, '[]')
                 AS serials
        FROM unnest(string_to_array(?, ',')) n)
      SELECT n.series_id, lower(n.serials), upper(n.serials) - 1,
        (SELECT coalesce(sum(upper(b.serials * n.serials) - lower(b.serials * n.serials)), 0)
         FROM credit_block b WHERE b.series_id = n.series_id AND b.serials && n.serials
           AND b.until_at IS NULL AND b.account_id + 0 = ?),
        EXISTS (SELECT FROM reservation r WHERE r.series_id = n.series_id
           AND r.serials && n.serials AND r.open AND r.transaction_id <> ?),
        EXISTS (SELECT FROM restriction x WHERE x.series_id = n.series_id
           AND x.serials && n.serials AND x.until_at IS NULL AND x.kind <> 'TRUST')
      FROM named n
      """;

  static final String APPROVE =
      "UPDATE registry_transaction SET STATUS = ?, decided_by = ?, decided_at = ?, VERSION = ?"
          + " WHERE ((ID = ?) AND (VERSION = ?))";

  private static final String BLOCK =
      "SELECT b.id, b.series_id, b.vintage, b.serial_first, b.serial_last, b.account_id,"
          + " b.account_kind, b.since_transaction, b.since_at, b.until_transaction, b.until_at"
          + " FROM credit_block b WHERE b.series_id = ? AND b.serials && int8range(?, ?, '[]')"
          + " AND b.until_at IS NULL AND b.account_id + 0 = ?";

  static final String LOCK_TOUCHED = BLOCK + " ORDER BY b.serial_first FOR UPDATE";

  static final String LOCK_NEIGHBOURS = BLOCK + " AND b.since_at <= ? FOR UPDATE SKIP LOCKED";

  static final String END_BLOCK =
      "UPDATE credit_block SET until_transaction = ?, until_at = ? WHERE (ID = ?)";

  static final String BEGIN_BLOCK =
      "INSERT INTO credit_block (ID, account_id, account_kind, serial_first, serial_last,"
          + " series_id, since_at, since_transaction, until_at, until_transaction, VINTAGE)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)";

  static final String COMPLETE =
      "UPDATE registry_transaction SET STATUS = ?, effective_at = ?, recorded_at = ?, VERSION = ?"
          + " WHERE ((ID = ?) AND (VERSION = ?))";

  static final String ENTRY =
      "INSERT INTO account_entry (account_id, METRIC, transaction_id, effective_at, QUANTITY)"
          + " VALUES (?, ?, ?, ?, ?)";

  static final String LINE =
      "INSERT INTO transaction_line (LINE, transaction_id, from_account, from_kind, KIND,"
          + " serial_first, serial_last, series_id, to_account, to_kind)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String CLOSE_RESERVATION = "UPDATE reservation SET OPEN = ? WHERE (ID = ?)";

  private static String runs(String from, String which, String order) {
    return "SELECT s.name, l.serial_first, l.serial_last,"
        + " sum(l.serial_last - l.serial_first + 1) OVER (), count(*) OVER () FROM %s"
            .formatted(from)
        + " JOIN credit_series s ON s.id = l.series_id WHERE l.transaction_id = ? AND %s"
            .formatted(which)
        + " ORDER BY %s LIMIT ?".formatted(order);
  }

  private Statements() {}
}
