package jp.go.jcmregistry.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** What the Nu validator says of a page as it was sent. */
final class Markup {

  /**
   * What the components write and we cannot change, on pages of signed-in people only: a table of
   * PrimeFaces says of each cell that it is one of a grid.
   */
  private static final List<String> OF_COMPONENTS =
      List.of("The “role” attribute must not be used on a “td” element");

  private Markup() {}

  /** The errors, one a line; none on a page that is as it should be. */
  static List<String> errors(String html, boolean ofPublicPage) {
    return said(html).stream()
        .filter(line -> line.contains("error:"))
        .filter(line -> ofPublicPage || OF_COMPONENTS.stream().noneMatch(line::contains))
        .toList();
  }

  private static List<String> said(String html) {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    validator.setNoStream(true);
    try {
      return validator.validate(new ByteArrayInputStream(html.getBytes(UTF_8))).lines().toList();
    } catch (IOException | SAXException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
