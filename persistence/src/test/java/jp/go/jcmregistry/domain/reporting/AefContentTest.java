package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that were kept are the rows that were compiled, cell by cell. */
class AefContentTest {
  private final AefSamples samples = new AefSamples();

  /** A row of cells that are hard to keep. */
  private record Odd(List<Object> cells) implements AefRow {
    @Override
    public AefTable table() {
      return AefTable.ENTITIES;
    }

    @Override
    public List<Object> cells(ExportProfile profile) {
      return cells;
    }

    @Override
    public AefSource source() {
      return null;
    }
  }

  @Test
  void everyKindOfCellComesBackAsItWas() {
    List<Object> cells =
        Arrays.asList(
            "a\tb\\t\r\nc\\",
            null,
            "",
            9_007_199_254_740_993L,
            LocalDate.of(2025, 12, 31),
            PlatformCell.LINK,
            PlatformCell.INFORMATION,
            "NA");
    String line = AefContent.line(new Odd(cells), ExportProfile.NOMENCLATURE_2026);
    assertThat(line).doesNotContain("\n", "\r");
    assertThat(AefContent.row(line)).isEqualTo(new AefContent.Row(AefTable.ENTITIES, cells));
  }

  @ParameterizedTest
  @EnumSource
  void keptTablesPrintWhatTheyWereCompiledFrom(ExportProfile profile) {
    ListedAef aef =
        new ListedAef()
            .actions(samples.use(1, 5), samples.acquisition(11, 11))
            .held(samples.holding(6, 11));
    aef.authorized(samples.authorization("JP-1", 2, AuthorizedPurpose.NDC_AND_OIMP));
    aef.entities.add(samples.entity("A-1"));
    List<String> kept = new ArrayList<>();
    for (AefTable table : AefTable.values()) {
      if (table != AefTable.SUBMISSION) {
        aef.rows(table, profile, row -> kept.add(AefContent.line(row, profile)));
      }
    }
    FrozenAef frozen = new FrozenAef(samples.submission(), kept::forEach);
    for (AefTable table : AefTable.values()) {
      assertThat(printed(frozen, table, profile)).isEqualTo(printed(aef, table, profile));
    }
  }

  /** Each cell with its kind: an Integer and a Long are both a number. */
  private static List<String> printed(AefTables tables, AefTable table, ExportProfile profile) {
    List<String> printed = new ArrayList<>();
    tables.rows(
        table,
        profile,
        row ->
            row.cells(profile)
                .forEach(
                    cell ->
                        printed.add(
                            (cell instanceof Number
                                    ? "number"
                                    : cell == null ? "" : cell.getClass().getSimpleName())
                                + " "
                                + cell)));
    return printed;
  }
}
