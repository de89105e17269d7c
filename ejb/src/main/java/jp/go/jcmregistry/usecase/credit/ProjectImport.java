package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Entrant;
import jp.go.jcmregistry.usecase.credit.ProjectRegistration.Entry;
import jp.go.jcmregistry.usecase.identity.CurrentUser;

/**
 * Takes the projects of the JCM's own table that are missing here. Nothing is registered by it:
 * each project is proposed and waits for another person like one that was entered by hand.
 */
@Stateless
@RolesAllowed("OPERATOR")
public class ProjectImport {
  private static final String JAPAN = "JP";

  @Inject private Projects projects;
  @Inject private ProjectRegistration registration;
  @Inject private CurrentUser currentUser;

  /** What becomes of a line of the table. */
  public enum Outcome {
    /** Is missing here and will be proposed. */
    NEW,
    /** Is here as the table has it. */
    KNOWN,
    /** Is here with another title or methodology; an import changes nothing. */
    DIFFERENT,
    /** Stands twice in the table; its first line counts. */
    TWICE,
    /** Is not registered by the Joint Committee, or not any more. */
    NOT_REGISTERED,
    /** Names a methodology that nothing here gives a title, nor does the table. */
    UNTITLED,
    /** Names a methodology that has another title here, or on a line before. */
    OTHERWISE_TITLED,
    /** Has no reference of a partner's project, no title or no methodology. */
    UNREADABLE
  }

  /** A line of the table, and what becomes of it. */
  public record Line(
      long line, String reference, String title, Methodology methodology, Outcome outcome)
      implements Serializable {}

  /** What the table does not say, the same for all projects that are proposed. */
  public record Common(String scope, String sector, String activity, String mitigation)
      implements Serializable {}

  /**
   * What would become of each line.
   *
   * @return empty where the table cannot be read
   */
  public Optional<List<Line>> check(String table) {
    LineOutcomes outcomes = outcomes();
    return ProjectTable.read(table)
        .map(lines -> lines.stream().map(line -> checked(line, outcomes)).toList());
  }

  private LineOutcomes outcomes() {
    return new LineOutcomes(projects, currentUser.actor().registry());
  }

  private static Line checked(ProjectTable.Line line, LineOutcomes outcomes) {
    return new Line(
        line.line(), line.reference(), line.title(), line.methodology(), outcomes.of(line));
  }

  /**
   * Proposes every project that is new, all or none.
   *
   * @return how many were proposed; empty where the table cannot be read
   * @throws RuleBroken J5101 to J5103, J7420, J7421
   */
  public Optional<Integer> propose(String table, Common common) {
    LineOutcomes outcomes = outcomes();
    Optional<List<ProjectTable.Line>> missing =
        ProjectTable.read(table)
            .map(lines -> lines.stream().filter(line -> outcomes.of(line) == Outcome.NEW).toList());
    missing.ifPresent(lines -> lines.forEach(line -> registration.propose(entry(line, common))));
    return missing.map(List::size);
  }

  /** The table has no Japanese title: the English one stands for that of the project. */
  private static Entry entry(ProjectTable.Line line, Common common) {
    Project.Details details =
        new Project.Details(
            line.reference(),
            line.title(),
            line.title(),
            line.methodology(),
            common.scope(),
            common.sector(),
            common.activity(),
            common.mitigation());
    String partner = line.reference().substring(0, 2);
    return new Entry(
        details,
        Stream.concat(
                line.partners().stream().map(name -> new Entrant(partner, name)),
                line.japanese().stream().map(name -> new Entrant(JAPAN, name)))
            .toList());
  }
}
