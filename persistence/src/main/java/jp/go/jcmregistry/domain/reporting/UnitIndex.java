package jp.go.jcmregistry.domain.reporting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSeries;
import jp.go.jcmregistry.domain.reporting.AefFinding.Place;

/**
 * All runs of units that are held against each other, by their identifiers. A year may have a
 * million: of each run only numbers are kept, what many have in common stands once.
 */
final class UnitIndex {
  /** Where a run comes from. */
  enum Side {
    OPENING,
    ACTION,
    CLOSING,
    COUNTERPART
  }

  /** What runs have in common; actions also their type and who gave and received. */
  record Shared(
      Side side,
      ItmoSeries series,
      String registry,
      String approach,
      JcmSeries units,
      long offset,
      String metric,
      String mitigationType,
      String sectors,
      AefActionType type,
      AefActionSubtype subtype,
      String transferring,
      String acquiring) {}

  private static final int FIRST_SIZE = 1 << 10;
  private static final int NUMBERS = 4;

  private final Map<Shared, Integer> known = new HashMap<>();
  private Shared[] shared = new Shared[FIRST_SIZE];
  private int[] kind = new int[FIRST_SIZE];
  private long[] numbers = new long[FIRST_SIZE * NUMBERS];
  private AefSource[] sources = new AefSource[FIRST_SIZE];
  private int size;
  private AefSource latest;

  void add(Side side, AefBlock block, String sectors, AefAction action, Place place) {
    Shared one =
        new Shared(
            side,
            block.series(),
            block.registry(),
            block.approach(),
            block.units().series(),
            block.offset(),
            block.metric(),
            block.mitigationType(),
            sectors,
            action == null ? null : action.type(),
            action == null ? null : action.subtype(),
            action == null ? null : action.roles().transferring(),
            action == null ? null : action.roles().acquiring());
    grow();
    kind[size] = known.computeIfAbsent(one, this::next);
    int at = size * NUMBERS;
    numbers[at] = block.serials().first();
    numbers[at + 1] = block.serials().last();
    numbers[at + 2] = action == null ? 0 : action.at().toEpochMilli();
    numbers[at + 3] = place.row();
    latest = place.source().equals(latest) ? latest : place.source();
    sources[size++] = latest;
  }

  private int next(Shared one) {
    int index = known.size();
    if (index == shared.length) {
      shared = Arrays.copyOf(shared, shared.length * 2);
    }
    shared[index] = one;
    return index;
  }

  private void grow() {
    if (size == kind.length) {
      kind = Arrays.copyOf(kind, size * 2);
      sources = Arrays.copyOf(sources, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2 * NUMBERS);
    }
  }

  /** The runs by identifier: those of one series together, by their first unit. */
  int[] sorted() {
    Comparator<Integer> byIdentifier =
        Comparator.<Integer, String>comparing(run -> shared(run).series().toString())
            .thenComparing(this::first);
    return IntStream.range(0, size)
        .boxed()
        .sorted(byIdentifier)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  Shared shared(int run) {
    return shared[kind[run]];
  }

  long first(int run) {
    return numbers[run * NUMBERS];
  }

  long last(int run) {
    return numbers[run * NUMBERS + 1];
  }

  long at(int run) {
    return numbers[run * NUMBERS + 2];
  }

  Place place(int run) {
    AefTable table = shared(run).side() == Side.ACTION ? AefTable.ACTIONS : AefTable.HOLDINGS;
    return new Place(table, numbers[run * NUMBERS + 3], sources[run]);
  }
}
