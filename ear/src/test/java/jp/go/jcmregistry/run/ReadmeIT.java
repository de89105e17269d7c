package jp.go.jcmregistry.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer reads first is true. */
class ReadmeIT {

  @Test
  void namesTheDemonstrationUsersAsTheyAre() throws IOException {
    List<String> people =
        DemonstrationUsers.rows().stream()
            .skip(1)
            .map(
                person ->
                    "| %s | `%s` | `%s` | `%s` |"
                        .formatted(person[0], person[1], person[2], person[3]))
            .toList();

    List<String> table =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .dropWhile(line -> !line.startsWith("| Role | Login ID"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(table).isEqualTo(people);
  }
}
