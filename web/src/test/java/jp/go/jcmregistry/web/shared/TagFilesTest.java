package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry's own tags and those who use them: Facelets itself forgives every attribute. */
class TagFilesTest {

  private static final Pattern TAG = Pattern.compile("(?s)<tag>(.*?)</tag>");
  private static final Pattern TAG_NAME = Pattern.compile("<tag-name>([^<]+)<");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("<name>([^<]+)</name>\\s*<required>([^<]+)<");
  private static final Pattern USE =
      Pattern.compile("<r:(\\w+)((?:\\s+[\\w:]+=\"[^\"]*\")*)\\s*/?>");
  private static final Pattern GIVEN = Pattern.compile("([\\w:]+)=\"[^\"]*\"");

  /** Of each tag its attributes, and whether they must be there. */
  private final Map<String, Map<String, Boolean>> tags = declared();

  static List<Path> views() {
    return WebFiles.views();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aTagIsGivenOnlyWhatItTakes(Path file) {
    USE.matcher(WebFiles.read(file))
        .results()
        .forEach(
            use ->
                assertThat(tags.get(use.group(1)).keySet())
                    .as(use.group())
                    .containsAll(given(use.group(2))));
  }

  /** A tag that may be used without attributes has no variables of its own: it sets the page's. */
  @Test
  void aTagSetsNoVariableOfThePage() {
    tags.forEach(
        (tag, attributes) -> {
          Path file = WebFiles.WEBAPP.resolve("WEB-INF/tags/" + tag + ".xhtml");
          if (!attributes.containsValue(true)) {
            assertThat(WebFiles.read(file)).as(tag).doesNotContain("c:set");
          }
        });
  }

  private static Set<String> given(String attributes) {
    Set<String> names = new HashSet<>();
    GIVEN.matcher(attributes).results().map(each -> each.group(1)).forEach(names::add);
    return names;
  }

  private static Map<String, Map<String, Boolean>> declared() {
    Map<String, Map<String, Boolean>> tags = new HashMap<>();
    String library = WebFiles.read(WebFiles.WEBAPP.resolve("WEB-INF/registry.taglib.xml"));
    TAG.matcher(library)
        .results()
        .map(MatchResult::group)
        .forEach(
            tag -> {
              Map<String, Boolean> attributes = new HashMap<>();
              ATTRIBUTE
                  .matcher(tag)
                  .results()
                  .forEach(a -> attributes.put(a.group(1), a.group(2).equals("true")));
              var name = TAG_NAME.matcher(tag);
              assertThat(name.find()).isTrue();
              tags.put(name.group(1), attributes);
            });
    return tags;
  }
}
