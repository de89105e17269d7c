package jp.go.jcmregistry.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.web.reporting.BarChart.Row;
import org.junit.jupiter.api.Test;

/** A picture shows the numbers of its table and nothing else. */
class BarChartTest {

  private static BarChart chart(Row... rows) {
    return BarChart.of("test", List.of("Issued", "Used"), List.of(rows));
  }

  @Test
  void theLongestBarIsTheHighestNumberAndTheOthersAreInProportion() {
    BarChart chart = chart(new Row("2023", List.of(100L, 50L)), new Row("2024", List.of(25L, 0L)));
    double longest = chart.groups().get(0).bars().get(0).width();
    assertThat(chart.groups().get(0).bars().get(1).width()).isEqualTo(longest / 2);
    assertThat(chart.groups().get(1).bars().get(0).width()).isEqualTo(longest / 4);
    assertThat(chart.groups().get(1).bars().get(1).width()).isZero();
    assertThat(chart.left() + longest).isLessThan(chart.width());
  }

  @Test
  void whatIsNotZeroIsSeenHoweverSmall() {
    BarChart chart = chart(new Row("2024", List.of(1_000_000L, 1L)));
    assertThat(chart.groups().get(0).bars().get(1).width()).isEqualTo(1);
    assertThat(chart.groups().get(0).bars().get(1).value()).isEqualTo(1);
  }

  @Test
  void barsOfOneMeaningHaveOnePattern() {
    BarChart chart = chart(new Row("a", List.of(1L, 2L)), new Row("b", List.of(3L, 4L)));
    assertThat(chart.key()).extracting(BarChart.Key::pattern).containsExactly(0, 1);
    assertThat(chart.groups())
        .allSatisfy(
            group ->
                assertThat(group.bars()).extracting(BarChart.Bar::pattern).containsExactly(0, 1));
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(chart()).isNull();
    assertThat(chart(new Row("2024", List.of(0L, 0L)))).isNull();
  }
}
