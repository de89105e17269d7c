package jp.go.jcmregistry.web.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.reporting.AefCheck;
import jp.go.jcmregistry.domain.reporting.AefFinding;
import jp.go.jcmregistry.domain.reporting.AefTable;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.usecase.reporting.AefReporting;
import jp.go.jcmregistry.usecase.reporting.AefReporting.Draft;
import jp.go.jcmregistry.web.shared.ActivePage;
import jp.go.jcmregistry.web.shared.TagFunctions;

/** The years of the annual information, and one year's draft with what the checks say. */
@Named
@RequestScoped
public class AefPage {

  @Inject private AefReporting reporting;
  @Inject private ActivePage activePage;

  private Draft draft;

  /** How many rows a table prints. */
  public record Count(AefTable table, long rows) {}

  /** What one check found; {@code more} were found than are shown. */
  public record Group(AefCheck check, long count, long more, List<Line> lines) {}

  /** A finding with the page that shows its record; null where there is none. */
  public record Line(AefFinding finding, String sentence, String href) {}

  public List<AefReporting.Year> getYears() {
    return reporting.years();
  }

  /** The draft of the year that the address names. */
  public Draft getDraft() {
    if (draft == null) {
      draft = reporting.draft(year());
    }
    return draft;
  }

  private int year() {
    String key = activePage.getKey();
    if (!key.matches("[0-9]{4}")) {
      throw new NotFoundOrNotYours("reporting year");
    }
    return Integer.parseInt(key);
  }

  public List<Count> getCounts() {
    return Stream.of(AefTable.values())
        .map(table -> new Count(table, getDraft().findings().rows(table)))
        .toList();
  }

  /** By check, in the order of the checks: errors and warnings apart. */
  public List<Group> getErrors() {
    return groups(AefCheck.Severity.ERROR);
  }

  public List<Group> getWarnings() {
    return groups(AefCheck.Severity.WARNING);
  }

  private List<Group> groups(AefCheck.Severity severity) {
    return getDraft().findings().checks().stream()
        .filter(check -> check.severity() == severity)
        .map(this::group)
        .toList();
  }

  private Group group(AefCheck check) {
    List<Line> lines = getDraft().findings().of(check).stream().map(this::line).toList();
    long count = getDraft().findings().count(check);
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

  /** Where a file of the draft is had. */
  public String file(String format) {
    return "/admin/reporting/aef/%s/%d/draft.%s"
        .formatted(getDraft().registry(), getDraft().year().year(), format);
  }
}
