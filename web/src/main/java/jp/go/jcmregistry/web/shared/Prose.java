package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Texts that people write in the registry itself, as HTML. They are Markdown; markup typed into
 * them is shown as typed, and what is left goes through a list of what may be there at all.
 */
@Named
@ApplicationScoped
public class Prose {
  private static final int LEVEL_MAX = 6;
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private static final PolicyFactory ALLOWED =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li")
          .allowElements("strong", "em", "code", "pre", "blockquote")
          .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto")
          .toFactory();

  /** The text as HTML; its headings lie below the one of the page. */
  public String html(String markdown) {
    return ALLOWED.sanitize(RENDERER.render(parsed(markdown)));
  }

  /**
   * A text that we ship ourselves, as XHTML: what it names as a picture is one.
   *
   * @param pictures the address of a picture by its name
   */
  public String shipped(String markdown, UnaryOperator<String> pictures) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .escapeHtml(true)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  if (node instanceof Image picture) {
                    attributes.put("src", pictures.apply(picture.getDestination()));
                  }
                })
        .build()
        .render(parsed(markdown));
  }

  private static Node parsed(String markdown) {
    Node text = PARSER.parse(markdown == null ? "" : markdown);
    text.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            heading.setLevel(Math.min(LEVEL_MAX, heading.getLevel() + 1));
          }
        });
    return text;
  }
}
