package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.credit.ItmoSeries;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.SerialRange;
import jp.go.jcmregistry.domain.reporting.AefAction.Roles;
import org.junit.jupiter.api.Test;

/** The rules between runs that name the same units: each tripped, and just not. */
class UnitRulesTest {
  private final AefSamples samples = new AefSamples();
  private final ListedAef aef = new ListedAef();

  @Test
  void x04NoUnitIsHeldTwice() {
    aef.opened(samples.block(1, 10)).held(samples.holding(1, 5), samples.holding(6, 10));
    assertThat(aef.found()).isEmpty();
    aef.held(samples.holding(10, 10));
    assertThat(aef.found()).containsExactly("X04");
  }

  @Test
  void x05WhatWasUsedIsNotHeld() {
    aef.opened(samples.block(1, 10)).actions(samples.use(1, 5)).held(samples.holding(6, 10));
    assertThat(aef.found()).isEmpty();
    aef.holdings.set(0, samples.holding(5, 10));
    assertThat(aef.found()).containsExactly("X05", "ISC01");
    AefFinding finding =
        aef.findings(ExportProfile.NOMENCLATURE_2026).of(AefCheck.ENDED_NOT_HELD).get(0);
    assertThat(finding.table()).isEqualTo(AefTable.ACTIONS);
    assertThat(finding.row()).isEqualTo(1);
    assertThat(finding.sentence(Locale.ENGLISH))
        .startsWith("CA9001-THA01-THA-105-2022 was used or cancelled");
    assertThat(finding.sentence(Locale.JAPANESE)).contains("使用または取消し済み");
  }

  @Test
  void x06RowsAboutOneUnitNameOneMitigationType() {
    aef.opened(block("GHG", "Removals", 100, "CA9001")).held(samples.holding(1, 5));
    assertThat(aef.found()).containsExactly("X06");
  }

  private AefBlock block(String metric, String mitigation, long offset, String approach) {
    AefBlock block = samples.block(1, 5);
    return new AefBlock(
        block.registry(),
        approach,
        block.authorization(),
        block.series(),
        block.serials(),
        new JcmSerial(
            block.units().series(),
            SerialRange.of(block.serials().first() - offset, block.serials().last() - offset)),
        metric,
        null,
        mitigation);
  }

  @Test
  void ii02AnActionIsToldOnce() {
    aef.opened(samples.block(1, 5))
        .actions(transfer("THA"), samples.acquisition(1, 5), transfer("IDN"));
    assertThat(aef.found()).contains("II02");
    aef.actions.set(2, samples.acquisition(1, 4));
    assertThat(aef.found()).doesNotContain("II02");
  }

  private AefAction transfer(String to) {
    return samples.action(
        AefActionType.TRANSFER,
        null,
        samples.block(1, 5),
        new Roles(null, to, null, null, null, null));
  }

  @Test
  void ii03SectorsOfAUnitStay() {
    AefBlock other = authorizedBy("JP-2");
    aef.actions(
        samples.acquisition(1, 5),
        samples.action(
            AefActionType.USE, null, other, new Roles(null, null, null, "JPN", null, 2025)));
    aef.authorizations.add(samples.authorization("JP-2", 1, AuthorizedPurpose.NDC));
    assertThat(aef.found()).isEmpty();
    aef.authorizations.set(1, transport());
    assertThat(aef.found()).containsExactly("II03");
  }

  private AefBlock authorizedBy(String id) {
    AefBlock block = samples.block(1, 5);
    return new AefBlock(
        block.registry(),
        block.approach(),
        new AefAuthorization.Key(id, 1),
        block.series(),
        block.serials(),
        block.units(),
        block.metric(),
        null,
        block.mitigationType());
  }

  private AefAuthorization transport() {
    AefAuthorization one = samples.authorization("JP-2", 1, AuthorizedPurpose.NDC);
    return new AefAuthorization(
        one.key(),
        one.authorizedOn(),
        one.approach(),
        null,
        "GHG",
        null,
        List.of("Transportation"),
        List.of("Transport"),
        one.purpose(),
        List.of(),
        List.of(),
        null,
        AefTimeframe.OPEN,
        null,
        null,
        null,
        false);
  }

  @Test
  void ii04TheMetricOfAUnitStays() {
    aef.opened(block("MWh", "Emission reductions", 100, "CA9001")).held(samples.holding(1, 5));
    assertThat(aef.found()).containsExactly("II04");
  }

  @Test
  void ii05AnIdentifierNamesOneUnit() {
    aef.opened(block("GHG", "Emission reductions", 99, "CA9001")).held(samples.holding(1, 5));
    assertThat(aef.found()).containsExactly("II05");
    aef.openings.set(0, block("GHG", "Emission reductions", 100, "CA9001"));
    assertThat(aef.found()).isEmpty();
  }

  @Test
  void isc01OpeningAndActionsMakeTheClosing() {
    aef.opened(samples.block(1, 10))
        .actions(samples.use(1, 5), samples.acquisition(11, 20))
        .held(samples.holding(6, 20));
    assertThat(aef.found()).isEmpty();
    aef.holdings.set(0, samples.holding(7, 20));
    assertThat(aef.found()).as("one is missing").containsExactly("ISC01");
    aef.holdings.set(0, samples.holding(6, 21));
    assertThat(aef.found()).as("one came from nowhere").containsExactly("ISC01");
  }

  @Test
  void isc01NothingLeavesThatWasNotThere() {
    aef.actions(samples.use(1, 5));
    assertThat(aef.found()).containsExactly("ISC01");
  }

  @Test
  void isc01WhatWasAuthorizedThisYearIsThereEvenWhereAProfileDoesNotTell() {
    aef.actions(samples.action(AefActionType.AUTHORIZATION, null, 1, 5))
        .held(samples.holding(1, 5));
    assertThat(aef.found(ExportProfile.NOMENCLATURE_2026)).isEmpty();
    assertThat(aef.found(ExportProfile.CHECKER_2025)).isEmpty();
    assertThat(aef.findings(ExportProfile.CHECKER_2025).rows(AefTable.ACTIONS)).isZero();
  }

  @Test
  void p01BothRegistriesHereTellOfTheSameMovement() {
    aef.actions(from("MNG", 1, 5)).held(samples.holding(1, 5));
    assertThat(aef.found()).containsExactly("P01");
    aef.told(toJapan(1, 4));
    assertThat(aef.found()).as("one unit less").containsExactly("P01");
    aef.told(toJapan(5, 5));
    assertThat(aef.found()).isEmpty();
    aef.told(toJapan(6, 6));
    assertThat(aef.found()).as("theirs is not ours").containsExactly("P01");
    assertThat(new ListedAef().actions(from("THA", 1, 5)).held(samples.holding(1, 5)).found())
        .as("a registry elsewhere is not asked")
        .isEmpty();
  }

  private AefAction from(String party, long first, long last) {
    return samples.action(
        AefActionType.ACQUISITION,
        null,
        samples.block(first, last),
        new Roles(party, null, null, null, null, null));
  }

  private AefAction toJapan(long first, long last) {
    AefBlock block = samples.block(first, last);
    return samples.action(
        AefActionType.FIRST_TRANSFER,
        AefActionSubtype.TO_ANOTHER_PARTY,
        new AefBlock(
            "MNG01",
            "CA9001",
            new AefAuthorization.Key("MN-1", 1),
            new ItmoSeries("CA9001", "THA01", "THA", block.series().vintage()),
            block.serials(),
            block.units(),
            "GHG",
            null,
            "Emission reductions"),
        new Roles(null, "JPN", null, null, null, null));
  }

  @Test
  void everyCheckHasItsSentenceInBothLanguages() {
    String bundle = "jp.go.jcmregistry.domain.reporting.Checks";
    for (Locale language : new Locale[] {Locale.ROOT, Locale.JAPAN}) {
      ResourceBundle sentences = ResourceBundle.getBundle(bundle, language);
      assertThat(sentences.keySet())
          .containsExactlyInAnyOrderElementsOf(
              List.of(AefCheck.values()).stream().map(AefCheck::number).toList());
      sentences.keySet().forEach(k -> assertThat(sentences.getString(k)).doesNotContain("'"));
    }
  }
}
