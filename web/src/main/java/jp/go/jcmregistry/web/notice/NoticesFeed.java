package jp.go.jcmregistry.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.go.jcmregistry.domain.notice.Notice;
import jp.go.jcmregistry.usecase.cooperation.RegistryList;
import jp.go.jcmregistry.usecase.notice.PublicNotices;
import jp.go.jcmregistry.web.shared.Address;
import jp.go.jcmregistry.web.shared.Language;
import jp.go.jcmregistry.web.shared.Page;
import jp.go.jcmregistry.web.shared.Prose;
import jp.go.jcmregistry.web.shared.Site;
import jp.go.jcmregistry.web.shared.TagFunctions;

/** What's new for programs that follow it: an Atom feed (RFC 4287) with both languages in one. */
@WebServlet("/notices.atom")
public class NoticesFeed extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BUNDLE = "jp.go.jcmregistry.web.i18n.Text";
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @Inject private transient PublicNotices notices;
  @Inject private transient Prose prose;
  @Inject private transient Site site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PublicNotices.Feed feed = notices.feed(site.getRegistry());
    response.setContentType("application/atom+xml");
    response.setCharacterEncoding(UTF_8.name());
    response.setHeader("Cache-Control", "no-cache");
    String root = site.addressFor(request);
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(response.getWriter());
      write(xml, feed, root);
      xml.close();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  private void write(XMLStreamWriter xml, PublicNotices.Feed feed, String root)
      throws XMLStreamException {
    xml.writeStartDocument(UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", identifier(site.getRegistry()));
    element(xml, "title", name("site.name") + " – " + both("Page.NOTICES"));
    element(xml, "updated", feed.changedAt().toString());
    link(xml, "self", root + Address.prefix(site.getRegistry()) + "/notices.atom", null);
    for (Language language : Language.values()) {
      Address list = Address.of(site.getRegistry(), language, Page.NOTICES);
      link(xml, "alternate", root + list, language);
    }
    xml.writeStartElement("author");
    element(xml, "name", name("site.publisher"));
    xml.writeEndElement();
    for (Notice notice : feed.newest()) {
      entry(xml, notice, root);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(XMLStreamWriter xml, Notice notice, String root) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", identifier(site.getRegistry() + "/" + notice.number()));
    element(xml, "title", notice.english().title() + " / " + notice.japanese().title());
    element(xml, "published", published(notice));
    element(xml, "updated", notice.effectiveAt().toString());
    for (Language language : Language.values()) {
      Address address =
          new Address(site.getRegistry(), language, Page.NOTICE, String.valueOf(notice.number()));
      link(xml, "alternate", root + address, language);
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", notice.category().name());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(content(Language.ENGLISH, notice.english(), notice.window()));
    xml.writeCharacters(content(Language.JAPANESE, notice.japanese(), notice.window()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String content(Language language, Notice.Text text, Notice.Window window) {
    String when =
        window == null
            ? ""
            : "<p>" + TagFunctions.window(window.from(), window.until(), language) + "</p>";
    return "<div lang=\"%s\">%s%s</div>"
        .formatted(language.getCode(), when, prose.html(text.body()));
  }

  private String published(Notice notice) {
    return notice.validFrom().atStartOfDay(site.getZone()).toInstant().toString();
  }

  /** The same whatever host the registry is reached by. */
  private static String identifier(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("notices/" + name).getBytes(UTF_8));
  }

  /** The words of the default registry, or another registry's own names. */
  private String name(String key) {
    RegistryList.Row other = site.getOther();
    return other == null ? both(key) : other.nameEn() + " / " + other.nameJa();
  }

  private static String both(String key) {
    return Stream.of(Language.values())
        .map(language -> ResourceBundle.getBundle(BUNDLE, language.getLocale()).getString(key))
        .collect(Collectors.joining(" / "));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String address, Language language)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
    if (language != null) {
      xml.writeAttribute("hreflang", language.getCode());
      xml.writeAttribute("type", "text/html");
    }
  }
}
