package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposing and deciding a project: allowed, refused, just refused. */
class ProjectRuleTest {
  private static final List<String> PARTNERS = List.of("ID", "MN");
  private static final Instant NOW = Instant.EPOCH;
  private static final Methodology NAMED = methodology("Chillers", "冷凍機");

  private static Project.Details details(String reference, String titleJa) {
    return new Project.Details(
        reference, "Title", titleJa, NAMED, "03", "Energy generation", "Solar", "Removals");
  }

  private static List<String> proposing(Project.Details details, boolean known) {
    return ProjectRule.check(details, known, PARTNERS, Optional.empty()).stream()
        .map(Violation::rule)
        .toList();
  }

  private static List<String> naming(Methodology methodology, Methodology named) {
    Project.Details details = details("ID001", "名称").of(methodology);
    return ProjectRule.check(details, false, PARTNERS, Optional.ofNullable(named)).stream()
        .map(Violation::rule)
        .toList();
  }

  private static Methodology methodology(String titleEn, String titleJa) {
    return new Methodology("ID_AM001", titleEn, titleJa);
  }

  private static List<String> deciding(
      Project project, ProjectStatus outcome, long by, String reason) {
    return ProjectRule.check(project, outcome, by, reason).stream().map(Violation::rule).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID001", "ID999", "MN1000", "ID999999"})
  void aReferenceIsAPartnersCodeAndANumber(String reference) {
    assertThat(proposing(details(reference, "名称"), false)).isEmpty();
    assertThat(new JcmSeries("JP", "ID", reference.substring(2), Vintage.of(2020))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ID",
        "ID01",
        "ID000",
        "ID0001",
        "ID0000",
        "ID1000000",
        "JP001",
        "id001",
        "ID1a"
      })
  void anythingElseIsNone(String reference) {
    assertThat(proposing(details(reference, "名称"), false)).containsExactly("J5101");
  }

  @Test
  void aReferenceIsUsedOnceAndDetailsAreCompleteAndAllIsToldAtOnce() {
    assertThat(proposing(details("ID001", "名称"), true)).containsExactly("J5102");
    assertThat(proposing(details("ID001", " "), false)).containsExactly("J5103");
    assertThat(proposing(details(null, null), true)).containsExactly("J5101", "J5102", "J5103");
  }

  @Test
  void aMethodologyHasOneTitleInEachLanguage() {
    assertThat(naming(methodology(" Chillers ", null), NAMED)).isEmpty();
    assertThat(naming(methodology("Chillers", "冷凍機"), methodology("Chillers", null))).isEmpty();
    assertThat(naming(methodology("Boilers", null), NAMED)).containsExactly("J7420");
    assertThat(naming(methodology("Chillers", "ボイラ"), NAMED)).containsExactly("J7420");
  }

  @Test
  void aMethodologyIsNamedByNumberAndTitle() {
    assertThat(naming(methodology("", "冷凍機"), null)).containsExactly("J7421");
    assertThat(naming(methodology(null, null).completedBy(NAMED), NAMED)).isEmpty();
    assertThat(naming(new Methodology(" ", "Chillers", null), null)).containsExactly("J5103");
  }

  @Test
  void anotherPersonDecidesOnceAndSaysWhyNot() {
    Project project = new Project("JPN01", details("ID001", "名称"), List.of(), 7, NOW);
    assertThat(deciding(project, ProjectStatus.REGISTERED, 7, null)).containsExactly("J7101");
    assertThat(deciding(project, ProjectStatus.REJECTED, 8, " ")).containsExactly("J7103");
    assertThat(deciding(project, ProjectStatus.REJECTED, 8, "x")).isEmpty();
    assertThat(deciding(project, ProjectStatus.REGISTERED, 8, null)).isEmpty();
    project.decide(ProjectStatus.REGISTERED, 8, NOW, null);
    assertThat(deciding(project, ProjectStatus.REJECTED, 8, "x")).containsExactly("J7102");
  }
}
