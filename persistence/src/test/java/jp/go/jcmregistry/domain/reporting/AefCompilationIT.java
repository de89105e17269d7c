package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables say of a ledger, year by year. */
class AefCompilationIT {
  private static final String BEFORE = "2024-02-01T00:00:00Z";

  private AefScene scene;
  private Account holder;
  private Account other;
  private long series;
  private long itmos;
  private long authorization;
  private long version;

  /** A hundred units, of which the first ninety have identifiers: 11 to 100. */
  @BeforeEach
  void units() {
    scene = new AefScene("2024-01-10T00:00:00Z");
    holder = scene.ledger.account();
    other = scene.ledger.account();
    series = scene.issue(holder, 2022, 100);
    itmos = scene.itmoSeries("THA01", "THA", 2022);
    authorization = scene.authorization("JP-1");
    version = scene.version(authorization, 1, "NDC_AND_OIMP", BEFORE);
    scene.identify(series, 1, 90, itmos, 10, authorization, BEFORE);
  }

  private static String id(long serial) {
    return "CA9001-THA01-THA-" + serial + "-2022";
  }

  private List<String> ends(int year) {
    return scene.rows(year, AefTable.HOLDINGS).stream()
        .map(row -> row.split("\\|"))
        .map(cells -> cells[4].split("-")[3] + "-" + cells[5].split("-")[3])
        .toList();
  }

  @Test
  void anEmptyYearHasItsSubmissionAlone() {
    assertThat(scene.rows(2023, AefTable.SUBMISSION))
        .containsExactly("JPN|1.0|2023||INFORMATION|INFORMATION|2021|2030|LINK");
    for (AefTable table :
        List.of(AefTable.AUTHORIZATIONS, AefTable.ACTIONS, AefTable.HOLDINGS, AefTable.ENTITIES)) {
      assertThat(scene.rows(2023, table)).isEmpty();
    }
  }

  @Test
  void anActionIsOfTheYearItsInstantHasInGreenwich() {
    scene.action(
        "ACQUISITION",
        series,
        1,
        1,
        version,
        "2024-12-31T23:59:59.999Z",
        "transferring_party='THA'");
    scene.action(
        "ACQUISITION", series, 3, 3, version, "2025-01-01T00:00:00Z", "transferring_party='THA'");
    // Already the new year in Tokyo.
    scene.action(
        "ACQUISITION", series, 5, 5, version, "2024-12-31T15:00:00Z", "transferring_party='THA'");

    assertThat(scene.rows(2024, AefTable.ACTIONS))
        .hasSize(2)
        .allMatch(r -> r.startsWith("2024-12-31"));
    assertThat(scene.rows(2025, AefTable.ACTIONS))
        .singleElement()
        .asString()
        .startsWith(
            "2025-01-01|Acquisition||CA9001|JP-1|THA|JPN01|" + id(13) + "|" + id(13) + "|JCM|")
        .contains("|GHG||NA|1|NA|Emission reductions|2022|THA|NA||NA|||INFORMATION|");
  }

  @Test
  void neighboursOfOneDayAreOneRowAndOthersAreNot() {
    scene.action(
        "ACQUISITION", series, 11, 20, version, "2024-05-01T01:00:00Z", "transferring_party='THA'");
    scene.action(
        "ACQUISITION", series, 1, 10, version, "2024-05-01T02:00:00Z", "transferring_party='THA'");
    scene.action(
        "ACQUISITION", series, 22, 22, version, "2024-05-01T02:00:00Z", "transferring_party='THA'");
    scene.action(
        "ACQUISITION", series, 23, 24, version, "2024-05-02T00:00:00Z", "transferring_party='THA'");
    scene.action(
        "ACQUISITION", series, 25, 25, version, "2024-05-02T00:00:00Z", "transferring_party='MNG'");

    assertThat(scene.rows(2024, AefTable.ACTIONS).stream().map(r -> r.split("\\|")[15]).toList())
        .containsExactly("20", "1", "1", "2");
  }

  @Test
  void aReversedTransactionLeavesNeitherActionNorTrace() {
    scene.at("2024-12-20T00:00:00Z");
    RegistryTransaction cancelled = scene.cancel(holder, 10);
    assertThat(ends(2024)).containsExactly("21-100");
    assertThat(scene.rows(2024, AefTable.ACTIONS)).hasSize(1);

    scene.at("2025-01-08T00:00:00Z");
    scene.reverse(cancelled);

    assertThat(scene.rows(2024, AefTable.ACTIONS)).isEmpty();
    assertThat(ends(2024)).containsExactly("11-100");
    assertThat(ends(2025)).containsExactly("11-100");
  }

  @Test
  void holdingsAreThoseBeforeTheYearEndsWhateverTheBlocks() {
    scene.at("2024-12-31T23:59:00Z");
    transfer(30);
    scene.at("2025-01-01T00:01:00Z");
    cancel(5);

    assertThat(ends(2023)).isEmpty();
    assertThat(ends(2024)).as("in two accounts, one run").containsExactly("11-100");
    assertThat(ends(2025)).containsExactly("11-40", "46-100");
  }

  private void transfer(long quantity) {
    scene.approved(holder, Ledger.transfer(holder, other, quantity));
  }

  private void cancel(long quantity) {
    scene.cancel(holder, quantity);
  }

  @Test
  void whatWasFirstTransferredKeepsItsVersionAndTheRestHasTheLatest() {
    scene.firstTransfer(series, 1, 40, version, "2024-06-01T00:00:00Z");
    scene.version(authorization, 2, "NDC_AND_OIMP", "2024-07-01T00:00:00Z", "AR5", false);

    assertThat(ends(2024)).containsExactly("51-100", "11-50");
    assertThat(scene.rows(2024, AefTable.HOLDINGS).get(0)).contains("|AR5|");
    assertThat(scene.rows(2024, AefTable.AUTHORIZATIONS).stream().map(r -> r.split("\\|")[3]))
        .containsExactly("1", "2");
  }

  @Test
  void aRevocationIsAVersionOfItsYearAndInForceLaterWhereUnitsAreHeld() {
    scene.firstTransfer(series, 1, 90, version, "2024-06-01T00:00:00Z");
    scene.version(authorization, 2, "NDC_AND_OIMP", "2025-07-01T00:00:00Z", null, true);
    scene.version(scene.authorization("JP-2"), 1, "NDC", "2025-07-02T00:00:00Z");

    assertThat(scene.rows(2025, AefTable.AUTHORIZATIONS))
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith(
            "JP-1|2025-07-01|CA9001|2||GHG||NA|Energy generation|Energy Efficiency Industry|"
                + "NDC and OIMP|||CORSIA|||LINK|Authorisation|This version revokes the authorization.");
    assertThat(scene.rows(2026, AefTable.AUTHORIZATIONS))
        .as("the version of the units and the one in force; nothing of JP-2")
        .hasSize(2)
        .allMatch(row -> row.startsWith("JP-1|"));
  }

  @Test
  void entitiesAreThoseOfTheYearAndThoseAnActionNames() {
    entity("A-1", 1, "2024-03-01T00:00:00Z", false);
    entity("A-1", 2, "2024-04-01T00:00:00Z", true);
    entity("A-2", 1, "2025-03-01T00:00:00Z", false);
    scene.action(
        "USE",
        series,
        1,
        1,
        version,
        "2025-05-01T00:00:00Z",
        "using_party='JPN'",
        "using_entity='A-1'",
        "purpose='CORSIA'");

    assertThat(scene.rows(2025, AefTable.ENTITIES))
        .containsExactly(
            "2024-04-01|Airline|JPN|A-1|CA9001|||The authorization of this entity is revoked.",
            "2025-03-01|Airline|JPN|A-2|CA9001|||");
    assertThat(scene.rows(2026, AefTable.ENTITIES)).isEmpty();
  }

  private void entity(String number, int version, String at, boolean revoked) {
    scene.sql(
        "INSERT INTO authorized_entity (id, registry, approach, identification_number, version,"
            + " authorized_on, name, country, revoked, effective_at, change_id)"
            + " SELECT nextval('entity_id'), 'JPN01', 'CA9001', '%s', %d, date '%s', 'Airline',"
            + " 'JPN', %s, '%s', id FROM record_change",
        number, version, at.substring(0, 10), revoked, at);
  }

  @Test
  void whatALedgerTellsIsHeldAgainstTheYearBeforeAndTheApproach() {
    scene.action("AUTHORIZATION", series, 1, 90, version, "2024-05-01T00:00:00Z");
    scene.at("2025-03-01T00:00:00Z");
    cancel(5);

    assertThat(scene.found(2024)).isEmpty();
    assertThat(scene.found(2025)).isEmpty();
    assertThat(scene.found(2026)).isEmpty();
    scene.sql(
        "INSERT INTO approach_version (id, approach, name_en, name_ja, parties, effective_at,"
            + " change_id) SELECT nextval('entity_id'), 'CA9001', 'A', 'A', 'MNG,THA',"
            + " '2025-12-31T23:59:59Z', id FROM record_change");
    assertThat(scene.found(2024)).isEmpty();
    assertThat(scene.found(2025)).containsExactly("II01");
  }

  @Test
  void whatNoActionBroughtIsFound() {
    assertThat(scene.found(2024)).containsExactly("ISC01");
  }
}
