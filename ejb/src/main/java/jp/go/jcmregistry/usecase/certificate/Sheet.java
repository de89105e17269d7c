package jp.go.jcmregistry.usecase.certificate;

import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One document to be printed, built from parts with a meaning, so that whoever hears it read finds
 * headings, tables and lists. Whatever it is given is text: nothing in it becomes markup.
 */
final class Sheet {
  /** What stands between values of which somebody ticks one. */
  private static final String CHOICE = "\u3000";

  private static final String FORM = "form";

  private final Document document;
  private final Element body;
  private Element into;

  /** Begins a document. */
  Sheet(String language, String title) {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", language);
    document.appendChild(html);
    Element head = add(html, "head", null);
    add(head, "title", title);
    Element description = add(head, "meta", null);
    description.setAttribute("name", "description");
    description.setAttribute("content", title);
    add(head, "style", Paper.STYLE);
    body = add(html, "body", null);
    into = body;
  }

  /** Begins a part in one language, on a page of its own where it is not the first. */
  Sheet part(String language) {
    into = add(body, "div", null);
    into.setAttribute("lang", language);
    into.setAttribute("class", "part");
    return this;
  }

  /** What follows stays on one page, until the next part begins. */
  Sheet together() {
    into = add(into, "div", null);
    into.setAttribute("class", "together");
    return this;
  }

  Sheet title(String text) {
    add(into, "h1", text);
    return this;
  }

  Sheet heading(String text) {
    add(into, "h2", text);
    return this;
  }

  Sheet paragraph(String text) {
    add(into, "p", text);
    return this;
  }

  /** A paragraph nobody overlooks. */
  Sheet notice(String text) {
    add(into, "p", text).setAttribute("class", "notice");
    return this;
  }

  /** A table to write in: what is asked, and room for the answer. */
  Sheet form(List<Fact> lines) {
    return facts(FORM, lines);
  }

  /** A table of facts: what each is called, and what it is; a fact without a value is left out. */
  Sheet facts(List<Fact> facts) {
    return facts(
        "facts",
        facts.stream().filter(fact -> fact.value() != null && !fact.value().isBlank()).toList());
  }

  private Sheet facts(String style, List<Fact> facts) {
    Element table = add(into, "table", null);
    table.setAttribute("class", style);
    Element rows = add(table, "tbody", null);
    for (Fact fact : facts) {
      Element row = add(rows, "tr", null);
      Element name = add(row, "th", fact.name());
      name.setAttribute("scope", "row");
      Element cell = add(row, "td", null);
      if (style.equals(FORM)) {
        choices(cell, fact.value());
      } else {
        cell.appendChild(document.createTextNode(fact.value()));
      }
    }
    return this;
  }

  /** One value, or several to choose from, each of which stays on one line with its box. */
  private void choices(Element cell, String text) {
    String[] choices = text.split(CHOICE);
    if (choices.length < 2) {
      cell.appendChild(document.createTextNode(text));
      return;
    }
    for (String choice : choices) {
      add(cell, "span", choice).setAttribute("class", "choice");
      cell.appendChild(document.createTextNode(" "));
    }
  }

  /** What something is called, and what it is. */
  record Fact(String name, String value) {}

  /** A table; columns whose name ends in a sign for numbers are aligned by the caller's choice. */
  Sheet table(List<String> columns, List<List<String>> rows, int firstNumber) {
    Element table = add(into, "table", null);
    Element head = add(add(table, "thead", null), "tr", null);
    for (int i = 0; i < columns.size(); i++) {
      Element cell = add(head, "th", columns.get(i));
      cell.setAttribute("scope", "col");
      number(cell, i >= firstNumber);
    }
    Element all = add(table, "tbody", null);
    for (List<String> each : rows) {
      Element row = add(all, "tr", null);
      for (int i = 0; i < each.size(); i++) {
        number(add(row, "td", each.get(i)), i >= firstNumber);
      }
    }
    return this;
  }

  private static void number(Element cell, boolean isNumber) {
    if (isNumber) {
      cell.setAttribute("class", "number");
    }
  }

  /** A picture with what it says in words; what follows in this part stands at its left. */
  Sheet picture(byte[] png, String words) {
    Element beside = add(into, "div", null);
    beside.setAttribute("class", "beside");
    Element image = add(beside, "img", null);
    image.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    image.setAttribute("alt", words);
    image.setAttribute("class", "code");
    into = add(into, "div", null);
    into.setAttribute("class", "at-left");
    return this;
  }

  Document document() {
    return document;
  }

  private Element add(Element parent, String name, String text) {
    Element child = document.createElement(name);
    if (text != null) {
      child.appendChild(document.createTextNode(text));
    }
    parent.appendChild(child);
    return child;
  }
}
