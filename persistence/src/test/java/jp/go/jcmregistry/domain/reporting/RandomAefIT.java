package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.shared.Chance;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do, what the registry reports of it has no error: a random history, year by year.
 * The seed is printed ({@code -Dseed=} repeats it); longer with {@code -Daef.actions=100000}.
 */
class RandomAefIT {
  private static final long ACTIONS = Integer.getInteger("aef.actions", 1_500);
  private static final int COUNT_EVERY = 50;

  private final RegistryDatabase database = RegistryDatabase.fresh();

  @Test
  void aRandomHistoryHasNoErrorInAnyYear() {
    Instant start = Instant.parse("2024-11-01T03:00:00Z");
    database.setClock(start);
    Ledger ledger = new Ledger(database);
    RandomUses people = new RandomUses(ledger, Chance.seeded(), start);
    for (int act = 1; act % COUNT_EVERY != 0 || actions(ledger) < ACTIONS; act++) {
      people.doSomething();
    }
    Map<Integer, Long> rows = new TreeMap<>();
    for (int year = 2023; year <= lastYear(ledger) + 1; year++) {
      AefExport export = compile(year);
      assertThat(export.amounts().findings().keySet())
          .as("checks of %d that found something", year)
          .noneMatch(check -> check.severity() == AefCheck.Severity.ERROR);
      rows.put(year, export.rows(AefTable.ACTIONS));
    }
    assertThat(rows.get(2023)).as("before anything happened").isZero();
    assertThat(rows.get(2024)).isPositive();
    assertThat(kinds(ledger))
        .as("every kind of action happened, and reversals")
        .contains("AUTHORIZATION", "ACQUISITION", "FIRST_TRANSFER", "USE", "CANCELLATION")
        .contains("REVERSED");
  }

  private static long actions(Ledger ledger) {
    return Long.parseLong(ledger.strings("SELECT count(*) FROM itmo_action").get(0));
  }

  private static int lastYear(Ledger ledger) {
    return Integer.parseInt(
        ledger.strings("SELECT extract(year FROM max(effective_at))::int FROM itmo_action").get(0));
  }

  private static List<String> kinds(Ledger ledger) {
    return ledger.strings(
        "SELECT DISTINCT type FROM itmo_action UNION SELECT 'REVERSED' FROM registry_transaction"
            + " WHERE status = 'REVERSED'");
  }

  private AefExport compile(int year) {
    return database.call(
        entities -> {
          Filing.exports(entities).readOneMoment();
          return Filing.exports(entities).compile("JPN01", year, Progress.IGNORED);
        });
  }
}
