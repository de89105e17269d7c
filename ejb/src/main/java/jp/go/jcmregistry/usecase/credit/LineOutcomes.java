package jp.go.jcmregistry.usecase.credit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.go.jcmregistry.domain.credit.Methodology;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.ProjectStatus;
import jp.go.jcmregistry.domain.credit.Projects;
import jp.go.jcmregistry.usecase.credit.ProjectImport.Outcome;

/**
 * What becomes of the lines of one table, asked from its top: a line also depends on those before
 * it, which may have the same reference or have named the same methodology.
 */
final class LineOutcomes {
  private final Projects projects;
  private final String registry;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Optional<Methodology>> named = new HashMap<>();

  LineOutcomes(Projects projects, String registry) {
    this.projects = projects;
    this.registry = registry;
  }

  Outcome of(ProjectTable.Line line) {
    boolean readable =
        line.reference().matches("[A-Z]{2}[0-9]{3,6}")
            && !line.title().isEmpty()
            && line.methodology().number() != null;
    if (!readable) {
      return Outcome.UNREADABLE;
    }
    if (!seen.add(line.reference())) {
      return Outcome.TWICE;
    }
    if (!line.isRegistered()) {
      return Outcome.NOT_REGISTERED;
    }
    return projects
        .byReference(registry, line.reference())
        .filter(project -> project.status() != ProjectStatus.REJECTED)
        .map(project -> isAlike(project.details(), line) ? Outcome.KNOWN : Outcome.DIFFERENT)
        .orElseGet(() -> ofNew(line.methodology()));
  }

  private static boolean isAlike(Project.Details details, ProjectTable.Line line) {
    Methodology methodology = details.methodology();
    return details.titleEn().equals(line.title())
        && methodology.number().equals(line.methodology().number())
        && !methodology.contradicts(line.methodology());
  }

  private Outcome ofNew(Methodology methodology) {
    Optional<Methodology> before =
        named.computeIfAbsent(
            methodology.number(), number -> projects.methodology(registry, number));
    if (before.isEmpty() && methodology.titleEn() == null) {
      return Outcome.UNTITLED;
    }
    if (before.filter(methodology::contradicts).isPresent()) {
      return Outcome.OTHERWISE_TITLED;
    }
    named.put(methodology.number(), before.or(() -> Optional.of(methodology)));
    return Outcome.NEW;
  }
}
