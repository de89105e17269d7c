package jp.go.jcmregistry.domain.reporting;

import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;

/** Writes actions of Article 6.2 by plain SQL, on units and transactions that are real. */
final class Actions {
  private final Ledger ledger;
  private final Records records;
  private final String approach;
  private final String change;

  Actions(Ledger ledger) {
    this.ledger = ledger;
    this.records = new Records(ledger);
    this.approach = records.approach();
    this.change = authorize("NDC");
    authorize("NDC and OIMP");
  }

  private String authorize(String purpose) {
    return records
        .record(RecordKind.AUTHORIZATION, Records.authorization("A " + purpose, approach, purpose))
        .id()
        .toString();
  }

  String approach() {
    return approach;
  }

  /** Units of a new series, and the transaction that issued them. */
  Units issue(int vintage, long quantity) {
    Account account = ledger.account();
    RegistryTransaction issued = ledger.issue(account, vintage, quantity);
    String series =
        ledger
            .strings(
                "SELECT series_id FROM transaction_line WHERE transaction_id = ?1", issued.id())
            .get(0);
    return new Units(issued, series, vintage);
  }

  /** Units of one series, to do things with. */
  final class Units {
    private final RegistryTransaction issued;
    private final String series;
    private final int vintage;

    private Units(RegistryTransaction issued, String series, int vintage) {
      this.issued = issued;
      this.series = series;
      this.vintage = vintage;
    }

    RegistryTransaction transaction() {
      return issued;
    }

    Units measuredIn(String metric) {
      database().asOwner("UPDATE credit_series SET metric = '" + metric + "' WHERE id = " + series);
      return this;
    }

    /** The issuance is reversed, at this moment. */
    void reverse() {
      Actions.this.write(
          "UPDATE registry_transaction SET status = 'REVERSED' WHERE id = " + issued.id());
      Actions.this.write(
          "INSERT INTO transaction_status_change (transaction_id, status, at) VALUES ("
              + issued.id()
              + ", 'REVERSED', registry_now())");
    }

    /** An action by the transaction that issued the units. */
    void act(String type, String firstTransferringParty, int first, int last, String more) {
      write(firstTransferringParty, type, first, last, issued.id() + ", null", "NDC", more);
    }

    /** An action by a decision without a transaction. */
    void decide(String type, String purpose, int first, int last) {
      write("JPN", type, first, last, "null, " + change, purpose, "null, null, null");
    }

    private void write(
        String party, String type, int first, int last, String by, String purpose, String more) {
      Actions.this.write(
          "INSERT INTO itmo_series (id, approach, originating_registry, first_transferring_party,"
              + " vintage) VALUES (nextval('entity_id'), '"
              + String.join("', '", approach, party + "01", party)
              + "', "
              + vintage
              + ") ON CONFLICT DO NOTHING");
      Actions.this.write(
          "INSERT INTO itmo_action (id, registry, effective_at, type, series_id, serial_first,"
              + " serial_last, itmo_series_id, itmo_offset, authorization_version_id,"
              + " transaction_id, change_id, transferring_party, using_party, use_year)"
              + " SELECT nextval('entity_id'), 'JPN01', registry_now(), '"
              + type
              + "', "
              + String.join(", ", series, "" + first, "" + last)
              + ", i.id, 1000, v.id, "
              + by
              + ", "
              + more
              + " FROM itmo_series i, authorization_version v"
              + " WHERE i.first_transferring_party = '"
              + party
              + "' AND i.vintage = "
              + vintage
              + " AND v.purpose = '"
              + purpose
              + "'");
    }
  }

  private RegistryDatabase database() {
    return ledger.database();
  }

  private void write(String sql) {
    database().run(e -> e.createNativeQuery(sql).executeUpdate());
  }
}
