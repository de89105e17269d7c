package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.ImplementationPeriods.Period;
import jp.go.jcmregistry.domain.shared.Sql;

/** Writes and reads what is kept of compiled tables beside their rows. */
final class ExportRows {
  private static final String BETWEEN = "\u001f";
  private static final String COLUMNS =
      "SELECT e.id, e.registry, e.reported_year, e.version, e.profile, e.from_facts,"
          + " e.content_sha256, s.version, e.compiled_at FROM aef_export e"
          + " LEFT JOIN aef_submission s ON s.id = e.compared_with";

  private final EntityManager entities;

  ExportRows(EntityManager entities) {
    this.entities = entities;
  }

  long nextId() {
    return Sql.number(entities.createNativeQuery("SELECT nextval('entity_id')").getSingleResult());
  }

  private Query query(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  void insert(AefExport export, AefSubmission submission, Long comparedWith) {
    query(
            "INSERT INTO aef_export (id, registry, reported_year, version, profile, first_year,"
                + " last_year, from_facts, content_sha256, compared_with, compiled_at) VALUES (?1,"
                + " ?2, ?3, ?4, ?5, ?6::smallint, ?7::smallint, ?8, ?9, ?10::bigint, ?11)",
            export.id(),
            export.registry(),
            export.year(),
            export.version().toString(),
            export.profile().name(),
            submission.period().map(Period::firstYear).orElse(null),
            submission.period().map(Period::lastYear).orElse(null),
            export.fromFacts(),
            export.contentSha256(),
            comparedWith,
            Sql.timestamp(export.compiledAt()))
        .executeUpdate();
  }

  void insertAmounts(AefExport export) {
    AefExport.Amounts amounts = export.amounts();
    insertAmounts(export.id(), "ROWS", amounts.rows());
    insertAmounts(export.id(), "ADDED", amounts.added());
    insertAmounts(export.id(), "REMOVED", amounts.removed());
    amounts
        .findings()
        .forEach(
            (check, amount) ->
                insertAmount(export.id(), check.severity().name(), check.number(), amount));
  }

  private void insertAmounts(long export, String kind, Map<AefTable, Long> amounts) {
    amounts.forEach((table, amount) -> insertAmount(export, kind, table.name(), amount));
  }

  private void insertAmount(long export, String kind, String what, long amount) {
    query("INSERT INTO aef_export_count VALUES (?1, ?2, ?3, ?4)", export, kind, what, amount)
        .executeUpdate();
  }

  void insertFindings(long export, AefFindings findings) {
    int position = 0;
    for (AefCheck check : findings.checks()) {
      for (AefFinding found : findings.of(check)) {
        query(
                "INSERT INTO aef_export_finding VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                    + " string_to_array(?9, ?10))",
                export,
                ++position,
                check.number(),
                found.table().name(),
                found.row(),
                found.column(),
                found.kind().name(),
                found.key(),
                String.join(BETWEEN, found.arguments()),
                BETWEEN)
            .executeUpdate();
      }
    }
  }

  void insertChanges(long export, List<AefExport.Change> changes) {
    int position = 0;
    for (AefExport.Change change : changes) {
      query(
              "INSERT INTO aef_export_change VALUES (?1, ?2, ?3, ?4, string_to_array(?5, ?6))",
              export,
              ++position,
              change.table().name(),
              change.added(),
              String.join(BETWEEN, change.cells()),
              BETWEEN)
          .executeUpdate();
    }
  }

  /** Until the end of the transaction nobody else files or clears away a draft of the year. */
  void lock(String registry, int year) {
    query("SELECT pg_advisory_xact_lock(hashtext(?1), ?2)", registry, year).getSingleResult();
  }

  /** Drafts of the year that came before make way, but for what was filed of them. */
  void removeOldParts(AefExport export) {
    lock(export.registry(), export.year());
    String old =
        " IN (SELECT e.id FROM aef_export e WHERE e.registry = ?1 AND e.reported_year = ?2"
            + " AND e.id < ?3 AND NOT EXISTS (SELECT FROM aef_submission s"
            + " WHERE s.export_id = e.id))";
    query(
            "DELETE FROM aef_file_part WHERE file_id IN"
                + " (SELECT f.id FROM aef_file f WHERE f.export_id"
                + old
                + ")",
            export.registry(),
            export.year(),
            export.id())
        .executeUpdate();
    query(
            "DELETE FROM aef_export_part WHERE export_id" + old,
            export.registry(),
            export.year(),
            export.id())
        .executeUpdate();
  }

  Optional<AefExport> latest(String registry, int year, OffsetDateTime until) {
    return Sql.rows(
            query(
                COLUMNS
                    + " WHERE e.registry = ?1 AND e.reported_year = ?2"
                    + " AND (?3::timestamptz IS NULL OR e.compiled_at <= ?3::timestamptz)"
                    + " ORDER BY e.id DESC LIMIT 1",
                registry,
                year,
                until))
        .map(this::export)
        .findFirst();
  }

  AefExport byId(long id) {
    return export((Object[]) query(COLUMNS + " WHERE e.id = ?1", id).getSingleResult());
  }

  private AefExport export(Object[] row) {
    long id = Sql.number(row[0]);
    return new AefExport(
        id,
        Sql.text(row[1]),
        (int) Sql.number(row[2]),
        AefVersion.parse(Sql.text(row[3])).orElseThrow(),
        ExportProfile.valueOf(Sql.text(row[4])),
        Sql.text(row[5]),
        Sql.text(row[6]),
        AefVersion.parse(Sql.text(row[7])).orElse(null),
        Sql.instant(row[8]),
        amounts(id));
  }

  private AefExport.Amounts amounts(long export) {
    AefExport.Amounts amounts = AefExport.Amounts.none();
    for (Object each :
        query("SELECT kind, what, amount FROM aef_export_count WHERE export_id = ?1", export)
            .getResultList()) {
      Object[] row = (Object[]) each;
      String what = Sql.text(row[1]);
      long amount = Sql.number(row[2]);
      switch (Sql.text(row[0])) {
        case "ROWS" -> amounts.rows().put(AefTable.valueOf(what), amount);
        case "ADDED" -> amounts.added().put(AefTable.valueOf(what), amount);
        case "REMOVED" -> amounts.removed().put(AefTable.valueOf(what), amount);
        default -> amounts.findings().put(AefCheck.numbered(what), amount);
      }
    }
    return amounts;
  }

  AefSubmission submission(AefExport export, AefVersion version, LocalDate submittedOn) {
    Object[] years =
        (Object[])
            query("SELECT first_year, last_year FROM aef_export WHERE id = ?1", export.id())
                .getSingleResult();
    Optional<Period> period =
        Optional.ofNullable(years[0])
            .map(first -> new Period((int) Sql.number(first), (int) Sql.number(years[1])));
    return new AefSubmission(
        export.registry(),
        export.registry().substring(0, 3),
        version.toString(),
        export.year(),
        submittedOn,
        period);
  }

  AefFindings findings(AefExport export) {
    AefFindings findings = new AefFindings(export.amounts().findings(), export.amounts().rows());
    for (Object each :
        query(
                "SELECT check_number, in_table, at_row, at_column, record_kind, record_key,"
                    + " array_to_string(arguments, ?2) FROM aef_export_finding"
                    + " WHERE export_id = ?1 ORDER BY position",
                export.id(),
                BETWEEN)
            .getResultList()) {
      Object[] row = (Object[]) each;
      findings.keep(
          new AefFinding(
              AefCheck.numbered(Sql.text(row[0])),
              AefTable.valueOf(Sql.text(row[1])),
              Sql.number(row[2]),
              Sql.text(row[3]),
              AefSource.Kind.valueOf(Sql.text(row[4])),
              Sql.text(row[5]),
              parts(row[6])));
    }
    return findings;
  }

  List<AefExport.Change> changes(long export) {
    List<AefExport.Change> changes = new ArrayList<>();
    for (Object each :
        query(
                "SELECT in_table, added, array_to_string(cells, ?2) FROM aef_export_change"
                    + " WHERE export_id = ?1 ORDER BY position",
                export,
                BETWEEN)
            .getResultList()) {
      Object[] row = (Object[]) each;
      changes.add(
          new AefExport.Change(
              AefTable.valueOf(Sql.text(row[0])), (Boolean) row[1], parts(row[2])));
    }
    return changes;
  }

  private static List<String> parts(Object joined) {
    String text = Sql.text(joined);
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1));
  }
}
