package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.credit.RunQuestion.ALL;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.credit.ItmoIdentifier;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Outcomes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Issuances of what a partner transfers: its first transfer and our acquisition in one act. */
class IssuedOutcomesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final Ledger mongolia = new Ledger(DATABASE, "MNG01");
  private final Ledger japan = new Ledger(DATABASE, "JPN01");
  private final Records records = new Records(japan);
  private final String approach = records.approach("JPN, MNG, THA");
  private final String own = "JP-" + UUID.randomUUID();
  private final String theirs = "MN-" + UUID.randomUUID();
  private final Account account = japan.account();

  @AfterEach
  void theBooksHold() {
    Invariants.assertHold(japan);
  }

  private Map<String, String> own(String purpose) {
    return Records.authorization(own, approach, purpose);
  }

  private Map<String, String> theirs(String purpose) {
    return Records.authorization(theirs, approach, purpose);
  }

  private void authorized(Map<String, String> ours, Map<String, String> partners) {
    records.record(AUTHORIZATION, ours);
    new Records(mongolia).record(AUTHORIZATION, partners);
  }

  private IssuanceRequest request(Project project, int vintage, String... identifiers) {
    IssuanceRequest plain = japan.issuance(project, account, vintage, 40);
    return new IssuanceRequest(
        plain.request(),
        plain.project(),
        plain.notification(),
        plain.quantity(),
        plain.cells(),
        null,
        new Outcomes(own, theirs, Stream.of(identifiers).map(ItmoIdentifier::parse).toList()));
  }

  private RegistryTransaction propose(IssuanceRequest request) {
    return japan.call(e -> new Issuances(e, Ledger.WEEKDAYS).propose(request, japan.operator()));
  }

  private List<String> actions(RegistryTransaction issuance) {
    return japan.strings(
        "SELECT concat_ws(' ', a.registry, a.type, a.subtype, a.serial_first || '-'"
            + " || a.serial_last, a.transferring_party, a.acquiring_party) FROM itmo_action a"
            + " WHERE a.transaction_id = ?1 ORDER BY a.registry, a.type",
        issuance.id());
  }

  private List<String> identifiers(RegistryTransaction issuance) {
    return japan.strings(
        "SELECT s.approach || '-' || s.originating_registry || '-' || s.first_transferring_party"
            + " || '-' || lower(i.itmo_serials) || '-' || s.vintage FROM itmo_run i"
            + " JOIN itmo_series s ON s.id = i.itmo_series_id JOIN transaction_line l"
            + " ON l.series_id = i.series_id AND l.serials && i.serials WHERE l.transaction_id = ?1",
        issuance.id());
  }

  @Test
  void withAPartnerHereBothRegistriesReportTheSameAct() {
    authorized(own("NDC"), theirs("NDC"));
    Project project = japan.project("MN");
    RegistryTransaction done = japan.issue(request(project, 2023));
    assertThat(actions(done))
        .containsExactly(
            "JPN01 ACQUISITION 1-40 MNG",
            "JPN01 AUTHORIZATION 1-40",
            "MNG01 FIRST_TRANSFER TO_ANOTHER_PARTY 1-40 JPN");
    assertThat(identifiers(done)).containsExactly(approach + "-MNG01-MNG-1-2023");
    assertThat(
            japan.strings(
                "SELECT v.authorization_id IN (SELECT id FROM authorization_to_use"
                    + " WHERE authorization_id = ?2) FROM itmo_action a JOIN authorization_version v"
                    + " ON v.id = a.authorization_version_id WHERE a.transaction_id = ?1"
                    + " AND a.registry = 'MNG01'",
                done.id(),
                theirs))
        .containsExactly("true");
    RegistryTransaction next = japan.issue(request(japan.project("MN"), 2023));
    assertThat(identifiers(next)).containsExactly(approach + "-MNG01-MNG-41-2023");
  }

  @Test
  void whatThePartnerDefinesOtherwiseIsNotFirstTransferredByIt() {
    authorized(own("OP"), with(theirs("OP"), "firstTransfer", "Use or Cancellation"));
    RegistryTransaction done = japan.issue(request(japan.project("MN"), 2023));
    assertThat(actions(done)).last().isEqualTo("MNG01 TRANSFER 1-40 JPN");
    RegistryTransaction used =
        japan.approve(
            japan
                .propose(
                    Ledger.remove(TransactionKind.OMGE_CANCELLATION, account, 10),
                    japan.representative(
                        account, jp.go.jcmregistry.domain.identity.Rights.INITIATE))
                .number(),
            japan.approver());
    assertThat(actions(used))
        .containsExactly(
            "JPN01 VOLUNTARY_CANCELLATION VOLUNTARY_OMGE 1-10",
            "MNG01 FIRST_TRANSFER USE_OR_CANCELLATION 1-10");
  }

  @Test
  void withAPartnerElsewhereItsReferencesAreKept() {
    records.record(AUTHORIZATION, own("NDC"));
    RegistryTransaction done =
        japan.issue(request(japan.project("TH"), 2023, approach + "-THA01-THA-501-2023"));
    assertThat(actions(done))
        .containsExactly("JPN01 ACQUISITION 1-40 THA", "JPN01 AUTHORIZATION 1-40");
    assertThat(identifiers(done)).containsExactly(approach + "-THA01-THA-501-2023");
    assertThat(
            japan.strings(
                "SELECT partner_authorization FROM itmo_run WHERE" + " partner_authorization = ?1",
                theirs))
        .hasSize(1);
  }

  @Test
  void ourAuthorizationIsInForceUnderAnApproachOfThePartner() {
    authorized(with(own("NDC"), "revoked", "yes"), theirs("NDC"));
    assertBroken(() -> propose(request(japan.project("MN"), 2023)), "J5011");
    records.record(AUTHORIZATION, own("NDC"));
    assertBroken(
        () -> propose(request(japan.project("VN"), 2023, approach + "-VNM01-VNM-1-2023")), "J5011");
  }

  @Test
  void thePartnerAuthorizedAsWell() {
    records.record(AUTHORIZATION, own("NDC"));
    assertBroken(() -> propose(request(japan.project("MN"), 2023)), "J5012");
    new Records(mongolia).record(AUTHORIZATION, with(theirs("NDC"), "nonGhgMetric", "MWh"));
    assertBroken(() -> propose(request(japan.project("MN"), 2023)), "J5012");
  }

  @Test
  void identifiersFit() {
    authorized(own("NDC"), theirs("NDC"));
    Project thai = japan.project("TH");
    String first = approach + "-THA01-THA-1-2023";
    assertBroken(() -> propose(request(thai, 2023)), "J5013");
    assertBroken(() -> propose(request(thai, 2023, approach + "-THA01-THA-1-2022")), "J5013");
    assertBroken(() -> propose(request(thai, 2023, approach + "-MNG01-MNG-1-2023")), "J5013");
    assertBroken(() -> propose(request(japan.project("MN"), 2023, first)), "J5013");
    japan.issue(request(thai, 2023, first));
    assertBroken(
        () -> propose(request(japan.project("TH"), 2023, approach + "-THA01-THA-40-2023")),
        "J5013");
    assertThat(
            propose(request(japan.project("TH"), 2023, approach + "-THA01-THA-41-2023")).status())
        .isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void vintagesAndQuantitiesLieInBothAuthorizations() {
    authorized(
        with(own("NDC"), "quantityMax", "39"),
        with(theirs("NDC"), "occurredFrom", "2022", "occurredTo", "2024"));
    assertBroken(() -> propose(request(japan.project("MN"), 2025)), "J4003", "J4004");
    assertBroken(() -> propose(request(japan.project("MN"), 2020)), "J4008", "J4003", "J4004");
    authorized(own("NDC"), with(theirs("NDC"), "quantityMax", "39"));
    assertBroken(() -> propose(request(japan.project("MN"), 2023)), "J4004");
  }

  @Test
  void aSeriesIsCountedInOneMetric() {
    authorized(with(own("NDC"), "nonGhgMetric", "MWh"), with(theirs("NDC"), "nonGhgMetric", "MWh"));
    Project project = japan.project("MN");
    RegistryTransaction done = japan.issue(request(project, 2023));
    assertThat(done.metric()).isEqualTo("MWh");
    assertThat(japan.call(e -> new PublicRuns(e).part("JPN01", ALL, Place.BEGINNING, 1_000)).runs())
        .as("what anybody finds says it")
        .filteredOn(run -> run.project().equals(project.reference()))
        .extracting(PublicRun::metric)
        .containsExactly("MWh");
    assertThat(japan.strings("SELECT account_total(?1, 'GHG', 'infinity')", account.id()))
        .containsExactly("0");
    assertBroken(() -> propose(japan.issuance(project, account, 2024, 5)), "J5014");
  }

  @Test
  void aReversedIssuanceIsReportedByNeither() {
    authorized(own("NDC"), theirs("NDC"));
    RegistryTransaction done = japan.issue(request(japan.project("MN"), 2023));
    String number = reverse(done);
    japan.approve(number, japan.approver());
    assertThat(
            japan.strings(
                "SELECT void_at IS NOT NULL FROM first_transfer WHERE transaction_id = ?1",
                done.id()))
        .containsExactly("true");
  }

  private String reverse(RegistryTransaction done) {
    return japan.call(
        e ->
            new Reversals(e, Ledger.WEEKDAYS)
                .propose(
                    new Reversals.Request(UUID.randomUUID(), done.number(), "Mistake"),
                    japan.operator())
                .number());
  }

  @Test
  void whatThePartnerHasReportedIsNotTakenBackHereAlone() {
    DATABASE.setClock(Instant.parse("2035-12-20T03:00:00Z"));
    authorized(own("NDC"), theirs("NDC"));
    RegistryTransaction done = japan.issue(request(japan.project("MN"), 2023));
    String waiting = reverse(done);
    RegistryTransaction thai =
        japan.issue(request(japan.project("TH"), 2023, approach + "-THA01-THA-1-2023"));
    DATABASE.asOwner(
        "INSERT INTO aef_export VALUES (-1, 'MNG01', 2035, '1.0', 'NOMENCLATURE_2026', NULL, NULL,"
            + " '', repeat('0', 64), NULL, now())");
    DATABASE.asOwner(
        "INSERT INTO aef_submission (id, registry, reported_year, version_major, version_minor,"
            + " export_id, filed_at, change_id) SELECT -1, 'MNG01', 2035, 1, 0, -1,"
            + " '2036-01-08T00:00Z', max(id) FROM record_change");
    assertBroken(() -> japan.approve(waiting, japan.approver()), "J4151");
    japan.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).reject(waiting, "Too late", japan.approver()));
    assertBroken(() -> reverse(done), "J4151");
    new Breaking(DATABASE, "app")
        .let("done", done.id())
        .refuses(
            "j4151_not_behind_another_report",
            "UPDATE registry_transaction SET status = 'REVERSED' WHERE id = :done");
    assertThat(japan.approve(reverse(thai), japan.approver()).status())
        .as("where the partner is elsewhere nobody here has reported it")
        .isEqualTo(TransactionStatus.COMPLETED);
    DATABASE.resetClock();
  }

  @Test
  void theSchemaKnowsWhoGivesIdentifiers() {
    records.record(AUTHORIZATION, own("NDC"));
    RegistryTransaction plain = japan.issue(account, 2023, 5);
    new Breaking(DATABASE, "app")
        .let("plain", plain.id())
        .refuses(
            "j5013_given_by_one_side",
            "INSERT INTO issued_outcome SELECT :plain, max(id), NULL, 'X', ''"
                + " FROM authorization_to_use");
  }
}
