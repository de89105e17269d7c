package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.DayClosing;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.UnitRun;
import jp.go.jcmregistry.domain.reporting.Flows;
import jp.go.jcmregistry.domain.shared.Chance;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.Sql;
import org.junit.jupiter.api.Test;

/**
 * A random history on the real database beside the simplest model of it. The seed is printed
 * ({@code -Dseed=} repeats it); longer with {@code -Dhistory.operations=20000}.
 */
class RandomHistoryIT {
  private static final int OPERATIONS = Integer.getInteger("history.operations", 2_000);
  private static final int LOOK_EVERY = 200;

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private final Random random = Chance.seeded();
  private final Ledger ledger = new Ledger(database);
  private final LedgerModel model = new LedgerModel();
  private final RandomPeople people = new RandomPeople(ledger, model, random);
  private Instant clock = Instant.parse("2030-01-15T03:00:00Z");

  @Test
  void theLedgerAgreesWithItsModelAtAnyInstant() {
    database.setClock(clock);
    for (int operation = 1; operation <= OPERATIONS; operation++) {
      if (random.nextInt(100) < 6) {
        leap();
      } else {
        people.doSomething();
      }
      if (operation % LOOK_EVERY == 0) {
        look();
      }
    }
    look();
    assertThat(people.done())
        .as("every kind of event happened")
        .containsKeys(
            "issued",
            "chosen",
            "named",
            "cancelled",
            "approved",
            "rejected",
            "withdrawn",
            "reversed",
            "refused",
            "delayed",
            "expired",
            "executed");
  }

  /** Time passes: proposals expire, delayed transfers are executed, days are closed. */
  private void leap() {
    Instant now = people.now();
    clock = now.plus(Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60)));
    database.setClock(clock);
    people.workOffWhatIsDue();
    if (random.nextInt(3) == 0) {
      int days = 1 + random.nextInt(20);
      ledger.call(e -> new DayClosing(e).close(new Registries(e).byCode(Ledger.REGISTRY), days));
    }
  }

  private void look() {
    Invariants.assertHold(ledger);
    assertThat(
            ledger.strings(
                "SELECT t.account_id || ' ' || t.day FROM account_day_total t JOIN account a"
                    + " ON a.id = t.account_id JOIN registry g ON g.code = a.registry"
                    + " WHERE t.quantity <> (SELECT sum(e.quantity) FROM account_entry e"
                    + " WHERE e.account_id = t.account_id AND e.metric = t.metric"
                    + " AND e.effective_at < (t.day + 1)::timestamp AT TIME ZONE g.zone)"))
        .as("roll-ups that are not the full replay")
        .isEmpty();
    compare(people.now());
    compareFlows();
    for (int past = 0; past < 4 && !model.moved().isEmpty(); past++) {
      Instant event = model.moved().get(random.nextInt(model.moved().size())).at();
      compare(event);
      compare(event.plusSeconds(random.nextInt(200_000)));
      compare(event.minusNanos(1_000));
    }
  }

  private void compare(Instant instant) {
    assertThat(blocksAt(instant)).as("blocks as of %s", instant).isEqualTo(model.at(instant));
    for (Account account : people.accounts()) {
      long total = ledger.call(e -> new Holdings(e).total(account.id(), "GHG", instant));
      assertThat(total)
          .as("total of %s before %s", account.number(), instant)
          .isEqualTo(model.total(account.id(), instant));
    }
  }

  /** What the public's tables say at the end of any day is what lies in the accounts then. */
  private void compareFlows() {
    Registry registry = ledger.call(e -> new Registries(e).byCode(Ledger.REGISTRY));
    Instant end = registry.endOf(registry.dayOf(people.now()).minusDays(random.nextInt(30)));
    Map<String, Long> flowed = new TreeMap<>();
    for (Flows.Flow flow :
        ledger.call(e -> new Flows(e).before(registry, "GHG", end, Flows.By.SERIES, null))) {
      flowed.merge(flow.group() + " " + flow.to(), flow.quantity(), Long::sum);
      flowed.merge(flow.group() + " " + flow.from(), -flow.quantity(), Long::sum);
    }
    flowed.keySet().removeIf(key -> key.endsWith(" ISSUED"));
    flowed.values().removeIf(quantity -> quantity == 0);
    List<String> held =
        ledger.strings(
            "SELECT s.name || ' ' || b.account_kind || '=' || sum(b.serial_last - b.serial_first"
                + " + 1) FROM credit_block b JOIN credit_series s ON s.id = b.series_id"
                + " WHERE b.since_at < ?1 AND (b.until_at IS NULL OR b.until_at >= ?1)"
                + " GROUP BY s.name, b.account_kind ORDER BY 1",
            Sql.timestamp(end));
    assertThat(flowed.entrySet().stream().map(Object::toString).toList())
        .as("flows before %s", end)
        .containsExactlyInAnyOrderElementsOf(held);
  }

  private Map<Long, List<UnitRun>> blocksAt(Instant instant) {
    List<?> rows =
        ledger.call(
            e ->
                e.createNativeQuery(
                        "SELECT account_id, series_id, serial_first, serial_last FROM credit_block"
                            + " WHERE since_at <= ?1 AND (until_at IS NULL OR until_at > ?1)")
                    .setParameter(1, Sql.timestamp(instant))
                    .getResultList());
    Map<Long, List<UnitRun>> held =
        rows.stream()
            .map(Object[].class::cast)
            .collect(
                Collectors.groupingBy(
                    c -> Sql.number(c[0]),
                    TreeMap::new,
                    Collectors.mapping(
                        c -> UnitRun.of(Sql.number(c[1]), Sql.number(c[2]), Sql.number(c[3])),
                        Collectors.toList())));
    held.replaceAll((account, runs) -> LedgerModel.union(runs));
    return held;
  }
}
