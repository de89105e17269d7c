package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filing the annual information: J4301 to J4306, and what a filed version is from then on. */
class AefFilingsIT {
  private static final String BEFORE = "2024-02-01T00:00:00Z";

  private AefScene scene;
  private Filing filing;
  private Account holder;
  private long series;
  private long version;

  /** Ninety units that the year 2024 begins and ends with. */
  @BeforeEach
  void units() {
    scene = new AefScene("2024-01-10T00:00:00Z");
    filing = new Filing(scene);
    holder = scene.ledger.account();
    series = scene.issue(holder, 2022, 100);
    long authorization = scene.authorization("JP-1");
    version = scene.version(authorization, 1, "NDC_AND_OIMP", BEFORE);
    long itmos = scene.itmoSeries("THA01", "THA", 2022);
    scene.identify(series, 1, 90, itmos, 10, authorization, BEFORE);
  }

  private void explained() {
    scene.action("AUTHORIZATION", series, 1, 90, version, BEFORE);
  }

  @Test
  void whatTwoPeopleFiledIsKeptWithItsDayAndItsVersion() {
    explained();
    scene.at("2025-03-31T23:30:00Z"); // already April in Tokyo
    AefFiled filed = filing.file(2024, "1.0");

    assertThat(filed.filedOn()).hasToString("2025-03-31");
    assertThat(filed.enteredBy()).isEqualTo("User");
    assertThat(filing.text(filed))
        .contains("CSV\n[JPN, 1.0, 2024, 2025-03-31, INFORMATION, INFORMATION, 2021, 2030, LINK]")
        .contains("CA9001-THA01-THA-11-2022, CA9001-THA01-THA-100-2022");
    assertThat(duty("2024")).containsExactly("2025-04-01 AEF JPN01 2024 1.0");
    assertThat(
            scene.ledger.strings(
                "SELECT ndc_period_reported('JPN01', 2021, 2024) || ' '"
                    + " || ndc_period_reported('JPN01', 2025, 2030)"))
        .containsExactly("true false");
  }

  private List<String> duty(String year) {
    return scene.ledger.strings(
        "SELECT done_on || ' ' || document FROM duty WHERE kind = 'AEF' AND concerns = ?1", year);
  }

  @Test
  void aReversalInAFiledYearIsANewVersionThatSupersedesAndTheFiledOneStays() {
    explained();
    scene.at("2024-12-20T00:00:00Z");
    RegistryTransaction cancelled = scene.cancel(holder, 10);
    scene.at("2025-01-05T00:00:00Z");
    AefFiled first = filing.file(2024, "1.0");
    String filed = filing.text(first);
    assertThat(filed).contains("Voluntary Cancellation");
    AefExport same = filing.compile(2024);
    assertThat(same.isUnchanged()).as("compiled twice").isTrue();
    assertThat(same.version()).hasToString("1.1");

    scene.at("2025-01-08T00:00:00Z");
    scene.reverse(cancelled);
    assertThat(scene.found(2025)).as("not what was filed for 2024").containsExactly("ISC01");
    AefExport draft = filing.compile(2024);
    assertThat(draft.comparedWith()).hasToString("1.0");
    assertThat(draft.amounts().added()).isEqualTo(Map.of(AefTable.HOLDINGS, 1L));
    assertThat(draft.amounts().removed())
        .isEqualTo(Map.of(AefTable.ACTIONS, 1L, AefTable.HOLDINGS, 1L));
    assertThat(filing.changes(draft))
        .hasSize(3)
        .first()
        .asString()
        .startsWith("+HOLDINGS CA9001|JP-1|THA|JPN01|CA9001-THA01-THA-11-2022");

    AefFiled second = filing.file(2024, "1.1");
    assertThat(filing.text(second)).doesNotContain("Voluntary Cancellation");
    assertThat(filing.text(first)).as("1.0 as it was filed").isEqualTo(filed);
    assertThat(scene.found(2025)).isEmpty();
    assertThat(duty("2024")).as("made once").hasSize(1);
  }

  @Test
  void holdingsAreHeldAgainstThoseThatWereFiled() {
    explained();
    scene.at("2025-02-01T00:00:00Z");
    filing.file(2024, "1.0");
    assertThat(scene.found(2025)).isEmpty();
    scene.sql("UPDATE itmo_run SET effective_at = '2025-01-01T00:00:00Z'");
    assertThat(scene.found(2025)).as("the ledger says less, what was filed stays").isEmpty();
    scene.sql("UPDATE itmo_run SET effective_at = '2026-01-01T00:00:00Z'");
    assertThat(scene.found(2025)).containsExactly("ISC01");
  }

  @Test
  void onlyWhatTheLedgerSaysAndBothLookedAtIsFiled() {
    explained();
    scene.at("2025-02-01T00:00:00Z");
    assertBroken(() -> filing.propose(2024, "1.0"), "J4301");
    filing.compile(2024);
    scene.action(
        "ACQUISITION", series, 91, 91, version, "2025-01-01T00:00:00Z", "transferring_party='THA'");
    String number = filing.propose(2024, "1.0");
    scene.version(scene.authorization("JP-2"), 1, "NDC", "2024-07-02T00:00:00Z");
    assertBroken(() -> approve(number), "J4301");
    scene.at("2025-02-02T00:00:00Z");
    filing.compile(2024);
    assertBroken(() -> approve(number), "J4301");
    scene.database.run(
        e ->
            e.createNativeQuery(
                    "UPDATE record_change SET status = 'WITHDRAWN'" + " WHERE status = 'PROPOSED'")
                .executeUpdate());
    filing.approve(filing.propose(2024, "1.0"));
  }

  private Object approve(String number) {
    filing.approve(number);
    return null;
  }

  @Test
  void errorsStopTheFiling() {
    scene.at("2025-02-01T00:00:00Z");
    filing.compile(2024);
    assertThat(assertBroken(() -> filing.propose(2024, "1.0"), "J4302").get(0).arguments())
        .containsExactly("2024", 1L);
    explained();
    filing.file(2024, "1.0");
  }

  @Test
  void aWarningIsFiledWithItsReason() {
    explained();
    scene.sql("UPDATE authorization_version SET occurred_from = 2023, occurred_to = 2030");
    scene.at("2025-02-01T00:00:00Z");
    filing.compile(2024);
    assertBroken(() -> filing.propose(2024, "1.0"), "J4303");
    assertBroken(() -> filing.propose(2024, "1.0", "reasons", "X06: other\nX07 no colon"), "J4303");
    AefFiled filed =
        filing.file(2024, "1.0", "reasons", "X06: none\nX07\uFF1A The partner confirmed it: ok");
    Map<String, String> reasons =
        scene.database.call(entities -> new AefSubmissions(entities).reasons(filed));
    assertThat(reasons).isEqualTo(Map.of("X07", "The partner confirmed it: ok"));
  }

  @Test
  void versionsFollowEachOther() {
    explained();
    scene.at("2025-02-01T00:00:00Z");
    filing.compile(2024);
    for (String version : List.of("1.1", "2.0", "0.1", "1", "1.0.0", "01.0")) {
      assertBroken(() -> filing.propose(2024, version), "J4304");
    }
    filing.file(2024, "1.0");
    filing.compile(2024);
    assertBroken(() -> filing.propose(2024, "1.0"), "J7205", "J4304");
    assertBroken(() -> filing.propose(2024, "1.2"), "J4304");
    assertBroken(() -> filing.propose(2024, "2.0"), "J4305");
    assertBroken(() -> filing.propose(2024, "1.1", "platformRequest", "CARP 7"), "J4305");
    filing.file(2024, "2.0", "platformRequest", "CARP 7");
    for (int minor = 1; minor <= 10; minor++) {
      scene.at("2025-03-%02dT00:00:00Z".formatted(minor));
      filing.file(2024, "2." + minor);
    }
    assertThat(scene.database.call(e -> new AefSubmissions(e).latest("JPN01", 2024)).orElseThrow())
        .extracting(AefFiled::version)
        .hasToString("2.10");
  }

  @Test
  void aYearIsOverInGreenwichBeforeItIsFiled() {
    explained();
    scene.at("2024-12-31T23:59:00Z"); // 1 January in Tokyo
    filing.compile(2024);
    assertBroken(() -> filing.propose(2024, "1.0"), "J4306");
    assertBroken(() -> filing.propose(2020, "1.0"), "J4306");
    scene.at("2025-01-01T00:00:00Z");
    filing.file(2024, "1.0");
  }

  @Test
  void nobodyFilesWhatTheyProposed() {
    explained();
    scene.at("2025-02-01T00:00:00Z");
    filing.compile(2024);
    String number = filing.propose(2024, "1.0");
    Actor operator = scene.ledger.operator();
    Actor both =
        new Actor(
            operator.userId(),
            operator.loginId(),
            operator.name(),
            operator.registry(),
            Set.of(Role.OPERATOR, Role.APPROVER),
            Map.of());
    assertBroken(
        () -> {
          filing.approve(number, both);
          return null;
        },
        "J7201");
  }

  @Test
  void theDatabaseRefusesTheSame() {
    scene.at("2025-02-01T00:00:00Z");
    AefExport wrong = filing.compile(2024);
    explained();
    scene.sql("UPDATE authorization_version SET occurred_from = 2023, occurred_to = 2030");
    AefExport warned = filing.compile(2024);
    Breaking breaking = new Breaking(scene.database, "app").let("warned", warned.id());
    String insert =
        "INSERT INTO aef_submission (id, registry, reported_year, version_major, version_minor,"
            + " export_id, platform_request, filed_at, change_id) SELECT nextval('entity_id'),"
            + " 'JPN01', :year, :version, :export, :request, :at, min(id) FROM record_change";
    breaking.let("year", "2024").let("version", "1, 0").let("export", wrong.id());
    breaking.let("request", "NULL").let("at", "timestamptz '2025-01-01T00:00:00Z'");
    breaking.refuses("j4302_no_errors", insert);
    breaking.let("export", warned.id());
    breaking.refuses("j4303_warnings_have_reasons", insert);
    breaking.accepts(
        insert,
        "INSERT INTO aef_submission_reason SELECT max(id), 'X07', 'why' FROM aef_submission");
    breaking.let("version", "1, 1").refuses("j4304_version_follows", insert);
    breaking.let("version", "2, 0").let("request", "'asked'");
    breaking.refuses("j4304_version_follows", insert);
    breaking.let("version", "1, 0").refuses("j4305_platform_asked", insert);
    breaking.let("request", "NULL").let("at", "timestamptz '2024-12-31T23:59:59Z'");
    breaking.refuses("j4306_year_is_over", insert);
    breaking.let("year", "2023").refuses("aef_submission_of_its_year", insert);
  }

  @Test
  void whatWasFiledKeepsItsRowsAndFilesAndADraftMakesWay() {
    explained();
    scene.at("2025-02-01T00:00:00Z");
    AefExport first = filing.compile(2024);
    AefFiled filed = filing.file(2024, "1.0");
    assertThat(first.contentSha256()).isEqualTo(filing.compile(2024).contentSha256());
    assertThat(parts(first.id())).as("a draft that nobody filed").isZero();
    assertThat(parts(filed.exportId())).isEqualTo(1);
    Breaking breaking = new Breaking(scene.database, "app");
    breaking.refuses("aef_content_stays", "DELETE FROM aef_export_part");
    breaking.refuses("aef_file_stays", "DELETE FROM aef_file_part");
  }

  private long parts(long export) {
    return Long.parseLong(
        scene
            .ledger
            .strings("SELECT count(*) FROM aef_export_part WHERE export_id = ?1", export)
            .get(0));
  }
}
