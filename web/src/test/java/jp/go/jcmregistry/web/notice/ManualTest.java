package jp.go.jcmregistry.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jp.go.jcmregistry.web.notice.ManualPage.Manual;
import jp.go.jcmregistry.web.shared.Prose;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manuals say the same in both languages, and every picture they name is there. */
class ManualTest {
  private static final Path PICTURES = Path.of("src/main/webapp/resources/manual");
  private static final Pattern ORDER = Pattern.compile("h2|h3|img|table|li|p");

  @ParameterizedTest
  @EnumSource(Manual.class)
  void bothLanguagesHaveTheSameParts(Manual manual) throws IOException {
    assertThat(parts(page(manual, "ja"))).isEqualTo(parts(page(manual, "en")));
  }

  @ParameterizedTest
  @EnumSource(Manual.class)
  void everyPictureIsThereAndHasItsText(Manual manual) throws IOException {
    for (String language : List.of("en", "ja")) {
      assertThat(page(manual, language).select("img"))
          .hasSizeGreaterThan(6)
          .allSatisfy(
              picture -> {
                assertThat(picture.attr("alt")).isNotBlank();
                assertThat(PICTURES.resolve(language + "/" + picture.attr("src") + ".png"))
                    .exists();
              });
    }
  }

  private static List<String> parts(Document page) {
    return page.select("*").stream()
        .map(each -> each.tagName() + each.attr("src"))
        .filter(each -> ORDER.matcher(each).lookingAt())
        .toList();
  }

  private static Document page(Manual manual, String language) throws IOException {
    Path file =
        Path.of(
            "src/main/resources/jp/go/jcmregistry/web/manual",
            manual.key() + "_" + language + ".md");
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return Jsoup.parseBodyFragment(new Prose().shipped(text, name -> name));
  }
}
