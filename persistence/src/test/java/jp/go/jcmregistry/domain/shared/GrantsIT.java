package jp.go.jcmregistry.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the application's role may not do, whoever sits behind it: history is appended only. */
class GrantsIT {
  private static final String DENIED = "42501";
  private static final String TABLES =
      "SELECT relname FROM pg_class WHERE relkind = 'r'"
          + " AND relnamespace = 'public'::regnamespace";
  private static final RegistryDatabase DATABASE = RegistryDatabase.get();

  /** The ledger's tables, with the columns that may ever change. */
  private static final Map<String, Set<String>> LEDGER =
      Map.ofEntries(
          Map.entry("account_entry", Set.of()),
          Map.entry("account_day_total", Set.of()),
          Map.entry("closed_day", Set.of()),
          Map.entry("transaction_line", Set.of()),
          Map.entry("transaction_status_change", Set.of()),
          Map.entry("issuance_allocation", Set.of()),
          Map.entry("itmo_run", Set.of()),
          Map.entry("issued_run", Set.of()),
          Map.entry("series_day_flow", Set.of()),
          Map.entry("transfer_day", Set.of()),
          Map.entry("freeze_publication", Set.of()),
          Map.entry("first_transfer", Set.of("void_at")),
          Map.entry("itmo_series", Set.of()),
          Map.entry("itmo_action", Set.of()),
          Map.entry("issued_outcome", Set.of()),
          Map.entry("party_version", Set.of()),
          Map.entry("registry_version", Set.of()),
          Map.entry("party", Set.of("name_en", "name_ja", "jcm_partner", "signed_on")),
          Map.entry("registry", Set.of("name_en", "name_ja")),
          Map.entry("record_change_value", Set.of()),
          Map.entry("approach_version", Set.of()),
          Map.entry("authorization_version", Set.of()),
          Map.entry("authorized_entity", Set.of()),
          Map.entry("ndc_period", Set.of("until_at")),
          Map.entry("ndc_emission", Set.of()),
          Map.entry("ndc_period_closing", Set.of()),
          Map.entry("aef_export", Set.of()),
          Map.entry("aef_export_count", Set.of()),
          Map.entry("aef_export_finding", Set.of()),
          Map.entry("aef_export_change", Set.of()),
          Map.entry("aef_submission", Set.of()),
          Map.entry("aef_submission_reason", Set.of()),
          Map.entry("aef_file", Set.of()),
          Map.entry("aef_result", Set.of()),
          Map.entry("aef_result_line", Set.of()),
          Map.entry(
              "aef_job",
              Set.of("status", "rows_done", "rows_expected", "claimed_until", "ended_at")),
          Map.entry("due_job", Set.of("ran_at", "failing_since", "failure")),
          Map.entry("duty", Set.of()),
          Map.entry("notice_version", Set.of("until_at", "told_at")),
          Map.entry("page_text_version", Set.of("until_at")),
          Map.entry("duty_reminder", Set.of()),
          Map.entry(
              "record_change", Set.of("status", "decided_by", "decided_at", "reason", "version")),
          Map.entry("account_holder", Set.of()),
          Map.entry("account_holder_version", Set.of()),
          Map.entry("account_status_change", Set.of()),
          Map.entry("registry_setting", Set.of()),
          Map.entry("working_day", Set.of()),
          Map.entry(
              "trusted_account",
              Set.of(
                  "approved_by", "approved_at", "trusted_from", "ended_by", "ended_at", "version")),
          Map.entry(
              "account_limit",
              Set.of(
                  "approved_by", "approved_at", "holds_from", "ended_by", "ended_at", "version")),
          Map.entry("access_entry", Set.of()),
          Map.entry("audit_entry", Set.of()),
          Map.entry("notification", Set.of("deleted_at")),
          Map.entry("certificate", Set.of("withdrawn_at")),
          Map.entry("application_step", Set.of()),
          Map.entry("application_document", Set.of("removed_at")),
          Map.entry(
              "application",
              Set.of(
                  "status",
                  "submitted_at",
                  "checked_by",
                  "checked_at",
                  "decided_by",
                  "decided_at",
                  "account_id",
                  "expires_at",
                  "due_at",
                  "hindered_at",
                  "result",
                  "fee",
                  "paid_on",
                  "version")),
          Map.entry("application_fee", Set.of()),
          Map.entry(
              "document_request",
              Set.of(
                  "reason",
                  "status",
                  "asked_by",
                  "asked_at",
                  "due_at",
                  "answered_by",
                  "answered_at",
                  "closed_by",
                  "closed_at",
                  "reminded_at",
                  "overdue_told_at",
                  "version")),
          Map.entry("document_request_step", Set.of()),
          Map.entry("requested_document", Set.of("removed_at")),
          Map.entry("account_holder_contact", Set.of()),
          Map.entry(
              "mail",
              Set.of("tries", "next_try_at", "failure", "sent_at", "subject", "body", "detail")),
          Map.entry("second_factor", Set.of("ended_at", "ended_by")),
          Map.entry("used_code", Set.of()),
          Map.entry("invitation", Set.of("ended_at")),
          Map.entry("user_request", Set.of("status", "decided_by", "decided_at", "alone")),
          Map.entry("recovery_code", Set.of("used_at")),
          Map.entry("account", Set.of("status")),
          Map.entry("credit_block", Set.of("until_transaction", "until_at")),
          Map.entry("credit_series", Set.of("next_serial")),
          Map.entry("reservation", Set.of("open")),
          Map.entry("restriction", Set.of("until_at", "until_by")),
          Map.entry(
              "registry_freeze",
              Set.of("release_by", "release_asked_at", "release_reason", "until_at", "until_by")),
          Map.entry("freeze_account", Set.of()),
          Map.entry("task_claim", Set.of("ends_at")),
          Map.entry("task_comment", Set.of()),
          Map.entry("record_document", Set.of()),
          Map.entry("succession", Set.of()),
          Map.entry("joint_committee_decision", Set.of("void_at")),
          Map.entry("project", Set.of("status", "decided_by", "decided_at", "reason")),
          Map.entry(
              "registry_transaction",
              Set.of(
                  "status",
                  "decided_by",
                  "decided_at",
                  "due_at",
                  "effective_at",
                  "recorded_at",
                  "reason",
                  "failed_rule",
                  "version")));

  @Test
  void onlyTheNamedColumnsOfTheLedgerEverChange() throws SQLException {
    for (Map.Entry<String, Set<String>> table : LEDGER.entrySet()) {
      assertThat(
              names(
                  "SELECT column_name FROM information_schema.columns WHERE table_name = '"
                      + table.getKey()
                      + "' AND has_column_privilege('registry_app', table_name, column_name,"
                      + " 'UPDATE')"))
          .as(table.getKey())
          .containsExactlyInAnyOrderElementsOf(table.getValue());
    }
  }

  @Test
  void nothingOfTheLedgerIsDeletedOrEmptied() {
    Breaking application = new Breaking(DATABASE, "app");
    for (String table : LEDGER.keySet()) {
      application.refuses(DENIED, "DELETE FROM " + table);
      application.refuses(DENIED, "TRUNCATE " + table + " CASCADE");
      application.refuses(DENIED, "ALTER TABLE " + table + " DISABLE TRIGGER ALL");
    }
    application.refuses(DENIED, "UPDATE credit_block SET serial_last = serial_last + 1");
    application.refuses(DENIED, "UPDATE account_entry SET quantity = 1");
  }

  @Test
  void onlyDraftsAndWhatIsCountedForAWhileAreEverDeleted() throws SQLException {
    assertThat(names(TABLES + " AND has_table_privilege('registry_app', oid, 'DELETE, TRUNCATE')"))
        .doesNotContainAnyElementsOf(LEDGER.keySet())
        .contains("journey_draft");
  }

  @Test
  void theClockTheTableOfKindsAndTheStatusGraphAreTheOwners() {
    Breaking application = new Breaking(DATABASE, "app");
    application.refuses(DENIED, "INSERT INTO clock_setting (shown) VALUES (now())");
    application.refuses(DENIED, "UPDATE clock_setting SET shown = now()");
    application.refuses(DENIED, "DELETE FROM clock_setting");
    application.refuses(DENIED, "INSERT INTO transaction_route VALUES ('TRANSFER', 'A', 'B')");
    application.refuses(DENIED, "INSERT INTO transaction_arrow VALUES ('REJECTED', 'APPROVED')");
    application.refuses(DENIED, "CREATE TABLE mine (id int)");
  }

  @Test
  void theReportingRoleOnlyReads() throws SQLException {
    assertThat(
            names(
                TABLES
                    + " AND has_table_privilege('registry_reporting', oid,"
                    + " 'INSERT, UPDATE, DELETE, TRUNCATE')"))
        .isEmpty();
    assertThat(
            names(
                "SELECT c FROM unnest(ARRAY['registry_user', 'api_token', 'journey_draft',"
                    + " 'second_factor', 'recovery_code', 'invitation', 'account_holder_contact']) c"
                    + " WHERE has_table_privilege('registry_reporting', c, 'SELECT')"))
        .as("nor passwords, tokens and drafts")
        .isEmpty();
    new Breaking(DATABASE, "reporting").accepts("SELECT * FROM credit_block");
  }

  private static Set<String> names(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DATABASE.connect("owner");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return new TreeSet<>(found);
  }
}
