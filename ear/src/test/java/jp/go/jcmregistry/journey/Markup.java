package jp.go.jcmregistry.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu validator says of a page as it was sent; its schema is read once in a run. */
final class Markup implements ErrorHandler {

  /**
   * What the components write and we cannot change, on pages of signed-in people only: a table of
   * PrimeFaces says of each cell that it is one of a grid.
   */
  private static final List<String> OF_COMPONENTS =
      List.of("The “role” attribute must not be used on a “td” element");

  private static final Markup ERRORS = new Markup();
  private static final SimpleDocumentValidator VALIDATOR = validator();

  private final List<String> said = new ArrayList<>();

  private Markup() {}

  /** The errors, one a line; none on a page that is as it should be. */
  static synchronized List<String> errors(String html, boolean ofPublicPage) {
    ERRORS.said.clear();
    InputSource source = new InputSource(new StringReader(html));
    source.setSystemId("page.html");
    try {
      VALIDATOR.checkHtmlInputSource(source);
    } catch (IOException | SAXException failure) {
      throw new IllegalStateException(failure);
    }
    return ERRORS.said.stream()
        .filter(line -> ofPublicPage || OF_COMPONENTS.stream().noneMatch(line::contains))
        .toList();
  }

  private static SimpleDocumentValidator validator() {
    SimpleDocumentValidator validator = new SimpleDocumentValidator();
    try {
      validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, ERRORS);
      validator.setUpValidatorAndParsers(ERRORS, true, false);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
    return validator;
  }

  @Override
  public void warning(SAXParseException warning) {
    // What could be better is not wrong.
  }

  @Override
  public void error(SAXParseException error) {
    said.add(error.getLineNumber() + ": " + error.getMessage());
  }

  @Override
  public void fatalError(SAXParseException error) {
    error(error);
  }
}
