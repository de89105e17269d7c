package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The lists are the published ones, to the letter. */
class AefListTest {

  @Test
  void eachListHasAllItsValues() {
    assertThat(AefList.SECTOR.published()).hasSize(9).contains("Forestry and land use");
    assertThat(AefList.ACTIVITY_TYPE.published()).hasSize(27).doesNotHaveDuplicates();
    assertThat(AefList.MITIGATION_TYPE.published())
        .containsExactly("Emission reductions", "Removals", "Emission reductions and removals");
  }

  @Test
  void anOddSpellingStaysAsItWasPublished() {
    assertThat(AefList.ACTIVITY_TYPE.published()).contains("C02 usage");
  }
}
