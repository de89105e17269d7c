package jp.go.jcmregistry.domain.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;

/** A registry whose Article 6.2 records are written by plain SQL, at instants a test chooses. */
final class AefScene {
  private static final AtomicLong IDS = new AtomicLong(1);

  final RegistryDatabase database = RegistryDatabase.fresh();
  final Ledger ledger;
  private final long change;

  AefScene(String startsAt) {
    at(startsAt);
    ledger = new Ledger(database);
    change = IDS.incrementAndGet();
    sql(
        "INSERT INTO record_change (id, registry, number, kind, subject, status, proposed_by,"
            + " proposed_at, decided_by, decided_at, version) VALUES (%d, 'JPN01', 'R-2024-000001',"
            + " 'UNITS', 'units', 'CARRIED_OUT', %d, registry_now(), %d, registry_now(), 1)",
        change, ledger.operator().userId(), ledger.approver().userId());
    sql("INSERT INTO cooperative_approach VALUES ('CA9001', 'Approach', '協力的アプローチ')");
    sql(
        "INSERT INTO approach_version (id, approach, name_en, name_ja, parties, effective_at,"
            + " change_id) VALUES (%d, 'CA9001', 'Approach', '協力的アプローチ', 'JPN,MNG,THA',"
            + " registry_now(), %d)",
        IDS.incrementAndGet(), change);
  }

  void sql(String statement, Object... values) {
    database.asOwner(statement.formatted(values));
  }

  void at(String instant) {
    database.setClock(Instant.parse(instant));
  }

  /** An authorization without a version yet; answers its identifier in the database. */
  long authorization(String number) {
    long id = IDS.incrementAndGet();
    sql("INSERT INTO authorization_to_use VALUES (%d, 'JPN01', '%s', 'CA9001')", id, number);
    return id;
  }

  long version(long authorization, int version, String purpose, String effectiveAt) {
    return version(authorization, version, purpose, effectiveAt, null, false);
  }

  long version(
      long authorization,
      int version,
      String purpose,
      String effectiveAt,
      String gwp,
      boolean revoked) {
    long id = IDS.incrementAndGet();
    boolean oimp = !purpose.equals("NDC");
    sql(
        "INSERT INTO authorization_version (id, authorization_id, version, authorized_on, purpose,"
            + " gwp, sectors, activity_types, oimp, first_transfer_definition, revoked,"
            + " effective_at, change_id) VALUES (%d, %d, %d, date '%s', '%s', %s,"
            + " 'Energy generation', 'Energy Efficiency Industry', %s, %s, %s, '%s', %d)",
        id,
        authorization,
        version,
        effectiveAt.substring(0, 10),
        purpose,
        quoted(gwp),
        oimp ? "'CORSIA'" : "NULL",
        oimp ? "'AUTHORIZATION'" : "NULL",
        revoked,
        effectiveAt,
        change);
    return id;
  }

  long itmoSeries(String originating, String party, int vintage) {
    long id = IDS.incrementAndGet();
    sql(
        "INSERT INTO itmo_series VALUES (%d, 'CA9001', '%s', '%s', %d)",
        id, originating, party, vintage);
    return id;
  }

  /** Units issued into an account; answers the series. */
  long issue(Account account, int vintage, long quantity) {
    RegistryTransaction issued = ledger.issue(account, vintage, quantity);
    return seriesOf(issued.number());
  }

  long issue(IssuanceRequest request) {
    return seriesOf(ledger.issue(request).number());
  }

  long seriesOf(String transaction) {
    return Long.parseLong(
        ledger
            .strings(
                "SELECT l.series_id FROM transaction_line l JOIN registry_transaction t"
                    + " ON t.id = l.transaction_id WHERE t.number = ?1 LIMIT 1",
                transaction)
            .get(0));
  }

  void identify(
      long series,
      long first,
      long last,
      long itmoSeries,
      long offset,
      long authorization,
      String effectiveAt) {
    sql(
        "INSERT INTO itmo_run (id, series_id, serial_first, serial_last, itmo_series_id,"
            + " itmo_offset, authorization_id, effective_at) VALUES"
            + " (%d, %d, %d, %d, %d, %d, %d, '%s')",
        IDS.incrementAndGet(), series, first, last, itmoSeries, offset, authorization, effectiveAt);
  }

  /**
   * An action on units that have their identifiers.
   *
   * @param columns further columns with their values, as in an UPDATE
   */
  void action(
      String type, long series, long first, long last, long version, String at, String... columns) {
    StringBuilder names = new StringBuilder();
    StringBuilder values = new StringBuilder();
    boolean ofTransaction = false;
    for (String column : columns) {
      String[] parts = column.split("=", 2);
      ofTransaction |= parts[0].equals("transaction_id");
      names.append(", ").append(parts[0]);
      values.append(", ").append(parts[1]);
    }
    if (!ofTransaction) {
      names.append(", change_id");
      values.append(", ").append(change);
    }
    sql(
        "INSERT INTO itmo_action (id, registry, effective_at, type, series_id, serial_first,"
            + " serial_last, itmo_series_id, itmo_offset, authorization_version_id%s) SELECT %d,"
            + " 'JPN01', '%s', '%s', %d, %d, %d, r.itmo_series_id, r.itmo_offset, %d%s FROM"
            + " itmo_run r WHERE r.series_id = %d AND r.serials @> %d::bigint",
        names,
        IDS.incrementAndGet(),
        at,
        type,
        series,
        first,
        last,
        version,
        values,
        series,
        first);
  }

  void firstTransfer(long series, long first, long last, long version, String at) {
    sql(
        "INSERT INTO first_transfer (id, series_id, serial_first, serial_last, effective_at,"
            + " authorization_version_id) VALUES (%d, %d, %d, %d, '%s', %d)",
        IDS.incrementAndGet(), series, first, last, at, version);
  }

  /** Two representatives of the holder cancel so many units now. */
  RegistryTransaction cancel(Account holder, long quantity) {
    return approved(
        holder, Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, holder, quantity));
  }

  /** One representative of the holder proposes, another approves. */
  RegistryTransaction approved(Account holder, Proposal proposal) {
    Actor one = ledger.representative(holder, Rights.INITIATE_AND_APPROVE);
    Actor second = ledger.representative(holder, Rights.INITIATE_AND_APPROVE);
    return ledger.approve(ledger.propose(proposal, one).number(), second);
  }

  void reverse(RegistryTransaction original) {
    Reversals.Request request =
        new Reversals.Request(UUID.randomUUID(), original.number(), "By mistake");
    String number =
        ledger.call(
            e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()).number());
    ledger.approve(number, ledger.approver());
  }

  /** The rows of a table, as cells between bars. */
  List<String> rows(int year, AefTable table) {
    return rows(year, table, ExportProfile.NOMENCLATURE_2026);
  }

  List<String> rows(int year, AefTable table, ExportProfile profile) {
    return database.call(
        entities -> {
          List<String> rows = new ArrayList<>();
          new AefCompilation(entities, new RecordedPeriods(entities))
              .of("JPN01", year, "1.0", null)
              .rows(table, profile, row -> rows.add(String.join("|", texts(row.cells(profile)))));
          return rows;
        });
  }

  /** The numbers of the checks that found something in a year. */
  List<String> found(int year) {
    return database.call(
        entities -> {
          AefCompilation compilation = new AefCompilation(entities, new RecordedPeriods(entities));
          return AefPreCheck.of(
                  compilation.of("JPN01", year, "1.0", null),
                  compilation.around("JPN01", year),
                  ExportProfile.NOMENCLATURE_2026)
              .checks()
              .stream()
              .map(AefCheck::number)
              .toList();
        });
  }

  private static List<String> texts(List<Object> cells) {
    return cells.stream().map(cell -> cell == null ? "" : cell.toString()).toList();
  }

  private static String quoted(String text) {
    return text == null ? "NULL" : "'" + text + "'";
  }
}
