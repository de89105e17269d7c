package jp.go.jcmregistry.domain.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Violation;

/** The rules of registering a project. */
public enum ProjectRule {
  /** A reference is a partner country's alpha-2 code and the number that its series will carry. */
  REFERENCE_NAMES_A_PARTNER("J5101"),
  /** A reference is proposed or registered once. */
  REFERENCE_IS_NEW("J5102"),
  /** A project has a title in both languages, methodology, scope, sector and activity type. */
  DETAILS_ARE_COMPLETE("J5103"),
  /** All projects of one methodology name it alike. */
  METHODOLOGY_HAS_ONE_TITLE("J7420"),
  /** A project names its methodology by number and title. */
  METHODOLOGY_HAS_A_TITLE("J7421"),
  /** Nobody decides the project they proposed. */
  ANOTHER_PERSON_DECIDES("J7101"),
  /** Only a project that waits is decided. */
  STILL_WAITS("J7102"),
  /** A rejection says why. */
  REASON_GIVEN("J7103");

  private static final String REFERENCE = "[A-Z]{2}((?!000)[0-9]{3}|[1-9][0-9]{3,5})";

  private final String number;

  ProjectRule(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }

  /**
   * What stands against proposing a project.
   *
   * @param named its methodology as other projects name it, if any does
   */
  public static List<Violation> check(
      Project.Details details,
      boolean known,
      Collection<String> partners,
      Optional<Methodology> named) {
    List<Violation> violations = new ArrayList<>();
    String reference = details.reference() == null ? "" : details.reference();
    if (!reference.matches(REFERENCE) || !partners.contains(reference.substring(0, 2))) {
      violations.add(Violation.of(REFERENCE_NAMES_A_PARTNER.number, reference));
    }
    if (known) {
      violations.add(Violation.of(REFERENCE_IS_NEW.number, reference));
    }
    if (details.incomplete()) {
      violations.add(Violation.of(DETAILS_ARE_COMPLETE.number, reference));
    }
    violations.addAll(check(details.methodology(), named));
    return violations;
  }

  private static List<Violation> check(Methodology methodology, Optional<Methodology> named) {
    if (methodology.number() == null) {
      return List.of();
    }
    List<Violation> violations = new ArrayList<>();
    named
        .filter(methodology::contradicts)
        .map(n -> Violation.of(METHODOLOGY_HAS_ONE_TITLE.number, n.number(), n.titles()))
        .ifPresent(violations::add);
    if (methodology.titleEn() == null) {
      violations.add(Violation.of(METHODOLOGY_HAS_A_TITLE.number, methodology.number()));
    }
    return violations;
  }

  /** What stands against deciding a project. */
  public static List<Violation> check(
      Project project, ProjectStatus outcome, long by, String reason) {
    List<Violation> violations = new ArrayList<>();
    if (project.proposedBy() == by) {
      violations.add(Violation.of(ANOTHER_PERSON_DECIDES.number, project.reference()));
    }
    if (project.status() != ProjectStatus.PROPOSED) {
      violations.add(Violation.of(STILL_WAITS.number, project.reference()));
    }
    if (outcome == ProjectStatus.REJECTED && (reason == null || reason.isBlank())) {
      violations.add(Violation.of(REASON_GIVEN.number, project.reference()));
    }
    return violations;
  }
}
