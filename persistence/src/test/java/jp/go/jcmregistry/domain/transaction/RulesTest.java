package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every rule has one number and a sentence in both languages, and no sentence is left over. */
class RulesTest {
  private static final Pattern NUMBER = Pattern.compile("\"(J[0-9]{4})\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+");
  private static final List<Class<? extends Enum<?>>> WORDS =
      List.of(AccountStatus.class, TransactionStatus.class);

  /** A rule that two activities check has one number in both. */
  private static final Set<String> SHARED =
      Set.of("J2002", "J4001", "J4002", "J4003", "J4004", "J4008", "J6001");

  private final Locale ofThisMachine = Locale.getDefault();

  @AfterEach
  void giveTheMachineItsLanguageBack() {
    Locale.setDefault(ofThisMachine);
  }

  @Test
  void numbersAreUnique() {
    List<String> numbers =
        rules().map(NumberedRule::number).filter(n -> !SHARED.contains(n)).toList();

    assertThat(numbers).hasSizeGreaterThan(30).doesNotHaveDuplicates();
  }

  @Test
  void everyNumberOfTheCodeHasASentenceInBothLanguagesAndNoSentenceIsLeftOver() throws IOException {
    Set<String> expected = new TreeSet<>(numbersInCode());
    assertThat(expected).containsAll(rules().map(NumberedRule::number).toList());
    WORDS.forEach(
        words ->
            Stream.of(words.getEnumConstants())
                .forEach(word -> expected.add(words.getSimpleName() + "." + word.name())));

    assertThat(sentences("").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(sentences("_ja").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void bothLanguagesNameTheSameThings() throws IOException {
    Properties japanese = sentences("_ja");
    sentences("")
        .forEach(
            (key, english) ->
                assertThat(placeholders(japanese.getProperty((String) key)))
                    .as((String) key)
                    .isEqualTo(placeholders((String) english)));
  }

  @Test
  void everySentenceSaysWhatHappenedAndWhatToDo() throws IOException {
    for (String language : new String[] {"", "_ja"}) {
      Properties sentences = sentences(language);
      String end = language.isEmpty() ? "." : "。";
      for (String number : numbersInCode()) {
        String pattern = sentences.getProperty(number);
        String printed = MessageFormat.format(pattern, 0L, 1L, 2L, 3L);
        assertThat(printed).as(number).doesNotContain("{", "}", "!", "！").endsWith(end);
        assertThat(printed.split(Pattern.quote(end))).as(number).hasSizeGreaterThanOrEqualTo(2);
        assertThat(pattern).as(number + ": an apostrophe swallows").doesNotContain("'");
      }
    }
  }

  @Test
  void theReaderNotTheMachineChoosesTheLanguage() {
    Violation refused = Violation.of("J3005", 1_234_567L, 300L);
    for (Locale machine : new Locale[] {Locale.JAPAN, Locale.US, Locale.GERMANY}) {
      Locale.setDefault(machine);
      assertThat(refused.sentence(Locale.FRENCH))
          .isEqualTo(refused.sentence(Locale.ENGLISH))
          .isEqualTo(
              "The account has 1,234,567 t available; 300 t are reserved for other transactions."
                  + " Enter 1,234,567 or less.");
      assertThat(refused.sentence(Locale.JAPANESE))
          .isEqualTo("利用できる量は 1,234,567 t です（300 t は他の取引で確保中）。1,234,567 以下を入力してください。");
    }
  }

  @Test
  void numbersDatesAndStatusesAreWordsOfTheLanguage() {
    assertThat(Violation.of("J3005", 0L, 300L).sentence(Locale.ENGLISH))
        .endsWith("Wait until units become free.");
    Violation closed = Violation.of("J1002", "JPN-100-0000001-34", AccountStatus.CLOSED);
    assertThat(closed.sentence(Locale.ENGLISH)).contains("JPN-100-0000001-34", "“closed”");
    assertThat(closed.sentence(Locale.JAPAN)).contains("「廃止済み」");
    Violation year =
        Violation.of("J5007", "2023", LocalDate.of(2021, 1, 9), LocalDate.of(2022, 12, 31));
    assertThat(year.sentence(Locale.US)).contains("2023", "9 Jan 2021 to 31 Dec 2022");
    assertThat(year.sentence(Locale.JAPAN)).contains("2021年1月9日 から 2022年12月31日 まで");
  }

  static Stream<NumberedRule> rules() {
    JavaClass numbered =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(new DoNotIncludeJars())
            .importPackages("jp.go.jcmregistry")
            .get(NumberedRule.class);
    return numbered.getAllSubclasses().stream()
        .flatMap(c -> Stream.of(c.reflect().getEnumConstants()))
        .map(NumberedRule.class::cast);
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rules broken in any module: their sentences stand here, in one place. */
  static Set<String> numbersInCode() throws IOException {
    Set<String> numbers = new TreeSet<>();
    for (String module : new String[] {"persistence", "ejb", "web"}) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .flatMap(file -> NUMBER.matcher(text(file)).results())
            .forEach(found -> numbers.add(found.group(1)));
      }
    }
    return numbers;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Properties sentences(String language) throws IOException {
    String name = "/jp/go/jcmregistry/domain/Rules" + language + ".properties";
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(RulesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
