package jp.go.jcmregistry.domain.transaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.credit.UnitRun;

/**
 * A second ledger of the simplest kind: every unit's account and promise in a list, every movement
 * in another. It knows nothing of blocks, merging or SQL; the real one must always agree with it.
 */
final class LedgerModel {
  /** Where a unit is that was issued and taken back. */
  static final long NOWHERE = 0;

  /** One movement of one run at an instant. */
  record Moved(Instant at, UnitRun run, long from, long to) {}

  private static final class Series {
    private final long id;
    private final int vintage;
    private final List<Long> owners = new ArrayList<>();
    private final List<Long> promises = new ArrayList<>();

    private Series(long id, int vintage) {
      this.id = id;
      this.vintage = vintage;
    }
  }

  private final Map<Long, Series> series = new TreeMap<>();
  private final List<Moved> moved = new ArrayList<>();

  /** The serial that this series will issue next. */
  long nextSerial(long seriesId) {
    return series.containsKey(seriesId) ? series.get(seriesId).owners.size() + 1L : 1;
  }

  void issue(Instant at, UnitRun run, int vintage, long to) {
    Series issuing = series.computeIfAbsent(run.seriesId(), id -> new Series(id, vintage));
    for (long serial = run.range().first(); serial <= run.range().last(); serial++) {
      issuing.owners.add(to);
      issuing.promises.add(NOWHERE);
    }
    moved.add(new Moved(at, run, NOWHERE, to));
  }

  void move(Instant at, UnitRun run, long from, long to) {
    Series of = series.get(run.seriesId());
    for (long serial = run.range().first(); serial <= run.range().last(); serial++) {
      of.owners.set((int) serial - 1, to);
    }
    moved.add(new Moved(at, run, from, to));
  }

  /** Promises units to a transaction, or to nobody again. */
  void promise(Collection<UnitRun> runs, long transaction) {
    for (UnitRun run : runs) {
      for (long serial = run.range().first(); serial <= run.range().last(); serial++) {
        series.get(run.seriesId()).promises.set((int) serial - 1, transaction);
      }
    }
  }

  boolean isFree(long account, UnitRun run) {
    Series of = series.get(run.seriesId());
    return of != null
        && run.range().last() <= of.owners.size()
        && all(of.owners, run, account)
        && all(of.promises, run, NOWHERE);
  }

  boolean isPromised(UnitRun run, long transaction) {
    return all(series.get(run.seriesId()).promises, run, transaction);
  }

  private static boolean all(List<Long> units, UnitRun run, long expected) {
    return units.subList((int) run.range().first() - 1, (int) run.range().last()).stream()
        .allMatch(value -> value == expected);
  }

  /**
   * What the registry must choose: oldest vintage, then series and serial; all there is if less.
   */
  List<UnitRun> choose(long account, long quantity) {
    List<UnitRun> units = new ArrayList<>();
    List<Series> ordered = new ArrayList<>(series.values());
    ordered.sort(Comparator.comparingInt((Series s) -> s.vintage).thenComparingLong(s -> s.id));
    for (Series of : ordered) {
      for (int index = 0; index < of.owners.size() && units.size() < quantity; index++) {
        if (of.owners.get(index) == account && of.promises.get(index) == NOWHERE) {
          units.add(UnitRun.of(of.id, index + 1L, index + 1L));
        }
      }
    }
    return union(units);
  }

  /** The units in the fewest runs, in the order of series and serial. */
  static List<UnitRun> union(Collection<UnitRun> runs) {
    Map<Long, List<SerialRange>> ranges = new TreeMap<>();
    runs.forEach(r -> ranges.computeIfAbsent(r.seriesId(), id -> new ArrayList<>()).add(r.range()));
    List<UnitRun> joined = new ArrayList<>();
    ranges.forEach(
        (id, of) -> SerialRange.union(of).forEach(range -> joined.add(new UnitRun(id, range))));
    return joined;
  }

  /** Which units lay where at an instant, as runs by account; movements at the instant count. */
  Map<Long, List<UnitRun>> at(Instant instant) {
    Map<Long, List<Long>> owners = new TreeMap<>();
    for (Moved move : moved) {
      if (!move.at().isAfter(instant)) {
        List<Long> of = owners.computeIfAbsent(move.run().seriesId(), id -> new ArrayList<>());
        for (long serial = move.run().range().first();
            serial <= move.run().range().last();
            serial++) {
          if (serial > of.size()) {
            of.add(move.to());
          } else {
            of.set((int) serial - 1, move.to());
          }
        }
      }
    }
    Map<Long, List<UnitRun>> held = new TreeMap<>();
    owners.forEach(
        (id, of) -> {
          for (int index = 0; index < of.size(); index++) {
            if (of.get(index) != NOWHERE) {
              held.computeIfAbsent(of.get(index), a -> new ArrayList<>())
                  .add(UnitRun.of(id, index + 1L, index + 1L));
            }
          }
        });
    held.replaceAll((account, units) -> union(units));
    return held;
  }

  /** The total of an account before an instant; movements at the instant do not count. */
  long total(long account, Instant before) {
    return moved.stream()
        .filter(m -> m.at().isBefore(before))
        .mapToLong(
            m ->
                (m.to() == account ? m.run().quantity() : 0)
                    - (m.from() == account ? m.run().quantity() : 0))
        .sum();
  }

  List<Moved> moved() {
    return moved;
  }
}
