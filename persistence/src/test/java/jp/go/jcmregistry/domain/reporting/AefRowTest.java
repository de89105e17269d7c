package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.credit.ItmoActionSubtype;
import jp.go.jcmregistry.domain.credit.ItmoActionType;
import org.junit.jupiter.api.Test;

/** Fields, cells and what the profiles make of them. */
class AefRowTest {
  private final AefSamples samples = new AefSamples();

  @Test
  void theTablesHaveTheFieldsOfTheDecision() {
    assertThat(Stream.of(AefTable.values()).map(table -> table.fields().size()))
        .containsExactly(9, 19, 27, 16, 8);
    assertThat(AefTable.ACTIONS.fields().get(24).label())
        .isEqualTo("Calendar year for which the ITMOs are used towards the Party's NDC");
    for (AefTable table : AefTable.values()) {
      assertThat(table.fields()).extracting(AefField::order).first().isEqualTo(1);
      assertThat(table.fields()).extracting(AefField::name).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyRowHasACellForEachField() {
    Stream.of(
            samples.submission(),
            samples.authorization("JP-1", 1, AuthorizedPurpose.NDC_AND_OIMP),
            samples.use(1, 5),
            samples.holding(6, 9),
            samples.entity("A-1"))
        .forEach(
            row ->
                assertThat(row.cells(ExportProfile.NOMENCLATURE_2026))
                    .as(row.table().title())
                    .hasSameSizeAs(row.table().fields()));
  }

  @Test
  void aOneUnitRunNamesTheSameUnitTwice() {
    assertThat(samples.holding(7, 7).cells(ExportProfile.NOMENCLATURE_2026))
        .contains("JCM-JP-TH-001-2022-7", 1L)
        .containsSubsequence("CA9001-THA01-THA-107-2022", "CA9001-THA01-THA-107-2022");
    assertThat(samples.holding(7, 7).cells(ExportProfile.NOMENCLATURE_2026_SERIALS))
        .containsSubsequence(107L, 107L);
  }

  @Test
  void anotherMetricIsNoTonne() {
    assertThat(samples.with("MWh").holding(1, 8).cells(ExportProfile.NOMENCLATURE_2026))
        .containsSubsequence("non-GHG", null, "MWh", 0L, 8L);
    assertThat(samples.holding(1, 8).cells(ExportProfile.NOMENCLATURE_2026))
        .containsSubsequence("GHG", null, "NA", 8L, "NA");
  }

  @Test
  void theCheckersProfileHasItsOwnSpellings() {
    ExportProfile checker = ExportProfile.CHECKER_2025;
    AefAction first =
        samples.action(AefActionType.FIRST_TRANSFER, AefActionSubtype.TO_ANOTHER_PARTY, 1, 1);
    assertThat(first.cells(ExportProfile.NOMENCLATURE_2026))
        .contains("First transfer to another Party");
    assertThat(first.cells(checker)).contains("First international transfer");
    assertThat(
            samples
                .action(
                    AefActionType.VOLUNTARY_CANCELLATION,
                    AefActionSubtype.OTHER_CANCELLATIONS,
                    1,
                    1)
                .cells(checker))
        .contains("Cancellation", "Other cancellations");
    assertThat(checker.reports(AefActionType.AUTHORIZATION)).isFalse();
    assertThat(ExportProfile.NOMENCLATURE_2026.reports(AefActionType.AUTHORIZATION)).isTrue();
    assertThat(checker.spell(FirstTransferDefinition.USE_OR_CANCELLATION))
        .isEqualTo("Use of cancellation");
    assertThat(ExportProfile.NOMENCLATURE_2026.spell(FirstTransferDefinition.USE_OR_CANCELLATION))
        .isEqualTo("Use or Cancellation");
  }

  @Test
  void aTimeframeIsYearsOrASentence() {
    AefTimeframe both =
        new AefTimeframe(2021, 2025, LocalDate.of(2022, 1, 1), LocalDate.of(2030, 12, 31));
    assertThat(ExportProfile.NOMENCLATURE_2026.spell(both)).isEqualTo("2021 - 2025");
    assertThat(ExportProfile.CHECKER_2025.spell(both))
        .isEqualTo("Occurred: from 2021 to 2025. Use: from 01/01/2022 to 31/12/2030");
    assertThat(ExportProfile.CHECKER_2025.spell(AefTimeframe.OPEN)).isNull();
  }

  @Test
  void everyPublishedWordOfOursIsInTheLists() {
    assertThat(AefList.ACTION_TYPE.published())
        .containsExactlyElementsOf(words(AefActionType.values(), AefActionType::published));
    assertThat(AefList.ACTION_SUBTYPE.published())
        .containsAll(words(AefActionSubtype.values(), AefActionSubtype::published));
    assertThat(words(AefActionType.values(), Enum::name))
        .as("the ledger writes them by name")
        .containsExactlyElementsOf(words(ItmoActionType.values(), Enum::name));
    assertThat(words(AefActionSubtype.values(), Enum::name))
        .containsExactlyElementsOf(words(ItmoActionSubtype.values(), Enum::name));
    assertThat(AefList.FIRST_TRANSFER_DEFINITION.published())
        .containsExactlyElementsOf(FirstTransferDefinition.allPublished());
    assertThat(AefList.PURPOSE.published())
        .containsExactlyElementsOf(words(AuthorizedPurpose.values(), AuthorizedPurpose::published));
  }

  private static <E> List<String> words(
      E[] values, java.util.function.Function<E, String> published) {
    return Stream.of(values).map(published).toList();
  }
}
