package jp.go.jcmregistry.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What can be told of a page by reading its file. */
class PageFilesTest {

  /** A page's own form, and those that stand beside it on the pages of several features. */
  private static final Set<String> FORMS =
      Set.of("publication", "form", "task", "watch", "evidence", "people", "withdrawal");

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
  private static final Pattern LINK = Pattern.compile("r:href(Of)?\\('([^']*)'");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final int LINES_MAX = 90;

  static List<Path> views() {
    return WebFiles.views();
  }

  static List<Path> fullPages() {
    return Stream.concat(WebFiles.pages().stream(), WebFiles.errorPages().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("fullPages")
  void aPageStandsInTheLayout(Path file) throws Exception {
    Element root = parse(file).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("ui:composition");
    assertThat(root.getAttribute("template")).isEqualTo("/WEB-INF/templates/layout.xhtml");
    assertThat(WebFiles.read(file).lines().count()).isLessThanOrEqualTo(LINES_MAX);
  }

  /** The layout writes it from the title; who defines the heading writes exactly one. */
  @ParameterizedTest
  @MethodSource("fullPages")
  void aPageHasOneHeadingOfTheFirstLevel(Path file) throws Exception {
    Document page = parse(file);
    boolean own =
        elements(page)
            .anyMatch(
                element ->
                    element.getTagName().equals("ui:define")
                        && element.getAttribute("name").equals("heading"));
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(own ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("fullPages")
  void allWordsComeFromTheBundle(Path file) throws Exception {
    NodeList defined = parse(file).getElementsByTagName("ui:define");
    for (int index = 0; index < defined.getLength(); index++) {
      String text = EXPRESSION.matcher(defined.item(index).getTextContent()).replaceAll("");
      assertThat(LETTER.matcher(text).find()).as(text.strip()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void nothingIsInlineThatThePolicyForbids(Path file) throws Exception {
    elements(parse(file))
        .forEach(
            element -> {
              assertThat(element.getTagName())
                  .isNotIn("style", "h:commandLink", "f:ajax", "h:outputScript");
              assertThat(element.getTagName().equals("script") && !element.hasAttribute("src"))
                  .isFalse();
              assertThat(attributes(element))
                  .noneMatch(name -> name.startsWith("on") || name.equals("style"));
            });
  }

  @ParameterizedTest
  @MethodSource("views")
  void picturesHaveTheirTextAndFormsTheirName(Path file) throws Exception {
    elements(parse(file))
        .forEach(
            element -> {
              if (element.getTagName().equals("img")) {
                assertThat(element.hasAttribute("alt")).isTrue();
              }
              if (element.getTagName().equals("h:form")) {
                assertThat(element.getAttribute("id")).isIn(FORMS);
              }
            });
  }

  /**
   * Two of one name on a page are a fault only when the page is asked for. What {@code c:if} leaves
   * out is not built.
   */
  @ParameterizedTest
  @MethodSource("fullPages")
  void eachFormOfAPageHasAnotherName(Path file) throws Exception {
    assertThat(forms(file)).doesNotHaveDuplicates();
  }

  private static List<String> forms(Path file) throws Exception {
    List<String> names = new ArrayList<>();
    for (Element element : elements(parse(file)).toList()) {
      String included = element.getAttribute("src");
      if (element.getTagName().equals("h:form")) {
        names.add(element.getAttribute("id"));
      } else if (element.getTagName().equals("ui:include")
          && !included.contains("#{")
          && !element.getParentNode().getNodeName().equals("c:if")) {
        names.addAll(forms(WebFiles.WEBAPP.resolve(included.substring(1))));
      }
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("views")
  void linksLeadToPagesOfTheTable(Path file) {
    LINK.matcher(WebFiles.read(file))
        .results()
        .forEach(link -> assertThat(Page.valueOf(link.group(2)).isKeyed()).isEqualTo(keyed(link)));
  }

  @Test
  void everyFileBelongsToAPageOfTheTable() {
    Set<String> known = Arrays.stream(Page.values()).map(Page::getView).collect(Collectors.toSet());
    assertThat(WebFiles.pages())
        .allSatisfy(file -> assertThat(known).contains("/" + WebFiles.WEBAPP.relativize(file)));
  }

  private static boolean keyed(MatchResult link) {
    return link.group(1) != null;
  }

  private static Stream<String> attributes(Element element) {
    return Stream.iterate(0, index -> index < element.getAttributes().getLength(), i -> i + 1)
        .map(index -> ((Attr) element.getAttributes().item(index)).getName());
  }

  private static Stream<Element> elements(Document document) {
    NodeList all = document.getElementsByTagName("*");
    return Stream.iterate(0, index -> index < all.getLength(), index -> index + 1)
        .map(index -> (Element) all.item(index));
  }

  private static Document parse(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(file.toFile());
  }
}
