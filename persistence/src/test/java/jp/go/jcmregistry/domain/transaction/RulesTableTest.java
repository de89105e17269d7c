package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/rules.md says what program, sentences and tests say, row for row. */
class RulesTableTest {
  /** One row of the table. */
  record Row(String number, String sentence, String where, String constraint, String test) {
    static Row of(String line) {
      String[] cells = line.substring(1).split("\\|");
      assertThat(cells).as(line).hasSize(5);
      return new Row(
          cells[0].strip(),
          cells[1].strip(),
          cells[2].strip().replace("`", ""),
          cells[3].strip().replace("`", ""),
          cells[4].strip().replace("`", ""));
    }
  }

  static List<Row> rows() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..", "docs", "rules.md"))) {
      return lines.filter(line -> line.startsWith("| J")).map(Row::of).toList();
    }
  }

  @Test
  void everyRuleHasOneRowAndNoRowIsLeftOver() throws IOException {
    assertThat(rows())
        .extracting(Row::number)
        .isSorted()
        .containsExactlyElementsOf(RulesTest.numbersInCode());
  }

  @Test
  void theSentenceIsTheOnePeopleAreTold() throws IOException {
    Properties sentences = RulesTest.sentences("");
    for (Row row : rows()) {
      String told =
          sentences.getProperty(row.number()).replaceAll("\\{\\d,choice,0#[^|]*\\|0<(.*)}$", "$1");
      assertThat(row.sentence()).as(row.number()).isEqualTo(told);
    }
  }

  @Test
  void theRuleIsWrittenWhereTheRowSays() throws IOException {
    List<String> rules =
        RulesTest.rules()
            .map(r -> r.number() + " " + r.getClass().getSimpleName() + "." + ((Enum<?>) r).name())
            .toList();
    for (Row row : rows()) {
      if (!rules.contains(row.number() + " " + row.where())) {
        assertThat(rules).as(row.where()).noneMatch(rule -> rule.startsWith(row.number()));
        assertThat(source("main", row.where().substring(0, row.where().indexOf('.'))))
            .as(row.where())
            .contains("\"" + row.number() + "\"");
      }
    }
  }

  @Test
  void theTestNamedTriesTheRule() throws IOException {
    for (Row row : rows()) {
      assertThat(source("test", row.test())).as(row.number()).contains("\"" + row.number() + "\"");
    }
  }

  /** The text of the one class of this name in any module. */
  private static String source(String folder, String className) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : new String[] {"persistence", "ejb", "web", "ear"}) {
      Path root = Path.of("..", module, "src", folder, "java");
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(f -> f.endsWith(className + ".java")).forEach(found::add);
        }
      }
    }
    assertThat(found).as(className).hasSize(1);
    return RulesTest.text(found.get(0));
  }
}
