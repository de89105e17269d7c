package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.reporting.AefCheck;
import jp.go.jcmregistry.domain.reporting.AefExport;
import jp.go.jcmregistry.domain.reporting.AefFinding;
import jp.go.jcmregistry.domain.reporting.AefFormat;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.usecase.reporting.AefReporting.View;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.TagFunctions;
import jp.go.jcmregistry.web.shared.Words;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The years of the annual information; one year's draft, its checks, and what was filed. */
@Named
@RequestScoped
public class AefPage {
  private static final String STAYS =
      "/pages/admin/reporting/aef/year.xhtml?faces-redirect=true&key=";

  @Inject private AefReporting reporting;
  @Inject private ActivePage activePage;

  private View view;

  /** How many rows a table prints. */
  public record Count(AefTable table, long rows) {}

  /** What one check found; {@code more} were found than are shown. */
  public record Group(AefCheck check, long count, long more, List<Line> lines) {}

  /** A finding with the page that shows its record; null where there is none. */
  public record Line(AefFinding finding, String sentence, String href) {}

  public List<AefReporting.Year> getYears() {
    return reporting.years();
  }

  /** The year that the address names. */
  public View getView() {
    if (view == null) {
      view = reporting.of(year(activePage.getKey()));
    }
    return view;
  }

  /** The year of a key; a key that is none leads nowhere. */
  static int year(String key) {
    if (!key.matches("[0-9]{4}")) {
      throw new NotFoundOrNotYours("reporting year");
    }
    return Integer.parseInt(key);
  }

  public List<Count> getCounts() {
    return Stream.of(AefTable.values())
        .map(table -> new Count(table, getView().draft().export().rows(table)))
        .toList();
  }

  /** Whether a sheet can hold every table of the draft. */
  public boolean isWorkbook() {
    return getView().draft().export().fits(AefFormat.XLSX);
  }

  /** By check, in the order of the checks: errors and warnings apart. */
  public List<Group> getErrors() {
    return groups(AefCheck.Severity.ERROR);
  }

  public List<Group> getWarnings() {
    return groups(AefCheck.Severity.WARNING);
  }

  private List<Group> groups(AefCheck.Severity severity) {
    return getView().draft().findings().checks().stream()
        .filter(check -> check.severity() == severity)
        .map(this::group)
        .toList();
  }

  private Group group(AefCheck check) {
    List<Line> lines = getView().draft().findings().of(check).stream().map(this::line).toList();
    long count = getView().draft().findings().count(check);
    return new Group(check, count, count - lines.size(), lines);
  }

  private Line line(AefFinding finding) {
    return new Line(finding, finding.sentence(activePage.getLocale()), href(finding));
  }

  private static String href(AefFinding finding) {
    return switch (finding.kind()) {
      case TRANSACTION -> TagFunctions.hrefOf("TRANSACTION", finding.key());
      case RECORD_CHANGE -> TagFunctions.hrefOf("RECORD_CHANGE", finding.key());
      case AUTHORIZATION -> TagFunctions.hrefOf("RECORDS_OF", "AUTHORIZATION");
      case ENTITY -> TagFunctions.hrefOf("RECORDS_OF", "AUTHORIZED_ENTITY");
      case UNITS -> TagFunctions.hrefOf("CREDIT", finding.key());
      case SUBMISSION -> null;
    };
  }

  /** A changed row in a line: the cells that say something. */
  public String row(AefExport.Change change) {
    return change.cells().stream()
        .filter(cell -> !cell.isEmpty() && !cell.equals("NA"))
        .filter(cell -> !cell.equals("INFORMATION") && !cell.equals("LINK"))
        .collect(Collectors.joining(" · "));
  }

  /** How many rows were added, or removed, in all tables. */
  public long amount(boolean added) {
    AefExport.Amounts amounts = getView().draft().export().amounts();
    return (added ? amounts.added() : amounts.removed())
        .values().stream().mapToLong(Long::longValue).sum();
  }

  /** Where a file of a version, or of the draft, is had. */
  public String file(Object version, String format) {
    return "/admin/reporting/aef/%s/%d/%s.%s"
        .formatted(getView().registry(), getView().year().year(), version, format);
  }

  /** Has the draft of a year with many rows prepared. */
  public String prepare() {
    reporting.prepare(year(activePage.getKey()));
    return said("aef_year.prepared");
  }

  /** How far it is by now is shown in its place; once it has ended the whole page is. */
  public void look() {
    if (!getView().job().isOpen()) {
      Faces.redirect(activePage.getHere());
    }
  }

  /** Cancels the preparation. */
  public String cancel() {
    reporting.cancel(year(activePage.getKey()));
    return said("aef_year.cancelled");
  }

  private String said(String word) {
    Messages.addFlashGlobalInfo(Words.of(word));
    return STAYS + activePage.getKey();
  }
}
