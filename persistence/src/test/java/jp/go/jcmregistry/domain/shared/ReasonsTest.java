package jp.go.jcmregistry.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Pattern KEY = Pattern.compile("\"(value\\.[A-Za-z0-9.]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]+}");

  private final Locale ofThisMachine = Locale.getDefault();

  @AfterEach
  void giveTheMachineItsLanguageBack() {
    Locale.setDefault(ofThisMachine);
  }

  @Test
  void everyKeyOfTheCodeHasASentenceInBothLanguagesAndNoSentenceIsLeftOver() throws IOException {
    Set<String> used = keysInCode();

    assertThat(used).hasSizeGreaterThan(25);
    assertThat(sentences("").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    assertThat(sentences("_ja").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
  }

  @Test
  void bothLanguagesNameTheSameThings() throws IOException {
    Properties english = sentences("");
    Properties japanese = sentences("_ja");

    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(japanese.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
    }
  }

  @Test
  void everySentenceIsAPatternThatPrintsWhatItWasGiven() throws IOException {
    for (String language : new String[] {"", "_ja"}) {
      Properties sentences = sentences(language);
      for (String key : sentences.stringPropertyNames()) {
        String pattern = sentences.getProperty(key);
        String printed = MessageFormat.format(pattern, "first", "second", "third");
        assertThat(printed).as(key).doesNotContain("{", "}").endsWith(end(language));
        assertThat(pattern)
            .as(key + ": a lone apostrophe swallows what follows")
            .doesNotContain("'");
      }
    }
  }

  @Test
  void theReaderNotTheMachineChoosesTheLanguage() {
    InvalidValue refusal = new InvalidValue("value.Vintage.range", 2012, 2013, 2100);

    for (Locale machine : new Locale[] {Locale.JAPAN, Locale.US, Locale.GERMANY}) {
      Locale.setDefault(machine);
      assertThat(refusal.reason(Locale.ENGLISH)).startsWith("The vintage 2012 is outside");
      assertThat(refusal.reason(Locale.FRENCH)).startsWith("The vintage 2012 is outside");
      assertThat(refusal.reason(Locale.JAPANESE)).startsWith("ビンテージ 2012 は");
      assertThat(new InvalidValue("value.Vintage.form"))
          .hasMessageStartingWith("Enter the vintage");
    }
    assertThat(refusal.key()).isEqualTo("value.Vintage.range");
    assertThat(refusal.arguments()).containsExactly("2012", "2013", "2100");
  }

  private static String end(String language) {
    return language.isEmpty() ? "." : "。";
  }

  private static Set<String> placeholders(String pattern) {
    return PLACEHOLDER
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keysInCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> KEY.matcher(text(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties sentences(String language) throws IOException {
    String name = "/jp/go/jcmregistry/domain/Reasons" + language + ".properties";
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ReasonsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
