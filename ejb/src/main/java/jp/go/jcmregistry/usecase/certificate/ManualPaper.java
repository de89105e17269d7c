package jp.go.jcmregistry.usecase.certificate;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A manual printed as PDF, with its pictures in it. */
public final class ManualPaper {
  private static final String STYLE =
      Paper.STYLE
          + """
            img { width: 135mm; border: 0.2mm solid #808080; }
            h2 { page-break-after: avoid; }
            h2 + p { page-break-inside: avoid; }
            li { margin: 0 0 1mm 0; }
            """;

  private ManualPaper() {}

  /**
   * Prints a manual.
   *
   * @param language alpha-2 code of the language it is in
   * @param text its text as well-formed XHTML; pictures are in it as data
   */
  public static byte[] print(String language, String title, String text) {
    Document document = parsed("<html><head/><body>" + text + "</body></html>");
    Element html = document.getDocumentElement();
    html.setAttribute("lang", language);
    Element head = (Element) html.getFirstChild();
    head.appendChild(document.createElement("title")).setTextContent(title);
    Element description = document.createElement("meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", title);
    head.appendChild(description);
    head.appendChild(document.createElement("style")).setTextContent(STYLE);
    Element heading = document.createElement("h1");
    heading.setTextContent(title);
    html.getLastChild().insertBefore(heading, html.getLastChild().getFirstChild());
    return Paper.print(document);
  }

  private static Document parsed(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException | IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
