package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.transaction.CrossingRule;
import jp.go.jcmregistry.domain.transaction.MovementRule;
import jp.go.jcmregistry.usecase.audit.Audited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and everything they say is used. */
class WordsTest {

  private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^'\\s]+)'");
  private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"([^\"\\s]+)\"");
  private static final Pattern LOOKED_UP = Pattern.compile("text\\['([^']+)'\\]");
  private static final Pattern STATUS_FAMILY = Pattern.compile("family=\"([^\"#]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*\\}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

  private final Map<String, String> english = WebFiles.words("Text");

  @ParameterizedTest
  @ValueSource(strings = {"Text", "FacesText"})
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
    Map<String, String> one = WebFiles.words(bundle);
    Map<String, String> other = WebFiles.words(bundle + "_ja");
    assertThat(other.keySet()).isEqualTo(one.keySet());
    assertThat(one.keySet())
        .allSatisfy(
            key -> assertThat(placeholders(other.get(key))).isEqualTo(placeholders(one.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Text", "Text_ja", "FacesText", "FacesText_ja"})
  void noTextIsEmptyShoutsOrHidesAPlaceholder(String bundle) {
    assertThat(WebFiles.words(bundle))
        .allSatisfy(
            (key, text) -> {
              assertThat(text).as(key).isNotBlank().doesNotContain("!").doesNotContain("！");
              if (!placeholders(text).isEmpty()) {
                assertThat(text).as(key + ": an apostrophe eats what follows").doesNotContain("'");
              }
            });
  }

  @Test
  void everyKeyFollowsTheGrammar() {
    assertThat(english.keySet()).allMatch(key -> KEY.matcher(key).matches());
  }

  @Test
  void everyWordAPageLooksUpIsThere() {
    Set<String> missing =
        WebFiles.views().stream()
            .flatMap(view -> matches(LOOKED_UP, WebFiles.read(view)))
            .filter(key -> !english.containsKey(key))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPageHasItsTitle() {
    List<String> missing = new ArrayList<>();
    for (Page page : Page.values()) {
      Path view = WebFiles.WEBAPP.resolve(page.getView().substring(1));
      boolean ownTitle =
          Files.exists(view) && WebFiles.read(view).contains("<ui:param name=\"title\"");
      if (Files.exists(view) && !ownTitle && !english.containsKey("Page." + page)) {
        missing.add("Page." + page);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A literal that ends in a dot stands for all keys that begin with it. */
  @Test
  void everyWordIsUsed() {
    Set<String> used = new HashSet<>();
    Set<String> families = new HashSet<>();
    Stream.of(WebFiles.views(), WebFiles.classes())
        .flatMap(List::stream)
        .map(WebFiles::read)
        .forEach(
            source -> {
              matches(SINGLE_QUOTED, source).forEach(used::add);
              matches(DOUBLE_QUOTED, source).forEach(used::add);
              matches(STATUS_FAMILY, source).map(family -> family + ".").forEach(families::add);
            });
    used.stream().filter(literal -> literal.endsWith(".")).forEach(families::add);
    Set<String> unused =
        english.keySet().stream()
            .filter(key -> !used.contains(key) && families.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void everySettingHasItsName() {
    assertThat(Arrays.stream(Setting.values()).map(each -> "record.SETTING.setting." + each))
        .allMatch(english::containsKey);
  }

  /** The audit trail is read by people: it says what was done, not how the program calls it. */
  @Test
  void everyActOfTheAuditTrailHasItsWords() {
    Set<String> acts =
        new ClassFileImporter()
            .importPackages("jp.go.jcmregistry.usecase").stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Audited.class))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(acts)
        .hasSizeGreaterThan(50)
        .allSatisfy(act -> assertThat(english).containsKey("Act." + act));
  }

  /** What stops a transaction at its execution is told in words, not only by its number. */
  @Test
  void whateverCanMakeATransactionFailHasItsWords() {
    Stream<String> numbers =
        Stream.of(
                Stream.of("J3023", "J3024", "J4024", "J4025", "J9004"),
                Arrays.stream(MovementRule.values()).map(MovementRule::number),
                Arrays.stream(CrossingRule.values()).map(CrossingRule::number))
            .flatMap(each -> each);
    assertThat(numbers).allMatch(number -> english.containsKey("failedRule." + number));
  }

  @Test
  void titlesAndMenuWordsBelongToPages() {
    Set<String> pages =
        Arrays.stream(Page.values()).map(Enum::name).collect(Collectors.toCollection(HashSet::new));
    pages.add("jcmHome");
    assertThat(english.keySet())
        .filteredOn(key -> key.startsWith("Page.") || key.startsWith("menu."))
        .allSatisfy(key -> assertThat(pages).contains(key.substring(key.indexOf('.') + 1)));
  }

  private static List<String> placeholders(String text) {
    return matches(PLACEHOLDER, text).sorted().toList();
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.groupCount() == 0 ? result.group() : result.group(1));
  }
}
