package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The plans that the statements of every transfer keep once the driver has prepared them: planned
 * for no account in particular, with half of all blocks in one account and the rest in a thousand.
 */
class HotStatementsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final int BLOCKS = 20_000;
  private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+)");
  private static final double ROWS_MAX = 20;
  private static Account hot;
  private static String series;

  @BeforeAll
  static void fillTheLedger() {
    Ledger ledger = new Ledger(DATABASE);
    hot = ledger.account();
    ledger.issue(ledger.account(), 2020, 1);
    String holder = ledger.strings("SELECT min(id) FROM account_holder").get(0);
    series = ledger.strings("SELECT max(id) FROM credit_series").get(0);
    String since = ledger.strings("SELECT max(id) FROM registry_transaction").get(0);
    String number = "'JPN-100-' || to_char(8000000 + n, 'FM0000000') || '-00'";
    DATABASE.asOwner(
        "INSERT INTO account (id, registry, number, kind, holder_id, status, opened_at)"
            + " SELECT -n, 'JPN01', "
            + number
            + ", 'ENTITY_HOLDING', "
            + holder
            + ", 'OPEN', now() FROM generate_series(1, 1000) n");
    // One block in two lies in the hot account; pairs of serials, so that none adjoin there.
    String account = "CASE WHEN mod(n, 2) = 0 THEN " + hot.id() + " ELSE -1 - mod(n, 1000) END";
    String block =
        "INSERT INTO credit_block (id, series_id, vintage, serial_first, serial_last, account_id,"
            + " account_kind, since_transaction, since_at, until_transaction, until_at) SELECT %s,"
            + series
            + ", 2020, 10 + n * 2, 11 + n * 2, "
            + account
            + ", 'ENTITY_HOLDING', "
            + since
            + ", now(), %s FROM generate_series(1, "
            + BLOCKS
            + ") n";
    DATABASE.asOwner(block.formatted("-n", "NULL::bigint, NULL::timestamptz"));
    DATABASE.asOwner(block.formatted("-n - " + BLOCKS, since + ", now()"));
    DATABASE.asOwner(
        "INSERT INTO reservation (id, transaction_id, account_id, series_id, serial_first,"
            + " serial_last, open) SELECT -n, "
            + since
            + ", "
            + hot.id()
            + ", "
            + series
            + ", 10 + n * 4, 11 + n * 4, mod(n, 4) = 0 FROM generate_series(1, "
            + BLOCKS / 2
            + ") n");
    DATABASE.asOwner(
        "INSERT INTO restriction (id, registry, series_id, serial_first, serial_last, kind,"
            + " reason, from_at, from_by) SELECT -n, 'JPN01', "
            + series
            + ", 12 + n * 8, 12 + n * 8, 'FREEZE', '', now(), "
            + ledger.operator().userId()
            + " FROM generate_series(1, "
            + BLOCKS / 8
            + ") n");
    DATABASE.asOwner("ANALYZE");
  }

  private static List<String> plan(String sql, String... parameters) throws SQLException {
    return plan("force_generic_plan", sql, List.of(parameters));
  }

  private static List<String> plan(String mode, String sql, List<String> parameters)
      throws SQLException {
    String prepared = sql.replaceAll("\\?(\\d)", "\\$$1");
    try (Connection connection = DATABASE.connect("app");
        Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = " + mode);
      statement.execute("PREPARE hot AS " + prepared);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "EXPLAIN (ANALYZE, TIMING OFF, BUFFERS) EXECUTE hot ("
                  + String.join(", ", parameters)
                  + ")")) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines;
    }
  }

  /** The index is used, and no step looks at more rows than there are parts of the answer. */
  private static void assertLooksAtFewRows(List<String> plan, String index) {
    assertThat(plan)
        .anyMatch(line -> line.contains("using " + index) || line.contains("on " + index));
    for (String line : plan) {
      Matcher rows = ROWS.matcher(line);
      if (rows.find()) {
        assertThat(Double.parseDouble(rows.group(1)))
            .as(String.join("\n", plan))
            .isLessThanOrEqualTo(ROWS_MAX);
      }
    }
  }

  @Test
  void thePageOfCandidatesReadsItsBlocksAndWhatTouchesThem() throws SQLException {
    List<String> plan = plan(Blocks.FREE_RUNS, hot.id().toString(), "2020", series, "10000", "8");
    assertLooksAtFewRows(plan, "credit_block_candidates");
    assertLooksAtFewRows(plan, "j3007_promised_once");
    assertLooksAtFewRows(plan, "restriction_current");
  }

  @Test
  void theStatesOfRunsReadTheBlocksTheyTouch() throws SQLException {
    String runs = "'" + series + ":10014:10015," + series + ":20:21'";
    List<String> plan = plan(Blocks.RUN_STATES, runs, hot.id().toString(), "0");
    assertLooksAtFewRows(plan, "one_unit_one_account");
    assertLooksAtFewRows(plan, "j3007_promised_once");
    assertLooksAtFewRows(plan, "restriction_current");
  }

  @Test
  void lockingReadsTheBlocksOfTheRunHoweverManyTheAccountHas() throws SQLException {
    String id = hot.id().toString();
    assertLooksAtFewRows(
        plan(Blocks.LOCK_TOUCHED, series, "10014", "10015", id), "one_unit_one_account");
    assertLooksAtFewRows(
        plan(Blocks.LOCK_NEIGHBOURS, series, "10013", "10016", id, "now()"),
        "one_unit_one_account");
  }

  /**
   * An account's blocks by size and by date, from their beginning and from behind one of them, as
   * the list asks for them: planned for the account.
   */
  @ParameterizedTest
  @CsvSource({
    "credit_block_size, b.serial_last - b.serial_first, DESC",
    "credit_block_size, b.serial_last - b.serial_first, ASC",
    "credit_block_date, b.since_at, DESC",
    "credit_block_date, b.since_at, ASC"
  })
  void aListOfBlocksIsReadInItsOrderHoweverManyThereAre(String index, String by, String way)
      throws SQLException {
    String from =
        " FROM credit_block b JOIN credit_series s ON s.id = b.series_id"
            + " JOIN project p ON p.id = s.project_id WHERE ";
    String order = by + ", b.vintage, b.series_id, b.serial_first";
    String list =
        "SELECT s.name, p.reference, b.serial_first"
            + from
            + "b.account_id = ?1 AND b.until_at IS NULL%s ORDER BY "
            + order.replace(",", " " + way + ",")
            + " "
            + way
            + " LIMIT 15";
    String behind =
        " AND (%s) %s (SELECT %s%sb.id = ?2)"
            .formatted(order, way.equals("DESC") ? "<" : ">", order, from);
    String id = hot.id().toString();
    String mode = "force_custom_plan";
    assertLooksAtFewRows(plan(mode, list.formatted(""), List.of(id)), index);
    assertLooksAtFewRows(plan(mode, list.formatted(behind), List.of(id, "-" + BLOCKS / 2)), index);
  }
}
