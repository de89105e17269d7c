package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.reporting.AefAction.Roles;
import org.junit.jupiter.api.Test;

/** The rules between a row and what the other tables say: each tripped, and just not. */
class AefPreCheckTest {
  private final AefSamples samples = new AefSamples();
  private final ListedAef aef = new ListedAef();

  private AefAction use(Roles roles) {
    return samples.action(AefActionType.USE, null, samples.block(1, 5), roles);
  }

  /** A use of opening units, alone in its year. */
  private ListedAef using(AefAction use) {
    return aef.opened(samples.block(1, 5)).actions(use);
  }

  private static Roles towardsNdc(String party, int year) {
    return new Roles(null, null, null, party, null, year);
  }

  private static Roles forPurpose(String entity) {
    return new Roles(null, null, "CORSIA", "JPN", entity, null);
  }

  @Test
  void rightTablesAreFoundRight() {
    aef.opened(samples.block(1, 10))
        .actions(samples.use(1, 5), samples.acquisition(11, 11))
        .held(samples.holding(6, 11));
    AefFindings findings = aef.findings(ExportProfile.NOMENCLATURE_2026);
    assertThat(findings.checks()).isEmpty();
    assertThat(findings.mayBeFiled()).isTrue();
    assertThat(findings.needsReason()).isFalse();
    assertThat(findings.rows(AefTable.ACTIONS)).isEqualTo(2);
    assertThat(new ListedAef().found()).as("an empty year").isEmpty();
  }

  @Test
  void x01TheAuthorizationIsInTable2() {
    using(samples.use(1, 5)).authorizations.clear();
    assertThat(aef.found()).containsExactly("X01");
  }

  @Test
  void x02TheEntityIsInTable5() {
    using(use(forPurpose("A-1")));
    assertThat(aef.found()).containsExactly("X02");
    aef.entities.add(samples.entity("A-1"));
    assertThat(aef.found()).isEmpty();
  }

  @Test
  void x07TheVintageLiesInTheTimeframe() {
    using(samples.use(1, 5));
    aef.authorized(timeframe(2022, 2022));
    assertThat(aef.found()).isEmpty();
    aef.authorized(timeframe(2023, 2025));
    assertThat(aef.found()).containsExactly("X07");
    assertThat(aef.findings(ExportProfile.NOMENCLATURE_2026).needsReason()).isTrue();
  }

  private AefAuthorization timeframe(int from, int to) {
    return changed(
        AuthorizedPurpose.NDC, List.of(), List.of(), new AefTimeframe(from, to, null, null));
  }

  private AefAuthorization changed(
      AuthorizedPurpose purpose,
      List<String> parties,
      List<String> entities,
      AefTimeframe timeframe) {
    AefAuthorization one = samples.authorization("JP-1", 1, purpose);
    return new AefAuthorization(
        one.key(),
        one.authorizedOn(),
        one.approach(),
        one.quantityMax(),
        one.metric(),
        one.gwp(),
        one.sectors(),
        one.activityTypes(),
        one.purpose(),
        parties,
        entities,
        one.oimp(),
        timeframe,
        one.terms(),
        one.firstTransferDefinition(),
        one.explanation(),
        false);
  }

  @Test
  void ii01ThePartyTakesPart() {
    using(samples.use(1, 5)).participating = false;
    assertThat(aef.found()).containsExactly("II01");
  }

  @Test
  void ii06WhoUsesIsNamedOrAnybodyMay() {
    using(use(forPurpose("A-1"))).entities.add(samples.entity("A-1"));
    aef.authorized(
        changed(AuthorizedPurpose.OIMP, List.of("JPN"), List.of("A-1", "A-2"), AefTimeframe.OPEN));
    assertThat(aef.found()).isEmpty();
    aef.authorized(changed(AuthorizedPurpose.OIMP, List.of("THA"), List.of(), AefTimeframe.OPEN));
    assertThat(aef.found()).containsExactly("II06");
    aef.authorized(changed(AuthorizedPurpose.OIMP, List.of(), List.of("A-2"), AefTimeframe.OPEN));
    assertThat(aef.found()).containsExactly("II06");
  }

  @Test
  void ii07TheApproachIsThatOfTheIdentifiers() {
    AefBlock block = samples.block(1, 5);
    AefBlock other =
        new AefBlock(
            block.registry(),
            "CA9002",
            block.authorization(),
            block.series(),
            block.serials(),
            block.units(),
            block.metric(),
            block.gwp(),
            block.mitigationType());
    aef.opened(other).held(new AefHolding(other));
    assertThat(aef.found()).containsExactly("II07");
  }

  @Test
  void stc01AnActionLiesInTheYear() {
    using(at("2025-12-31T23:59:59.999Z"));
    assertThat(aef.found()).isEmpty();
    aef.actions.set(0, at("2026-01-01T00:00:00Z"));
    assertThat(aef.found()).containsExactly("STC01");
  }

  private AefAction at(String instant) {
    AefAction use = samples.use(1, 5);
    return new AefAction(
        Instant.parse(instant), use.type(), null, use.block(), use.roles(), use.source());
  }

  @Test
  void stc02AUseIsOfThePurpose() {
    using(samples.use(1, 5));
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.NDC));
    assertThat(aef.found()).isEmpty();
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.IMP));
    assertThat(aef.found()).containsExactly("STC02");
    aef.actions.set(0, use(forPurpose(null)));
    assertThat(aef.found()).isEmpty();
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.NDC_AND_OP));
    assertThat(aef.found()).as("other purposes are no mitigation").containsExactly("STC02");
    aef.actions.set(0, cancellation());
    assertThat(aef.found()).isEmpty();
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.NDC_AND_IMP));
    assertThat(aef.found()).containsExactly("STC02");
  }

  private AefAction cancellation() {
    return samples.action(
        AefActionType.CANCELLATION,
        AefActionSubtype.OTHER_CANCELLATIONS,
        samples.block(1, 5),
        forPurpose(null));
  }

  @Test
  void stc03OutcomeAndUseLieInOnePeriod() {
    using(use(towardsNdc("JPN", 2030)));
    assertThat(aef.found()).isEmpty();
    aef.actions.set(0, use(towardsNdc("JPN", 2031)));
    assertThat(aef.found()).containsExactly("STC03");
    aef.period = new Period(2026, 2031);
    assertThat(aef.found()).as("the vintage is earlier").containsExactly("STC03");
  }

  @Test
  void stc04AFirstTransferIsWhatTheAuthorizationDefines() {
    aef.opened(samples.block(1, 5)).held(samples.holding(1, 5));
    aef.actions(first(AefActionSubtype.AUTHORIZATION));
    assertThat(aef.found()).isEmpty();
    aef.actions.set(0, first(AefActionSubtype.ISSUANCE));
    assertThat(aef.found()).containsExactly("STC04");
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.OIMP));
    aef.holdings.clear();
    aef.actions.set(0, abroad("THA"));
    assertThat(aef.found()).as("no NDC, no international transfer").containsExactly("STC04");
    aef.authorized(samples.authorization("JP-1", 1, AuthorizedPurpose.NDC));
    assertThat(aef.found()).isEmpty();
  }

  private AefAction first(AefActionSubtype subtype) {
    return samples.action(AefActionType.FIRST_TRANSFER, subtype, 1, 5);
  }

  private AefAction abroad(String to) {
    return samples.action(
        AefActionType.FIRST_TRANSFER,
        AefActionSubtype.TO_ANOTHER_PARTY,
        samples.block(1, 5),
        new Roles(null, to, null, null, null, null));
  }

  @Test
  void f06ASubtypeBelongsToItsType() {
    using(
        samples.action(
            AefActionType.USE,
            AefActionSubtype.ISSUANCE,
            samples.block(1, 5),
            towardsNdc("JPN", 2025)));
    assertThat(aef.found()).containsExactly("F06");
  }
}
