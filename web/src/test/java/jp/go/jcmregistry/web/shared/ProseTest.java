package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write becomes a page, and nothing they could smuggle in does. */
class ProseTest {
  private final Prose prose = new Prose();

  private Document page(String markdown) {
    return Jsoup.parseBodyFragment(prose.html(markdown));
  }

  @Test
  void headingsListsLinksAndTablesBecomeWhatTheyAre() {
    Document page =
        page("# Law\n\nSee **this**:\n\n- [About](/en/about)\n\n| A | B |\n|---|---|\n| 1 | 2 |\n");
    assertThat(page.select("h1")).as("the page has its own").isEmpty();
    assertThat(page.select("h2").text()).isEqualTo("Law");
    assertThat(page.select("strong").text()).isEqualTo("this");
    assertThat(page.select("li a").attr("href")).isEqualTo("/en/about");
    assertThat(page.select("thead th").eachText()).containsExactly("A", "B");
    assertThat(page.select("tbody td").eachText()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<p style='position:fixed' onclick='x()'>over</p>",
        "[click](javascript:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "![picture](https://elsewhere.example/pixel.png)",
        "<a href='/en/about' target=_blank onmouseover=x()>link</a>",
        "<iframe src='https://elsewhere.example'></iframe>",
        "<form action='https://elsewhere.example'><input name=password></form>"
      })
  void whatCouldDoHarmIsTextOrGone(String markdown) {
    Document page = page(markdown);
    assertThat(page.select("script, img, iframe, form, input, style, object, svg")).isEmpty();
    assertThat(page.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
        .allSatisfy(attribute -> assertThat(attribute.getKey()).isEqualTo("href"))
        .allSatisfy(
            attribute -> assertThat(attribute.getValue()).doesNotContain("javascript", "data:"));
  }

  @Test
  void nothingIsNothing() {
    assertThat(prose.html(null)).isEmpty();
  }
}
