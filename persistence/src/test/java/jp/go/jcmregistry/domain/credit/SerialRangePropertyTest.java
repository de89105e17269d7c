package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.shared.Chance;
import org.junit.jupiter.api.Test;

/** Whatever is done to ranges in whatever order, no number is lost and none is there twice. */
class SerialRangePropertyTest {
  private static final int CASES = 2_000;
  private static final int HIGHEST = 60;

  private final Random random = Chance.seeded();

  @Test
  void splittingAndMergingGiveBackTheSameRange() {
    for (int i = 0; i < CASES; i++) {
      SerialRange range = huge();
      if (range.isSingle()) {
        continue;
      }
      long quantityOfLower = Chance.upTo(range.quantity().amount() - 1, random);
      SerialRange.Split split = range.splitAt(quantityOfLower);

      assertThat(split.lower().quantity().amount()).isEqualTo(quantityOfLower);
      assertThat(split.lower().quantity().plus(split.upper().quantity()))
          .isEqualTo(range.quantity());
      assertThat(split.lower().adjoins(split.upper())).isTrue();
      assertThat(split.lower().merge(split.upper())).isEqualTo(range);
      assertThat(SerialRange.parse(range.toString())).isEqualTo(range);
    }
  }

  @Test
  void hugeRangesAreDividedByWhatIsTakenFromThem() {
    for (int i = 0; i < CASES; i++) {
      SerialRange range = huge();
      SerialRange taken = huge();
      List<SerialRange> parts = new ArrayList<>(range.minus(taken));
      assertThat(parts).noneMatch(taken::overlaps).allMatch(range::contains);
      range.intersection(taken).ifPresent(parts::add);
      assertThat(SerialRange.union(parts)).containsExactly(range);
      assertThat(parts.stream().mapToLong(part -> part.quantity().amount()).sum())
          .isEqualTo(range.quantity().amount());
    }
  }

  @Test
  void unionAndSubtractionAgreeWithCountingNumberByNumber() {
    for (int i = 0; i < CASES; i++) {
      List<SerialRange> some = severalSmall();
      List<SerialRange> others = severalSmall();
      BitSet difference = numbers(some);
      difference.andNot(numbers(others));

      assertNormalised(SerialRange.union(some), numbers(some));
      assertNormalised(SerialRange.subtract(some, others), difference);
    }
  }

  @Test
  void anyHistoryOfSplitsAndMergesKeepsEveryUnit() {
    List<SerialRange> blocks = new ArrayList<>(List.of(SerialRange.of(1, 1_000_000)));
    for (int i = 0; i < CASES; i++) {
      SerialRange chosen = blocks.remove(random.nextInt(blocks.size()));
      blocks.stream()
          .filter(chosen::adjoins)
          .findFirst()
          .filter(neighbour -> random.nextBoolean())
          .ifPresentOrElse(
              neighbour -> blocks.set(blocks.indexOf(neighbour), neighbour.merge(chosen)),
              () -> blocks.addAll(cut(chosen)));
      assertThat(blocks.stream().mapToLong(block -> block.quantity().amount()).sum())
          .isEqualTo(1_000_000);
    }
    assertThat(blocks).hasSizeGreaterThan(1);
    assertThat(SerialRange.union(blocks)).containsExactly(SerialRange.of(1, 1_000_000));
  }

  private List<SerialRange> cut(SerialRange range) {
    if (range.isSingle()) {
      return List.of(range);
    }
    SerialRange.Split split = range.splitAt(Chance.upTo(range.quantity().amount() - 1, random));
    return List.of(split.lower(), split.upper());
  }

  private static void assertNormalised(List<SerialRange> ranges, BitSet expected) {
    assertThat(numbers(ranges)).isEqualTo(expected);
    for (int i = 1; i < ranges.size(); i++) {
      assertThat(ranges.get(i).first()).isGreaterThan(ranges.get(i - 1).last() + 1);
    }
  }

  private static BitSet numbers(Collection<SerialRange> ranges) {
    BitSet numbers = new BitSet();
    ranges.forEach(range -> numbers.set((int) range.first(), (int) range.last() + 1));
    return numbers;
  }

  private List<SerialRange> severalSmall() {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(i -> ordered(1 + random.nextInt(HIGHEST), 1 + random.nextInt(HIGHEST)))
        .toList();
  }

  private SerialRange huge() {
    return ordered(
        Chance.upTo(SerialRange.SERIAL_MAX, random), Chance.upTo(SerialRange.SERIAL_MAX, random));
  }

  private static SerialRange ordered(long one, long other) {
    return SerialRange.of(Math.min(one, other), Math.max(one, other));
  }
}
