package jp.go.jcmregistry.usecase.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
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
    /** Has no reference of a partner's project, no title or no methodology. */
    UNREADABLE
  }

  /** A line of the table, and what becomes of it. */
  public record Line(long line, String reference, String title, String methodology, Outcome outcome)
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
    Set<String> seen = new HashSet<>();
    return ProjectTable.read(table)
        .map(lines -> lines.stream().map(line -> checked(line, seen)).toList());
  }

  private Line checked(ProjectTable.Line line, Set<String> seen) {
    return new Line(
        line.line(), line.reference(), line.title(), line.methodology(), outcome(line, seen));
  }

  private Outcome outcome(ProjectTable.Line line, Set<String> seen) {
    boolean readable =
        line.reference().matches("[A-Z]{2}[0-9]{3,6}")
            && !line.title().isEmpty()
            && !line.methodology().isEmpty();
    if (!readable) {
      return Outcome.UNREADABLE;
    }
    if (!seen.add(line.reference())) {
      return Outcome.TWICE;
    }
    if (!line.isRegistered()) {
      return Outcome.NOT_REGISTERED;
    }
    Optional<Project> known =
        projects
            .byReference(currentUser.actor().registry(), line.reference())
            .filter(project -> project.status() != ProjectStatus.REJECTED);
    if (known.isEmpty()) {
      return Outcome.NEW;
    }
    Project.Details details = known.get().details();
    boolean same =
        details.titleEn().equals(line.title()) && details.methodology().equals(line.methodology());
    return same ? Outcome.KNOWN : Outcome.DIFFERENT;
  }

  /**
   * Proposes every project that is new, all or none.
   *
   * @return how many were proposed; empty where the table cannot be read
   * @throws RuleBroken J5101 to J5103
   */
  public Optional<Integer> propose(String table, Common common) {
    Set<String> seen = new HashSet<>();
    Optional<List<ProjectTable.Line>> missing =
        ProjectTable.read(table)
            .map(
                lines ->
                    lines.stream().filter(line -> outcome(line, seen) == Outcome.NEW).toList());
    missing.ifPresent(lines -> lines.forEach(line -> registration.propose(entry(line, common))));
    return missing.map(List::size);
  }

  /** The table has no Japanese title: the English one stands for it. */
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
