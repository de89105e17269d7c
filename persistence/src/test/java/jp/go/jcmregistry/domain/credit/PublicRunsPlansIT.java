package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The plans that Credit Search keeps once the driver has prepared its statements, whatever is asked
 * and however deep a visitor has paged: no step looks at more rows than a page and the series have.
 * {@code -Druns.blocks=1000000} prints how long each takes at that size.
 */
class PublicRunsPlansIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final int BLOCKS = Integer.getInteger("runs.blocks", 40_000);
  private static final boolean MEASURED = System.getProperty("runs.blocks") != null;
  private static final int SERIES = 40;
  private static final int PAGE = 21;
  private static final Pattern ROWS = Pattern.compile("actual rows=([0-9.]+) loops=([0-9]+)");
  private static final Pattern TIME = Pattern.compile("Execution Time: (.*)");
  private static final int ROWS_MAX = 600;
  private static final JcmSerial MIDDLE = JcmSerial.parse(name(20) + "-" + BLOCKS / SERIES);

  private static String name(int series) {
    return "JCM-JP-ID-" + (200 + series / 10) + "-" + (2021 + series % 10);
  }

  @BeforeAll
  static void fillTheLedger() {
    Ledger ledger = new Ledger(DATABASE);
    Account account = ledger.account();
    ledger.issue(account, 2020, 1);
    String since = ledger.strings("SELECT max(id) FROM registry_transaction").get(0);
    String user = Long.toString(ledger.operator().userId());
    String retired =
        ledger
            .strings("SELECT id FROM account WHERE kind = ?1", AccountKind.RETIREMENT.name())
            .get(0);
    DATABASE.asOwner(
        "INSERT INTO project (id, registry, reference, partner, title_en, title_ja, methodology,"
            + " methodology_en, jcm_scope, aef_sector, aef_activity_type, mitigation_type, status, proposed_by,"
            + " proposed_at, decided_by, decided_at) SELECT -n, 'JPN01', 'ID' || 200 + n, 'ID', 'P',"
            + " 'P', 'ID_AM00' || n, 'Test methodology', '03. Energy Demand', 'Energy generation', 'A', 'M',"
            + " 'REGISTERED', "
            + user
            + ", now(), id, now() FROM generate_series(0, 3) n,"
            + " (SELECT max(id) AS id FROM registry_user) u");
    DATABASE.asOwner(
        "INSERT INTO credit_series (id, registry, project_id, issuing_side, partner,"
            + " project_number, vintage, name, next_serial) SELECT -1 - n, 'JPN01', -(n / 10), 'JP',"
            + " 'ID', (200 + n / 10)::text, 2021 + n % 10, 'JCM-JP-ID-' || 200 + n / 10 || '-'"
            + " || 2021 + n % 10, 100000000 FROM generate_series(0, "
            + (SERIES - 1)
            + ") n");
    // Of each series one block in a thousand is retired; every second one has a past.
    String blocks =
        "INSERT INTO credit_block (id, series_id, vintage, serial_first, serial_last, account_id,"
            + " account_kind, since_transaction, since_at, until_transaction, until_at)"
            + " SELECT %d - s * 10000000 - n, -1 - s, 2021 + s %% 10, n * 2 + 1, n * 2 + 2, %s, %s,"
            + since
            + ", %s FROM generate_series(0, "
            + (SERIES - 1)
            + ") s, generate_series(0, "
            + (BLOCKS / SERIES - 1)
            + ") n WHERE %s";
    DATABASE.asOwner(
        blocks.formatted(
            -1,
            "CASE WHEN n % 1000 = 7 THEN " + retired + " ELSE " + account.id() + " END",
            "CASE WHEN n % 1000 = 7 THEN 'RETIREMENT' ELSE 'ENTITY_HOLDING' END",
            "CASE WHEN n % 2 = 0 THEN '2024-01-01Z'::timestamptz ELSE '2022-01-01Z' END, NULL,"
                + " NULL",
            "true"));
    DATABASE.asOwner(
        blocks.formatted(
            -5_000_000_001L,
            account.id(),
            "'ENTITY_HOLDING'",
            "'2022-01-01Z'::timestamptz, " + since + ", '2024-01-01Z'::timestamptz",
            "n % 2 = 0"));
    int last = BLOCKS / SERIES * 2;
    DATABASE.asOwner(
        "INSERT INTO issued_run (id, series_id, serial_first, serial_last, transaction_id,"
            + " effective_at) SELECT -1 - s * 10 - k, -1 - s, 1 + k * "
            + last / 2
            + ", (k + 1) * "
            + last / 2
            + ", "
            + since
            + ", '2022-01-01Z'::timestamptz + k * interval '1 year' FROM generate_series(0, "
            + (SERIES - 1)
            + ") s, generate_series(0, 1) k");
    authorize(user, last);
    DATABASE.asOwner("ANALYZE");
  }

  /** A few units of two series are ITMOs, in their middle. */
  private static void authorize(String user, int last) {
    DATABASE.asOwner("INSERT INTO cooperative_approach VALUES ('CA9001', 'A', 'A')");
    DATABASE.asOwner(
        "INSERT INTO authorization_to_use (id, registry, authorization_id, approach)"
            + " VALUES (-1, 'JPN01', 'JP-1', 'CA9001')");
    DATABASE.asOwner(
        "INSERT INTO itmo_series (id, approach, originating_registry, first_transferring_party,"
            + " vintage) SELECT -n, 'CA9001', 'JPN01', 'JPN', 2021 + n FROM generate_series(3, 4) n");
    DATABASE.asOwner(
        "INSERT INTO itmo_run (id, series_id, serial_first, serial_last, itmo_series_id,"
            + " itmo_offset, authorization_id, effective_at) SELECT -n, -1 - n, "
            + (last / 2 - 10)
            + ", "
            + (last / 2 + 10)
            + ", -n, 0, -1, '2023-06-01Z' FROM generate_series(3, 4) n");
  }

  private static RunQuestion with(CreditState state, Boolean authorized, Instant asOf) {
    return new RunQuestion(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        authorized,
        asOf,
        RunOrder.SERIAL);
  }

  private static List<String> plan(RunSql sql, String statement) {
    String prepared = statement.replaceAll("\\?(\\d+)", "\\$$1");
    String values =
        sql.values().stream()
            .map(value -> value instanceof Number ? value.toString() : "'" + value + "'")
            .collect(Collectors.joining(", "));
    try (Connection connection = DATABASE.connect("app");
        Statement run = connection.createStatement()) {
      run.execute("SET plan_cache_mode = force_generic_plan");
      run.execute("PREPARE search AS " + prepared);
      List<String> lines = new ArrayList<>();
      String explain = "EXPLAIN (ANALYZE, TIMING OFF) EXECUTE search (" + values + ")";
      run.execute(explain);
      try (ResultSet rows = run.executeQuery(explain)) {
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
      }
      return lines;
    } catch (SQLException failure) {
      throw new IllegalStateException(statement, failure);
    }
  }

  private static void assertQuick(String what, RunQuestion asked, JcmSerial edge, boolean back) {
    RunSql page = new RunSql("JPN01", asked, edge, back, PAGE);
    assertQuick(what, plan(page, page.page()), ROWS_MAX);
    RunSql count = new RunSql("JPN01", asked, null, false, PublicRuns.COUNTED_MAX + 1);
    List<String> counted = plan(count, count.count());
    assertQuick(what + ", counted", counted, 3 * PublicRuns.COUNTED_MAX);
    assertThat(counted).as("who counts sorts nothing").noneMatch(line -> line.contains("Sort"));
  }

  private static void assertQuick(String what, List<String> plan, int most) {
    for (String line : plan) {
      Matcher time = TIME.matcher(line);
      if (MEASURED && time.find()) {
        System.out.println(what + ": " + time.group(1));
      }
      Matcher rows = ROWS.matcher(line);
      if (rows.find()) {
        double looked = Double.parseDouble(rows.group(1)) * Integer.parseInt(rows.group(2));
        assertThat(looked).as(what + "\n" + String.join("\n", plan)).isLessThanOrEqualTo(most);
      }
      assertThat(line).doesNotContain("Seq Scan on credit_block");
    }
  }

  @Test
  void everythingAndDeepInIt() {
    assertQuick("first page", RunQuestion.ALL, null, false);
    assertQuick("a page deep inside", RunQuestion.ALL, MIDDLE, false);
    assertQuick("a page before it", RunQuestion.ALL, MIDDLE, true);
  }

  @Test
  void fewOfAll() {
    assertQuick("retired", with(CreditState.RETIRED, null, null), null, false);
    assertQuick("retired, deep inside", with(CreditState.RETIRED, null, null), MIDDLE, false);
    assertQuick(
        "cancelled, of which there is none", with(CreditState.CANCELLED, null, null), null, false);
    assertQuick("authorized", with(null, true, null), null, false);
    assertQuick("not authorized", with(null, false, null), null, false);
  }

  @Test
  void oneUnitAndOneRun() {
    assertQuick("one unit", RunQuestion.ALL.of(MIDDLE), null, false);
    ItmoRange itmo = ItmoRange.parse("CA9001-JPN01-JPN-" + (BLOCKS / SERIES) + "-2024");
    assertQuick("one identifier of an ITMO", RunQuestion.ALL.of(itmo), null, false);
  }

  @Test
  void asOfAPastDay() {
    Instant past = Instant.parse("2023-07-01T00:00:00Z");
    assertQuick("past", RunQuestion.ALL.before(past), null, false);
    assertQuick("past, deep inside", RunQuestion.ALL.before(past), MIDDLE, false);
    assertQuick("past, before it", RunQuestion.ALL.before(past), MIDDLE, true);
    assertQuick("past, retired", with(CreditState.RETIRED, null, past), null, false);
    assertQuick("past, authorized", with(null, true, past), null, false);
  }

  @Test
  void issuedOnAFewDays() {
    RunQuestion later =
        new RunQuestion(
            null,
            null,
            null,
            null,
            null,
            null,
            Instant.parse("2022-12-01T00:00:00Z"),
            Instant.parse("2023-12-01T00:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            null,
            RunOrder.NEWEST);
    assertQuick("issued in a year", later, null, false);
    assertQuick("issued in a year, deep inside", later, MIDDLE, false);
  }
}
