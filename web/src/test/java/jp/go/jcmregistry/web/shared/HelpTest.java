package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of an account holder and of the desk says what it is for, in both languages. */
class HelpTest {

  /** What such a view says of itself: it sends a file, and is never seen. */
  private static final String SENDS_A_FILE = "nothing of this is ever seen";

  @ParameterizedTest
  @ValueSource(strings = {"Help", "Help_ja"})
  void everyPageOfSignedInPeopleHasItsHelp(String bundle) {
    Map<String, String> help = WebFiles.words(bundle);
    assertThat(help.keySet())
        .isEqualTo(
            Arrays.stream(Page.values())
                .filter(Predicate.not(Page::isStateless))
                .filter(HelpTest::isSeen)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(help)
        .allSatisfy(
            (page, words) ->
                assertThat(words)
                    .as(page)
                    .isNotBlank()
                    .endsWith(bundle.equals("Help") ? "." : "。"));
  }

  @Test
  void helpIsNotTheSameInBothLanguages() {
    Map<String, String> japanese = WebFiles.words("Help_ja");
    assertThat(WebFiles.words("Help"))
        .allSatisfy((page, words) -> assertThat(words).as(page).isNotEqualTo(japanese.get(page)));
  }

  private static boolean isSeen(Page page) {
    var view = WebFiles.WEBAPP.resolve(page.getView().substring(1));
    return Files.exists(view) && !WebFiles.read(view).contains(SENDS_A_FILE);
  }
}
