package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;
import jp.go.jcmregistry.domain.account.Account;
import org.junit.jupiter.api.Test;

/**
 * A year of many actions is compiled, checked, compared with what was filed and printed in a heap
 * that does not grow with it. A million with {@code -Daef.rows=1000000}; what is printed to a sheet
 * is measured beside its writer.
 */
class AefHeapIT {
  private static final int ACTIONS = Integer.getInteger("aef.rows", 20_000);
  private static final long HEAP_MAX = 256L << 20;
  private static final long LOOK_EVERY = 50;
  private static final String BEFORE = "2024-02-01T00:00:00Z";

  private AefScene scene;

  /** As many one-unit uses as are asked for, none beside another, each with its own record. */
  private void uses() {
    scene = new AefScene("2024-01-10T00:00:00Z");
    Account holder = scene.ledger.account();
    long series = scene.issue(holder, 2022, 2L * ACTIONS);
    long authorization = scene.authorization("JP-1");
    long version = scene.version(authorization, 1, "NDC_AND_OIMP", BEFORE);
    scene.identify(
        series, 1, 2L * ACTIONS, scene.itmoSeries("THA01", "THA", 2022), 10, authorization, BEFORE);
    scene.action("AUTHORIZATION", series, 1, 2L * ACTIONS, version, BEFORE);
    scene.sql(
        "INSERT INTO record_change (id, registry, number, kind, subject, status, proposed_by,"
            + " proposed_at, version) SELECT 10000000 + n, 'JPN01', 'R-2024-' || n, 'UNITS', '-',"
            + " 'WITHDRAWN', u.id, now(), 1 FROM generate_series(1, %d) n,"
            + " (SELECT min(id) AS id FROM registry_user) u; "
            + "INSERT INTO itmo_action (id, registry, effective_at, type, series_id, serial_first,"
            + " serial_last, itmo_series_id, itmo_offset, authorization_version_id, change_id,"
            + " using_party, use_year) SELECT 20000000 + n, 'JPN01', '2024-06-01T00:00:00Z', 'USE',"
            + " r.series_id, 2 * n, 2 * n, r.itmo_series_id, r.itmo_offset, %d, 10000000 + n,"
            + " 'JPN', 2024 FROM itmo_run r, generate_series(1, %d) n",
        ACTIONS, version, ACTIONS);
  }

  @Test
  void manyActionsDoNotGrowTheHeap() {
    uses();
    scene.at("2025-02-01T00:00:00Z");
    System.gc();
    long before = living();
    AtomicLong most = new AtomicLong(before);
    Timer watch = watch(most);
    AefExport export = new Filing(scene).compile(2024);
    watch.cancel();
    System.gc();
    most.accumulateAndGet(living(), Math::max);

    assertThat(export.rows(AefTable.ACTIONS)).isEqualTo(ACTIONS + 1L);
    System.getLogger(AefHeapIT.class.getName())
        .log(
            System.Logger.Level.INFO,
            "heap grew by " + (most.get() - before >> 20) + " MB for " + ACTIONS + " actions");
    assertThat(most.get() - before).isLessThan(HEAP_MAX);
  }

  private static Timer watch(AtomicLong most) {
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            most.accumulateAndGet(living(), Math::max);
          }
        },
        LOOK_EVERY,
        LOOK_EVERY);
    return timer;
  }

  /** What is left of the heap after collections: garbage is no growth. */
  private static long living() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
