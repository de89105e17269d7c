package jp.go.jcmregistry.domain.transaction;

import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

/** Every constraint of the ledger, broken on purpose by plain SQL as the application's role. */
class ConstraintsIT {
  private static final String REFUSED = "23514"; // by a trigger without a name
  private static final String NO_RANGE = "22000";
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Breaking APPLICATION = prepared();

  private static Breaking prepared() {
    Ledger ledger = new Ledger(DATABASE);
    Situation situation = new Situation(ledger);
    Account giver = ledger.account();
    Account receiver = ledger.account();
    Actor starter = ledger.representative(giver, Rights.INITIATE_AND_APPROVE);
    IssuanceRequest request = ledger.issuance(ledger.project(), giver, 2020, 100);
    RegistryTransaction issued = ledger.issue(request);
    RegistryTransaction moved =
        ledger.approve(
            ledger.propose(Ledger.transfer(giver, receiver, 10), starter).number(),
            ledger.approver());
    RegistryTransaction waiting =
        ledger.propose(Ledger.transfer(giver, receiver, situation.units(giver, 20, 29)), starter);
    String series = ledger.strings("SELECT id FROM credit_series").get(0);
    return new Breaking(DATABASE, "app")
        .let("giver", giver.id())
        .let("receiver", receiver.id())
        .let("issuedAccount", situation.only(AccountKind.ISSUED).id())
        .let("sink", situation.only(AccountKind.VOLUNTARY_CANCELLATION).id())
        .let("starter", starter.userId())
        .let("operator", ledger.operator().userId())
        .let("approver", ledger.approver().userId())
        .let("issuance", issued.id())
        .let("decision", issued.decisionId())
        .let("moved", moved.id())
        .let("waiting", waiting.id())
        .let("series", series)
        .let("project", ledger.strings("SELECT max(id) FROM project").get(0))
        .let("number", request.notification().number())
        .let(
            "transaction",
            "INSERT INTO registry_transaction (id, request, request_digest, number,"
                + " registry, kind, status, from_account, to_account, quantity, proposed_by,"
                + " proposed_at, expires_at, version, reverses, decision_id)")
        .let(
            "block",
            "INSERT INTO credit_block (id, series_id, vintage, serial_first,"
                + " serial_last, account_id, account_kind, since_transaction, since_at)")
        .let(
            "reserve",
            "INSERT INTO reservation (id, transaction_id, account_id, series_id,"
                + " serial_first, serial_last, open)")
        .let(
            "line",
            "INSERT INTO transaction_line (transaction_id, line, kind, series_id,"
                + " serial_first, serial_last, from_account, from_kind, to_account, to_kind)")
        .let(
            "entry",
            "INSERT INTO account_entry (transaction_id, account_id, metric, quantity,"
                + " effective_at)");
  }

  private static String transaction(long id, String rest) {
    return ":transaction VALUES ("
        + id
        + ", '"
        + UUID.randomUUID()
        + "', '', 'X"
        + id
        + "', 'JPN01', "
        + rest
        + ")";
  }

  @Test
  void aUnitIsInOneAccountAndABlockIsOfItsSeriesAndAccount() {
    String begin = ":block VALUES (1, :series, 2020, ";
    String end = ", :receiver, 'ENTITY_HOLDING', :moved, now())";
    APPLICATION.accepts(begin + "101, 102" + end);
    APPLICATION.refuses("one_unit_one_account", begin + "100, 102" + end);
    APPLICATION.refuses("one_unit_one_account", begin + "1, 1" + end);
    APPLICATION.refuses(NO_RANGE, begin + "102, 101" + end);
    APPLICATION.refuses(
        "credit_block_series_id_vintage_fkey", ":block VALUES (1, :series, 2021, 101, 102" + end);
    APPLICATION.refuses(
        "credit_block_account_id_account_kind_fkey",
        begin + "101, 102, :receiver, 'GOVERNMENT_HOLDING', :moved, now())");
    APPLICATION.refuses(
        "credit_block_account_kind_check",
        begin + "101, 102, :issuedAccount, 'ISSUED', :moved, now())");
  }

  @Test
  void aBlockChangesItsEndOnly() {
    String open = " WHERE account_id = :receiver AND until_at IS NULL";
    String ends = "UPDATE credit_block SET until_at = now(), until_transaction = :moved";
    APPLICATION.accepts(ends + open);
    APPLICATION.refuses(REFUSED, ends + " WHERE until_at IS NOT NULL");
    APPLICATION.refuses(REFUSED, ends + open, ends + " WHERE account_id = :receiver");
    APPLICATION.refuses("credit_block_check2", "UPDATE credit_block SET until_at = now()" + open);
    APPLICATION.refuses("credit_block_check1", ends.replace("now()", "'2001-01-01'") + open);
  }

  @Test
  void aUnitIsPromisedOnceAndAPromiseEndsOnce() {
    String begin = ":reserve VALUES (1, :waiting, :giver, :series, ";
    APPLICATION.accepts(begin + "30, 31, true)");
    APPLICATION.accepts(begin + "29, 31, false)");
    APPLICATION.refuses("j3007_promised_once", begin + "29, 31, true)");
    APPLICATION.refuses("j3007_promised_once", begin + "18, 20, true)");
    String close = "UPDATE reservation SET open = false WHERE transaction_id = :waiting";
    APPLICATION.accepts(close);
    APPLICATION.refuses(REFUSED, close, close.replace("false", "true"));
  }

  @Test
  void restrictedUnitsAreNotPromisedAndDoNotLeave() {
    String restrict =
        "INSERT INTO restriction (id, registry, series_id, serial_first, serial_last, kind,"
            + " reason, from_at, from_by) VALUES (%d, 'JPN01', :series, %s, '%s', '', now(),"
            + " :operator)";
    String freeze = restrict.formatted(1, "40, 49", "FREEZE");
    String reserve = ":reserve VALUES (1, :waiting, :giver, :series, 49, 50, true)";
    String line =
        ":line VALUES (:waiting, 1, 'TRANSFER', :series, 39, 40, :giver,"
            + " 'ENTITY_HOLDING', :receiver, 'ENTITY_HOLDING')";
    APPLICATION.accepts(reserve, line);
    APPLICATION.refuses("j6001_not_restricted", freeze, reserve);
    APPLICATION.refuses("j6001_not_restricted", freeze, line);
    APPLICATION.accepts(restrict.formatted(1, "40, 49", "TRUST"), reserve, line);
    APPLICATION.accepts(freeze, restrict.formatted(2, "49, 50", "COURT_ATTACHMENT"));
    APPLICATION.refuses(
        "restricted_once_per_kind", freeze, restrict.formatted(2, "49, 50", "FREEZE"));
    String lift = "UPDATE restriction SET until_at = now(), until_by = ";
    APPLICATION.accepts(freeze, lift + ":approver", reserve);
    APPLICATION.refuses("restriction_check2", freeze, lift + ":operator");
  }

  @Test
  void linesKeepToTheRoutesAndNameAUnitOnce() {
    String begin = ":line VALUES (:waiting, 1, 'TRANSFER', :series, 20, 29, ";
    String end = ", :receiver, 'ENTITY_HOLDING')";
    APPLICATION.accepts(begin + ":giver, 'ENTITY_HOLDING'" + end);
    APPLICATION.refuses("j1007_route", begin + ":sink, 'VOLUNTARY_CANCELLATION'" + end);
    APPLICATION.refuses("j1007_route", begin + ":issuedAccount, 'ISSUED'" + end);
    APPLICATION.refuses(
        "j1007_route", begin + ":giver, 'ENTITY_HOLDING', :sink, 'VOLUNTARY_CANCELLATION')");
    APPLICATION.refuses(
        "transaction_line_from_account_from_kind_fkey", begin + ":sink, 'ENTITY_HOLDING'" + end);
    APPLICATION.refuses(
        "transaction_line_transaction_id_kind_fkey",
        begin.replace("TRANSFER", "VOLUNTARY_CANCELLATION")
            + ":giver, 'ENTITY_HOLDING', :sink, 'VOLUNTARY_CANCELLATION')");
    APPLICATION.refuses("transaction_line_check1", begin + ":receiver, 'ENTITY_HOLDING'" + end);
    APPLICATION.refuses(
        "within_a_transaction_no_unit_twice",
        begin + ":giver, 'ENTITY_HOLDING'" + end,
        begin.replace("1, 'T", "2, 'T").replace("20, 29", "29, 30")
            + ":giver, 'ENTITY_HOLDING'"
            + end);
  }

  @Test
  void unitsOutAreUnitsInAndEntriesAreWhatTheLinesSay() {
    String line =
        ":line VALUES (:waiting, 1, 'TRANSFER', :series, 20, 29, :giver,"
            + " 'ENTITY_HOLDING', :receiver, 'ENTITY_HOLDING')";
    String out = ":entry VALUES (:waiting, :giver, 'GHG', -%d, now())";
    String in = ":entry VALUES (:waiting, :receiver, 'GHG', %d, now())";
    APPLICATION.accepts(line, out.formatted(10), in.formatted(10));
    APPLICATION.refuses("conservation", line, out.formatted(10));
    APPLICATION.refuses("conservation", line, out.formatted(10), in.formatted(9));
    APPLICATION.refuses("conservation", line, out.formatted(9), in.formatted(9));
    APPLICATION.refuses("conservation", out.formatted(10), in.formatted(10));
    APPLICATION.refuses("account_entry_quantity_check", in.formatted(0));
    APPLICATION.refuses(
        "closed_days_stay_closed",
        "INSERT INTO closed_day VALUES ('JPN01', (now() AT TIME ZONE 'Asia/Tokyo')::date)",
        line,
        out.formatted(10));
  }

  @Test
  void aTransactionIsWhatItsKindIsAndSentOnce() {
    String people = ":operator, now(), now() + interval '1 day', 1, ";
    APPLICATION.accepts(
        transaction(1, "'TRANSFER', 'PROPOSED', :giver, :receiver, 5, " + people + "NULL, NULL"));
    APPLICATION.refuses(
        "j2008_two_accounts",
        transaction(1, "'TRANSFER', 'PROPOSED', :giver, :giver, 5, " + people + "NULL, NULL"));
    APPLICATION.refuses(
        "registry_transaction_quantity_check",
        transaction(1, "'TRANSFER', 'PROPOSED', :giver, :receiver, 0, " + people + "NULL, NULL"));
    String reversal = "'REVERSAL', 'PROPOSED', :receiver, :giver, 10, " + people + ":moved, NULL";
    APPLICATION.accepts(transaction(1, reversal));
    APPLICATION.refuses("j8002_reversed_once", transaction(1, reversal), transaction(2, reversal));
    APPLICATION.refuses(
        "registry_transaction_check", transaction(1, reversal.replace("'REVERSAL'", "'TRANSFER'")));
    APPLICATION.refuses(
        "registry_transaction_request_key",
        transaction(1, reversal)
            .replaceFirst(
                "1, '[^']*'", "1, (SELECT request FROM registry_transaction WHERE id = :moved)"));
    APPLICATION.refuses(
        "registry_transaction_from_account_registry_fkey",
        transaction(1, "'TRANSFER', 'PROPOSED', :giver, :receiver, 5, " + people + "NULL, NULL")
            .replace("JPN01", "MNG01"));
  }

  @Test
  void aStatusGoesAlongTheArrowsByAnotherPersonAtAnInstant() {
    String update = "UPDATE registry_transaction SET status = ";
    String waiting = " WHERE id = :waiting";
    String approve = update + "'APPROVED', decided_by = :approver" + waiting;
    APPLICATION.accepts(approve);
    APPLICATION.accepts(approve, update + "'COMPLETED', effective_at = now()" + waiting);
    APPLICATION.refuses(
        "j7004_status_arrow",
        update + "'COMPLETED', decided_by = :approver, effective_at = now()" + waiting);
    APPLICATION.refuses(
        "j7004_status_arrow", update + "'PROPOSED', effective_at = NULL WHERE id = :moved");
    APPLICATION.refuses("j7004_status_arrow", update + "'LOST'" + waiting);
    APPLICATION.refuses(
        "j7001_another_person_approves", update + "'APPROVED', decided_by = :starter" + waiting);
    APPLICATION.refuses("approved_by_somebody", update + "'APPROVED'" + waiting);
    APPLICATION.refuses("completed_at_an_instant", approve, update + "'COMPLETED'" + waiting);
    APPLICATION.refuses(
        "completed_at_an_instant", update + "'WITHDRAWN', effective_at = now()" + waiting);
    APPLICATION.refuses(
        "rejected_with_reason", update + "'REJECTED', decided_by = :approver" + waiting);
  }

  @Test
  void anIssuanceKeepsToItsNotification() {
    String issue =
        "'ISSUANCE', 'PROPOSED', :issuedAccount, NULL, %d, :operator, now(),"
            + " now() + interval '1 day', 1, NULL, 1";
    String decide =
        "INSERT INTO joint_committee_decision (id, registry, notification_number,"
            + " notified_on, project_id, monitoring_from, monitoring_to, quantity_notified,"
            + " recorded_at, recorded_by) VALUES (1, 'JPN01', '%s', '2021-01-01', :project, '%s',"
            + " '2021-12-31', 5, now(), :operator)";
    String decision = decide.formatted("N", "2021-01-01");
    String allocate = "INSERT INTO issuance_allocation VALUES (1, 2021, :giver, %d)";
    APPLICATION.accepts(decision, transaction(1, issue.formatted(5)), allocate.formatted(5));
    APPLICATION.refuses(
        "j5002_within_notification",
        decision,
        transaction(1, issue.formatted(6)),
        allocate.formatted(6));
    APPLICATION.refuses(
        "j5004_adds_up", decision, transaction(1, issue.formatted(5)), allocate.formatted(4));
    APPLICATION.refuses("j5006_periods_do_not_overlap", decide.formatted("N", "2020-12-31"));
    APPLICATION.refuses(
        "joint_committee_decision_number", decide.formatted(":number", "2021-01-01"));
    APPLICATION.refuses("joint_committee_decision_check", decide.formatted("N", "2022-01-01"));
    APPLICATION.refuses(REFUSED, "UPDATE credit_series SET next_serial = 100");
    APPLICATION.accepts("UPDATE credit_series SET next_serial = 102");
  }

  @Test
  void aProjectIsDecidedByAnotherPersonUnderANumberThatASeriesCanCarry() {
    String propose =
        "INSERT INTO project (id, registry, reference, partner, title_en, title_ja,"
            + " methodology, methodology_en, jcm_scope, aef_sector, aef_activity_type, mitigation_type, status,"
            + " proposed_by, proposed_at, decided_by, reason) VALUES (1, 'JPN01', '%s', 'MN', 'T', '%s',"
            + " 'MN_AM901', 'M', '', '', '', '', '%s', :operator, now(), %s, NULL)";
    APPLICATION.accepts(propose.formatted("MN002", "T", "REGISTERED", ":approver"));
    String titled = propose.formatted("MN002", "T", "REGISTERED", ":approver");
    APPLICATION.refuses("j7421_methodology_has_a_title", titled.replace("'M'", "NULL"));
    APPLICATION.refuses(
        "j7420_one_title_of_a_methodology", titled.replace("'MN_AM901'", "'ID_AM001'"));
    APPLICATION.refuses(
        "project_reference_numbers_as_series",
        propose.formatted("MN0002", "T", "REGISTERED", ":approver"));
    APPLICATION.refuses(
        "project_title_en_check",
        propose.formatted("MN002", "T", "REGISTERED", ":approver").replace("'T', 'T'", "'', 'T'"));
    APPLICATION.refuses(
        "project_check1", propose.formatted("MN002", "T", "REGISTERED", ":operator"));
    APPLICATION.refuses("project_check2", propose.formatted("MN002", "T", "REGISTERED", "NULL"));
    APPLICATION.refuses(
        "project_rejected_with_reason", propose.formatted("MN002", "T", "REJECTED", ":approver"));
    APPLICATION.refuses(
        "project_reference",
        "INSERT INTO project SELECT 1, registry, reference, partner, title_en, title_ja,"
            + " methodology, jcm_scope, aef_sector, aef_activity_type, mitigation_type, status,"
            + " proposed_by, proposed_at, decided_by, decided_at, reason, 'Test methodology' FROM project"
            + " WHERE id = :project");
  }
}
