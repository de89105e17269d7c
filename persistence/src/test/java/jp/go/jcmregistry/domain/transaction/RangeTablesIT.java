package jp.go.jcmregistry.domain.transaction;

import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import org.junit.jupiter.api.Test;

/** What is true about units and people beyond where units are: each broken on purpose by SQL. */
class RangeTablesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Breaking APPLICATION = prepared();

  private static final String APPROACH =
      "INSERT INTO cooperative_approach VALUES ('CA9001', 'A', 'A')";
  private static final String AUTHORIZATION =
      "INSERT INTO authorization_to_use (id, registry, authorization_id, approach)"
          + " VALUES (1, 'JPN01', 'A-1', 'CA9001')";
  private static final String SERIES =
      "INSERT INTO itmo_series VALUES (%d, 'CA9001', '%s', 'THA', 2022)";
  private static final String RUN =
      "INSERT INTO itmo_run (id, series_id, serial_first, serial_last, itmo_series_id,"
          + " itmo_offset, authorization_id, effective_at)"
          + " VALUES (%d, :series, %d, %d, %d, %d, 1, now())";
  private static final String FIRST =
      "INSERT INTO first_transfer (id, series_id, serial_first, serial_last, transaction_id,"
          + " effective_at) VALUES (%d, :series, %d, %d, :issuance, now())";

  private static Breaking prepared() {
    Ledger ledger = new Ledger(DATABASE);
    Account holder = ledger.account();
    RegistryTransaction issued = ledger.issue(holder, 2022, 100);
    return new Breaking(DATABASE, "app")
        .let("series", ledger.strings("SELECT id FROM credit_series").get(0))
        .let("issuance", issued.id())
        .let("holder", holder.id())
        .let("representative", ledger.representative(holder, Rights.READ).userId())
        .let("staff", ledger.operator().userId());
  }

  private static void refusesRuns(String expected, String... runs) {
    String[] all = new String[runs.length + 4];
    all[0] = APPROACH;
    all[1] = AUTHORIZATION;
    all[2] = SERIES.formatted(1, "THA01");
    all[3] = SERIES.formatted(2, "JPN01");
    System.arraycopy(runs, 0, all, 4, runs.length);
    APPLICATION.refuses(expected, all);
  }

  @Test
  void twoIdentifiersNeverNameOneUnitNorOneIdentifierTwoUnits() {
    String first = RUN.formatted(1, 1, 10, 1, 100);
    refusesRuns("accepted", first, RUN.formatted(2, 11, 20, 1, 100));
    refusesRuns("one_unit_one_identifier", first, RUN.formatted(2, 10, 20, 2, 100));
    refusesRuns("one_identifier_one_unit", first, RUN.formatted(2, 11, 20, 1, 99));
    refusesRuns("accepted", first, RUN.formatted(2, 11, 20, 2, 99));
    refusesRuns("itmo_run_check1", RUN.formatted(1, 1, 10, 1, -1));
  }

  @Test
  void anItmoHasAnApproachOfItsOwnAndAVintageOfThisAgreement() {
    APPLICATION.refuses("cooperative_approach_code_check", APPROACH.replace("CA9001", "CA0001"));
    APPLICATION.refuses(
        "itmo_series_vintage_check",
        APPROACH,
        SERIES.formatted(1, "THA01").replace("2022", "2020"));
    APPLICATION.refuses(
        "itmo_series_approach_originating_registry_first_transferrin_key",
        APPROACH,
        SERIES.formatted(1, "THA01"),
        SERIES.formatted(2, "THA01"));
  }

  @Test
  void aUnitIsFirstTransferredOnce() {
    APPLICATION.accepts(FIRST.formatted(1, 1, 10), FIRST.formatted(2, 11, 11));
    APPLICATION.refuses(
        "first_transferred_once", FIRST.formatted(1, 1, 10), FIRST.formatted(2, 10, 11));
  }

  @Test
  void nobodyIsBothStaffAndRepresentative() {
    String role =
        "INSERT INTO user_role (id, user_id, role, since_at) VALUES (1, %s, 'AUDITOR'," + " now())";
    String represent =
        "INSERT INTO representation (id, user_id, account_id, rights, state, since_at)"
            + " VALUES (1, %s, :holder, 'READ', 'ACTIVE', now())";
    APPLICATION.accepts(role.formatted(":staff"));
    APPLICATION.refuses("user_role_user_id_capacity_fkey", role.formatted(":representative"));
    APPLICATION.refuses("representation_user_id_capacity_fkey", represent.formatted(":staff"));
    APPLICATION.refuses("representation_current", represent.formatted(":representative"));
    APPLICATION.refuses(
        "user_role_capacity_check",
        role.formatted(":representative")
            .replace("(id, ", "(capacity, id, ")
            .replace("(1, ", "('REPRESENTATIVE', 1, "));
  }

  @Test
  void aRegistryHasOneSourceAndAccountsOfItsOwn() {
    String copy =
        "INSERT INTO account (id, registry, number, kind, holder_id, counterpart, status,"
            + " opened_at) SELECT 1, registry, '%s', %s, holder_id, %s, status, opened_at"
            + " FROM account WHERE kind = '%s' LIMIT 1";
    APPLICATION.refuses(
        "account_one_issued", copy.formatted("JPN-900-9000000-01", "kind", "NULL", "ISSUED"));
    APPLICATION.refuses(
        "account_check1", copy.formatted("THA-100-9000000-01", "kind", "NULL", "ENTITY_HOLDING"));
    APPLICATION.refuses(
        "account_check",
        copy.formatted("JPN-900-9000000-01", "'OUTSIDE'", "NULL", "ENTITY_HOLDING"));
    APPLICATION.accepts(
        copy.formatted("JPN-900-9000000-01", "'OUTSIDE'", "'THA01'", "ENTITY_HOLDING"));
  }

  @Test
  void aSettingIsApprovedByAnotherPersonAndADayIsClosedOnce() {
    String set =
        "INSERT INTO registry_setting (registry, key, value, effective_at, recorded_by,"
            + " approved_by) VALUES ('JPN01', 'REVERSAL_DAYS', '1', now(), :staff, %s)";
    APPLICATION.accepts(set.formatted(":representative"));
    APPLICATION.refuses("registry_setting_check", set.formatted(":staff"));
    String close = "INSERT INTO closed_day VALUES ('JPN01', '2020-01-01')";
    APPLICATION.refuses("closed_day_pkey", close, close);
  }
}
