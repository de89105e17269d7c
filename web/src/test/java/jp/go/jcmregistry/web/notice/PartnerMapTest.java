package jp.go.jcmregistry.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map shows the partner countries of the schema, each once, and Japan. */
class PartnerMapTest {
  private static final Path MAP = Path.of("src/main/webapp/resources/images/partners.svg");
  private static final Path PARTIES =
      Path.of("../persistence/src/main/resources/db/migration/V009__reference_data.sql");

  @Test
  void everyPartnerHasItsDot() throws IOException {
    TreeSet<String> parties = found(PARTIES, "\\('[A-Z]{3}', '([A-Z]{2})'");
    assertThat(parties).hasSize(32).contains("JP");
    assertThat(found(MAP, "<(?:circle|rect) id=\"([A-Z]{2})\"")).isEqualTo(parties);
  }

  private static TreeSet<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
