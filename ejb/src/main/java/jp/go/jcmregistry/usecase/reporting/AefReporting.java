package jp.go.jcmregistry.usecase.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.reporting.AefExport;
import jp.go.jcmregistry.domain.reporting.AefExports;
import jp.go.jcmregistry.domain.reporting.AefFiled;
import jp.go.jcmregistry.domain.reporting.AefFiles;
import jp.go.jcmregistry.domain.reporting.AefFindings;
import jp.go.jcmregistry.domain.reporting.AefJobs;
import jp.go.jcmregistry.domain.reporting.AefResults;
import jp.go.jcmregistry.domain.reporting.AefSubmissions;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.usecase.audit.Audited;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/** Prepares the annual information in the agreed electronic format, year by year. */
@Stateless
@RolesAllowed({"OPERATOR", "APPROVER", "AUDITOR"})
public class AefReporting {
  /** The first year of the Agreement's implementation. */
  static final int YEAR_FIRST = 2021;

  private static final int DUE_DAY = 15;

  /** Compiling, keeping and two files: each row is met so often. */
  private static final int PASSES = 4;

  @Inject private AefExports exports;
  @Inject private AefFiles files;
  @Inject private AefSubmissions submissions;
  @Inject private AefResults results;
  @Inject private AefJobs jobs;
  @Inject private ExportSteps steps;
  @Inject private RecordChanges changes;
  @Inject private RegistryClock clock;
  @Inject private CurrentUser currentUser;
  @Inject private Event<ExportAsked> asked;

  /**
   * A reporting year.
   *
   * @param due by when it is owed (decision 2/CMA.3, annex, paragraph 20)
   * @param running the year is not over, so its tables still change
   * @param filed the version that was filed last; null where none was
   */
  public record Year(int year, LocalDate due, boolean running, AefFiled filed)
      implements Serializable {}

  /** The tables of a year as they were compiled last: what they print, what the checks say. */
  public record Draft(
      AefExport export, boolean current, AefFindings findings, List<AefExport.Change> changes)
      implements Serializable {}

  /** A version that was filed, with its files, reasons and what the platform answered. */
  public record Version(
      AefFiled filed,
      List<AefFiles.Kept> files,
      Map<String, String> reasons,
      List<AefResults.Result> results)
      implements Serializable {}

  /**
   * A year as a whole.
   *
   * @param draft null where it takes long and nobody asked for it yet
   * @param job the newest export of the year that takes long; null where there was none
   * @param longer whether compiling it takes longer than somebody waits for
   * @param filing number of the filing that waits for another person; null where none does
   */
  public record View(
      String registry,
      Year year,
      Draft draft,
      boolean longer,
      AefJobs.Job job,
      List<Version> versions,
      String filing)
      implements Serializable {}

  /** The years of this person's registry, the latest first. */
  public List<Year> years() {
    Map<Integer, AefFiled> filed = submissions.latestOfYears(currentUser.actor().registry());
    int last = today().getYear();
    return IntStream.rangeClosed(YEAR_FIRST, last)
        .map(year -> last + YEAR_FIRST - year)
        .mapToObj(year -> year(year, filed.get(year)))
        .toList();
  }

  /** A year: compiled anew where that is quick and something changed, else as it was last. */
  public View of(int year) {
    requireYear(year);
    String registry = currentUser.actor().registry();
    boolean longer = exports.isLong(registry, year);
    Optional<AefExport> draft =
        longer ? exports.latest(registry, year) : Optional.of(current(registry, year));
    List<AefFiled> filed = submissions.of(registry, year);
    return new View(
        registry,
        year(year, filed.isEmpty() ? null : filed.get(0)),
        draft.map(this::draft).orElse(null),
        longer,
        jobs.latest(registry, year).orElse(null),
        filed.stream().map(this::version).toList(),
        changes
            .waiting(registry, RecordKind.AEF_FILING, Integer.toString(year))
            .map(RecordChange::number)
            .orElse(null));
  }

  private Draft draft(AefExport export) {
    return new Draft(
        export, exports.isCurrent(export), exports.findings(export), exports.changes(export));
  }

  private Version version(AefFiled filed) {
    return new Version(filed, files.of(filed), submissions.reasons(filed), results.of(filed));
  }

  /** The draft as the ledger stands; only of years that are quickly compiled. */
  private AefExport current(String registry, int year) {
    Optional<AefExport> latest = exports.latest(registry, year).filter(exports::isCurrent);
    if (latest.isPresent()) {
      return latest.get();
    }
    AefExport compiled = steps.compile(registry, year);
    steps.clearBefore(compiled);
    return compiled;
  }

  /** Asks for the draft of a year that takes long; it is worked off behind the pages. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void prepare(int year) {
    requireYear(year);
    Actor actor = currentUser.actor();
    long rows = Math.max(1, exports.actions(actor.registry(), year) * PASSES);
    jobs.ask(new AefJobs.Asked(actor.registry(), year, null, actor.userId()), rows, clock.now());
    asked.fire(new ExportAsked(year));
  }

  /** Cancels the draft that is being prepared. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void cancel(int year) {
    requireYear(year);
    jobs.cancel(currentUser.actor().registry(), year, clock.now());
  }

  /** Enters what the platform answered to a version; see {@link AefResults#add}. */
  @RolesAllowed("OPERATOR")
  @Audited
  public void answer(
      int year, String version, LocalDate answeredOn, AefResults.Outcome outcome, String lines) {
    Actor actor = currentUser.actor();
    AefFiled filed =
        submissions.of(actor.registry(), year).stream()
            .filter(each -> each.version().toString().equals(version))
            .findFirst()
            .orElseThrow(() -> new NotFoundOrNotYours("version"));
    results.add(filed, answeredOn, outcome, lines, actor.userId(), clock.now());
  }

  private void requireYear(int year) {
    if (year < YEAR_FIRST || year > today().getYear()) {
      throw new NotFoundOrNotYours("reporting year");
    }
  }

  private Year year(int year, AefFiled filed) {
    LocalDate due = LocalDate.of(year + 1, Month.APRIL, DUE_DAY);
    return new Year(year, due, year >= today().getYear(), filed);
  }

  /** Reporting years are those of Greenwich. */
  private LocalDate today() {
    return clock.now().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
