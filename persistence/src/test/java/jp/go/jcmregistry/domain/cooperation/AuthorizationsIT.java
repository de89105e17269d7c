package jp.go.jcmregistry.domain.cooperation;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.APPROACH;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_ENTITY;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** Approaches, authorized entities and authorizations: J4101 to J4121. */
class AuthorizationsIT {
  private final Ledger ledger = new Ledger();
  private final Records records = new Records(ledger);
  private final String approach = records.approach();
  private final String id = "JP-" + UUID.randomUUID();
  private final Map<String, String> ndc = Records.authorization(id, approach, "NDC");
  private final Map<String, String> both = Records.authorization(id, approach, "NDC and OIMP");
  private final Map<String, String> entity =
      Map.of(
          "approach", approach,
          "identificationNumber", "1234567890123",
          "name", "Demonstration Aviation Co., Ltd.",
          "country", "JPN",
          "authorizedOn", "2025-04-01",
          "revoked", "no");

  private AuthorizationVersion latest() {
    return ledger.call(
        e ->
            new Authorizations(e, java.util.List.of(), java.util.List.of())
                .latest(Ledger.REGISTRY, id)
                .orElseThrow());
  }

  @Test
  void everyChangeIsAVersionAndSoIsARevocation() {
    records.record(AUTHORIZATION, ndc);
    assertThat(latest().purpose()).isEqualTo(AuthorizedPurpose.NDC);
    records.record(
        AUTHORIZATION,
        with(
            both,
            "quantityMax",
            "1,000",
            "occurredFrom",
            "2021",
            "occurredTo",
            "2025",
            "usedFrom",
            "2025-04-01",
            "usedTo",
            "2030-12-31"));
    assertThat(latest().quantityMax()).isEqualTo(1000);
    assertThat(latest().definition()).isEqualTo(FirstTransferDefinition.AUTHORIZATION);
    assertThat(latest().covers(2025)).isTrue();
    assertThat(latest().covers(2026)).isFalse();
    records.record(AUTHORIZATION, with(both, "revoked", "yes"));
    assertThat(latest().revoked()).isTrue();
    assertThat(
            ledger.strings(
                "SELECT version FROM authorization_version v JOIN authorization_to_use a"
                    + " ON a.id = v.authorization_id WHERE a.authorization_id = ?1 ORDER BY 1",
                id))
        .containsExactly("1", "2", "3");
  }

  @Test
  void identifiersHaveTheirForm() {
    assertBroken(
        () -> records.propose(AUTHORIZATION, with(ndc, "authorizationId", "JP_1")), "J4101");
    assertThat(records.propose(AUTHORIZATION, with(ndc, "authorizationId", id + "/1.a")))
        .startsWith("R-");
  }

  @Test
  void anAuthorizationStaysWithItsApproach() {
    records.record(AUTHORIZATION, ndc);
    String other = records.approach();
    assertBroken(() -> records.propose(AUTHORIZATION, with(ndc, "approach", other)), "J4102");
  }

  @Test
  void purposesBeyondTheNdcAreNamedAndDefineTheirFirstTransfer() {
    assertBroken(() -> records.propose(AUTHORIZATION, with(both, "oimp", null)), "J4103");
    assertBroken(() -> records.propose(AUTHORIZATION, with(both, "firstTransfer", null)), "J4103");
    assertBroken(() -> records.propose(AUTHORIZATION, with(ndc, "oimp", "CORSIA")), "J4103");
    assertThat(records.propose(AUTHORIZATION, both)).startsWith("R-");
  }

  @Test
  void timeframesAreInOrder() {
    assertBroken(
        () ->
            records.propose(AUTHORIZATION, with(ndc, "occurredFrom", "2020", "occurredTo", "2022")),
        "J4104");
    assertBroken(
        () ->
            records.propose(AUTHORIZATION, with(ndc, "occurredFrom", "2023", "occurredTo", "2022")),
        "J4104");
    assertBroken(() -> records.propose(AUTHORIZATION, with(ndc, "occurredFrom", "2023")), "J4104");
    assertBroken(
        () ->
            records.propose(
                AUTHORIZATION, with(ndc, "usedFrom", "2025-01-02", "usedTo", "2025-01-01")),
        "J4104");
    assertThat(
            records.propose(AUTHORIZATION, with(ndc, "occurredFrom", "2021", "occurredTo", "2021")))
        .startsWith("R-");
  }

  @Test
  void entitiesNamedAreAuthorizedUnderTheApproach() {
    Map<String, String> named = with(ndc, "entities", "1234567890123");
    assertBroken(() -> records.propose(AUTHORIZATION, named), "J4105");
    records.record(AUTHORIZED_ENTITY, entity);
    assertThat(records.propose(AUTHORIZATION, named)).startsWith("R-");
    records.record(AUTHORIZED_ENTITY, with(entity, "revoked", "yes"));
    assertBroken(
        () -> records.propose(AUTHORIZATION, with(named, "authorizationId", id + "2")), "J4105");
  }

  @Test
  void anotherMetricHasAName() {
    assertBroken(() -> records.propose(AUTHORIZATION, with(ndc, "nonGhgMetric", "ghg")), "J4106");
    records.record(AUTHORIZATION, with(ndc, "nonGhgMetric", "MWh renewable"));
    assertThat(latest().metric()).isEqualTo("MWh renewable");
  }

  @Test
  void approachesHaveTheirFormAndTwoPartiesOneOfThemOurs() {
    assertBroken(() -> records.propose(APPROACH, Records.approachOf("CA0001")), "J4111");
    assertBroken(() -> records.propose(APPROACH, Records.approachOf("CA12")), "J4111");
    assertBroken(
        () -> records.propose(APPROACH, with(Records.approachOf("CA8001"), "parties", "JPN")),
        "J4112");
    assertBroken(
        () -> records.propose(APPROACH, with(Records.approachOf("CA8001"), "parties", "THA, VNM")),
        "J4112");
    assertThat(records.propose(APPROACH, Records.approachOf("CA8001"))).startsWith("R-");
  }

  @Test
  void countriesHaveTheirThreeLetters() {
    assertBroken(
        () -> records.propose(AUTHORIZED_ENTITY, with(entity, "country", "Japan")), "J4121");
  }
}
