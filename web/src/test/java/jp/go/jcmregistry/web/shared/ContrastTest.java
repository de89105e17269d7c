package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of colours the style sheets put together, against WCAG 2.2 level AA. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double PARTS = 3.0;
  private static final Pattern VARIABLE = Pattern.compile("--([\\w-]+):\\s*([^;]+);");
  private static final Pattern USE = Pattern.compile("var\\(--([\\w-]+)\\)");
  private static final Path RESOURCES = WebFiles.WEBAPP.resolve("resources");

  private final Map<String, String> tokens = tokens();

  @ParameterizedTest
  @CsvSource({
    "text, page",
    "text, page-quiet",
    "text, primary-tint",
    "text, success-tint",
    "text, warning-tint",
    "text, error-tint",
    "text-second, page",
    "text-second, page-quiet",
    "primary, page",
    "primary, page-quiet",
    "primary, primary-tint",
    "primary-hover, page",
    "primary-hover, primary-tint",
    "on-primary, primary",
    "on-primary, primary-hover",
    "on-primary, error",
    "on-primary, error-hover",
    "error, page",
    "error, error-tint",
    "success, page",
    "success, success-tint",
    "success-strong, success-tint",
    "warning-strong, page",
    "warning-strong, warning-tint",
  })
  void textCanBeRead(String text, String ground) {
    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "input-line, page",
    "line-strong, page",
    "error, page",
    "primary, page",
    "warning, warning-tint",
    "focus-line, page",
    "focus-line, page-quiet",
    "focus-line, focus-ring",
  })
  void partsCanBeSeen(String part, String ground) {
    assertThat(contrast(part, ground)).isGreaterThanOrEqualTo(PARTS);
  }

  @Test
  void theFormulaIsThatOfTheGuidelines() {
    assertThat(contrast("color-black", "color-white")).isEqualTo(21.0);
    assertThat(contrast("color-gray-536", "color-white")).isBetween(4.53, 4.55);
  }

  @Test
  void styleSheetsUseKnownRolesAndNoColourOfTheirOwn() {
    for (String sheet : List.of("theme/registry.css", "theme/components.css", "theme/print.css")) {
      String css = WebFiles.read(RESOURCES.resolve(sheet));
      TreeSet<String> unknown =
          USE.matcher(css)
              .results()
              .map(use -> use.group(1))
              .filter(name -> !tokens.containsKey(name) || name.startsWith("color-"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(unknown).as(sheet).isEmpty();
      assertThat(css).as(sheet).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\(");
    }
  }

  private double contrast(String one, String other) {
    double first = luminance(colour(one));
    double second = luminance(colour(other));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private String colour(String name) {
    String value = tokens.get(name);
    assertThat(value).as(name).isNotNull();
    return value.startsWith("var(--") ? colour(value.substring(6, value.length() - 1)) : value;
  }

  private static double luminance(String hex) {
    int colour = Integer.parseInt(hex.substring(1), 16);
    return 0.2126 * linear(colour >> 16)
        + 0.7152 * linear(colour >> 8 & 0xff)
        + 0.0722 * linear(colour & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> tokens() {
    Map<String, String> tokens = new HashMap<>();
    VARIABLE
        .matcher(WebFiles.read(RESOURCES.resolve("tokens/tokens.css")))
        .results()
        .forEach(match -> tokens.put(match.group(1), match.group(2).strip()));
    return tokens;
  }
}
