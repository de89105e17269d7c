package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.Sql;

/** The tables of the years as they were compiled, the latest of each year with its rows. */
public class AefExports {
  private final EntityManager entities;
  private final AefCompilation compilation;
  private final ExportRows rows;

  public AefExports(EntityManager entities, AefCompilation compilation) {
    this.entities = entities;
    this.compilation = compilation;
    this.rows = new ExportRows(entities);
  }

  /**
   * Compiles the tables of a year, checks them, compares them with what was filed last and keeps
   * all of it. What is read must stay still meanwhile: see {@link #readOneMoment}.
   *
   * @param progress hears of every row twice, when it is checked and when it is kept
   */
  public AefExport compile(String registry, int year, Progress progress) {
    ExportProfile profile = profile(registry);
    Optional<AefFiled> last = new AefSubmissions(entities).latest(registry, year);
    AefVersion version = last.map(filed -> filed.version().correction()).orElse(AefVersion.FIRST);
    Aef aef = new WatchedAef(compilation.of(registry, year, version.toString(), null), progress);
    AefFindings findings = AefPreCheck.of(aef, compilation.around(registry, year), profile);
    AefExport.Amounts amounts = AefExport.Amounts.none();
    findings.checks().forEach(check -> amounts.findings().put(check, findings.count(check)));
    AefChanges changes =
        new AefChanges(last.map(filed -> lines(filed.exportId())).orElse(null), amounts);
    long id = rows.nextId();
    String sha256 = keep(id, aef, profile, amounts, changes);
    AefExport export =
        new AefExport(
            id,
            registry,
            year,
            version,
            profile,
            new AefFacts(entities, registry, year).counted(profile),
            sha256,
            last.map(AefFiled::version).orElse(null),
            new RegistryClock(entities).now(),
            amounts);
    rows.insert(export, aef.submission(), last.map(AefFiled::id).orElse(null));
    rows.insertFindings(id, findings);
    rows.insertChanges(id, changes.end());
    rows.insertAmounts(export);
    return export;
  }

  /**
   * Takes away the rows of earlier drafts of its year; in another transaction than compiling it.
   */
  public void clearBefore(AefExport export) {
    rows.removeOldParts(export);
  }

  /** The latest of a year, which then stays until the transaction ends. */
  Optional<AefExport> lockLatest(String registry, int year) {
    rows.lock(registry, year);
    return latest(registry, year);
  }

  /**
   * From now on the running database transaction sees one moment; the first thing it does, else the
   * database refuses. Tables read one after the other then belong together.
   */
  public void readOneMoment() {
    entities.createNativeQuery("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ").executeUpdate();
  }

  private ExportProfile profile(String registry) {
    Instant now = new RegistryClock(entities).now();
    long chosen = new Registries(entities).settings(registry, now).number(Setting.AEF_PROFILE);
    return ExportProfile.values()[(int) chosen];
  }

  private String keep(
      long id, Aef aef, ExportProfile profile, AefExport.Amounts amounts, AefChanges changes) {
    return ExportLines.write(
        entities,
        id,
        kept -> {
          for (AefTable table : AefTable.values()) {
            aef.rows(
                table,
                profile,
                row -> {
                  amounts.rows().merge(table, 1L, Long::sum);
                  if (table != AefTable.SUBMISSION) {
                    String line = AefContent.line(row, profile);
                    changes.compare(line);
                    kept.accept(line);
                  }
                });
          }
        });
  }

  /** The kept lines of Tables 2 to 5; read anew each time they are asked for. */
  private FrozenAef.Lines lines(long export) {
    return each -> ExportLines.read(entities, export, each);
  }

  /**
   * The tables of an export as they are printed.
   *
   * @param submittedOn null while it is a draft
   */
  public FrozenAef tables(AefExport export, AefVersion version, LocalDate submittedOn) {
    return new FrozenAef(rows.submission(export, version, submittedOn), lines(export.id()));
  }

  /** The latest of a year. */
  public Optional<AefExport> latest(String registry, int year) {
    return rows.latest(registry, year, null);
  }

  /** What was the latest of a year at an instant. */
  public Optional<AefExport> latestAt(String registry, int year, Instant at) {
    return rows.latest(registry, year, Sql.timestamp(at));
  }

  public AefExport byId(long id) {
    return rows.byId(id);
  }

  /** What the checks found, of each the first few. */
  public AefFindings findings(AefExport export) {
    return rows.findings(export);
  }

  /** The first rows added and removed since the last version. */
  public List<AefExport.Change> changes(AefExport export) {
    return rows.changes(export.id());
  }

  /** Whether compiling it now would make the same. */
  public boolean isCurrent(AefExport export) {
    return new AefFacts(entities, export.registry(), export.year())
        .counted(profile(export.registry()))
        .equals(export.fromFacts());
  }

  /** Whether compiling a year takes longer than somebody waits for. */
  public boolean isLong(String registry, int year) {
    Instant now = new RegistryClock(entities).now();
    long most = new Registries(entities).settings(registry, now).number(Setting.AEF_ROWS_AT_ONCE);
    return new AefFacts(entities, registry, year).exceed(most);
  }

  /** How many actions a year has. */
  public long actions(String registry, int year) {
    return new AefFacts(entities, registry, year).actions();
  }
}
