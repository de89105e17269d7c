package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was added and removed, whatever the order and however often a row stands there. */
class AefChangesTest {
  private final AefExport.Amounts amounts = AefExport.Amounts.none();

  private List<String> changes(List<String> filed, List<String> draft) {
    AefChanges changes = new AefChanges(filed == null ? null : filed::forEach, amounts);
    draft.forEach(changes::compare);
    return changes.end().stream()
        .map(change -> (change.added() ? "+" : "-") + change.cells().get(0))
        .toList();
  }

  private static String row(Object name) {
    return AefTable.ENTITIES.ordinal()
        + "\ts"
        + name
        + "\t".repeat(AefTable.ENTITIES.fields().size() - 1);
  }

  @Test
  void theSameRowsInAnotherOrderAreNoChange() {
    assertThat(changes(List.of(row(1), row(2)), List.of(row(2), row(1)))).isEmpty();
    assertThat(amounts.added()).isEmpty();
    assertThat(amounts.removed()).isEmpty();
  }

  @Test
  void rowsThatStandThereSeveralTimesAreCounted() {
    assertThat(changes(List.of(row(1), row(1), row(2)), List.of(row(1), row(3), row(3))))
        .containsExactly("+3", "+3", "-1", "-2");
    assertThat(amounts.removed()).isEqualTo(Map.of(AefTable.ENTITIES, 2L));
  }

  @Test
  void whereNothingWasFiledNothingIsCompared() {
    assertThat(changes(null, List.of(row(1)))).isEmpty();
    assertThat(changes(List.of(), List.of(row(1)))).containsExactly("+1");
  }

  @Test
  void allAreCountedAndTheFirstAreShown() {
    List<String> many = IntStream.range(0, 3_000).mapToObj(AefChangesTest::row).toList();
    assertThat(changes(many, List.of())).hasSize(AefChanges.KEPT_MAX);
    assertThat(amounts.removed()).isEqualTo(Map.of(AefTable.ENTITIES, 3_000L));
  }
}
