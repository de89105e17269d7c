package jp.go.jcmregistry.usecase.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.domain.credit.Methodology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of projects as the JCM's site gives it, and as a spreadsheet copies it. */
class ProjectTableTest {
  private static final String HEADING =
      "Reference No.,Country,Title of the project,Status,Registration date,Partner participants,"
          + "Japanese participants,Methodology No.,Methodology title\n";

  @Test
  void columnsAreFoundByTheirNames() {
    List<ProjectTable.Line> lines =
        ProjectTable.read(
                "\uFEFF"
                    + HEADING
                    + "SA001,Saudi Arabia,\"Electrolyzer, high-efficiency\",Registered,13 Jul 18,"
                    + "Basic Co.; Second Co.,Kanadevia,SA_AM001,Chlor-alkali\n")
            .orElseThrow();
    assertThat(lines).hasSize(1);
    ProjectTable.Line line = lines.get(0);
    assertThat(line.reference()).isEqualTo("SA001");
    assertThat(line.title()).isEqualTo("Electrolyzer, high-efficiency");
    assertThat(line.status()).isEqualTo("Registered");
    assertThat(line.partners()).containsExactly("Basic Co.", "Second Co.");
    assertThat(line.japanese()).containsExactly("Kanadevia");
    assertThat(line.methodology()).isEqualTo(new Methodology("SA_AM001", "Chlor-alkali", null));
    assertThat(line.line()).isEqualTo(2);
  }

  @Test
  void tabsDivideWhatASpreadsheetCopiesAndEmptyLinesAreNothing() {
    List<ProjectTable.Line> lines =
        ProjectTable.read("Reference\tTitle\tMethodology\nＣＲ００１\tSolar\tCR_AM001\n\n")
            .orElseThrow();
    assertThat(lines).extracting(ProjectTable.Line::reference).containsExactly("CR001");
    assertThat(lines.get(0).methodology()).isEqualTo(new Methodology("CR_AM001", null, null));
    assertThat(lines.get(0).japanese()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Country,Title\nSA,x", "Reference,Title,Methodology\nSA001,\"not closed,x"})
  void whatIsNoSuchTableIsNotRead(String text) {
    assertThat(ProjectTable.read(text)).isEmpty();
  }
}
