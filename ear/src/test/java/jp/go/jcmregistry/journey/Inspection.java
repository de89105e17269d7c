package jp.go.jcmregistry.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be right on every page: no word is missing, the Nu validator has no error to tell of
 * what was sent, and axe finds nothing on a wide and on a narrow screen, where nothing scrolls
 * sideways but inside its table.
 */
final class Inspection {

  static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  private final List<String> findings = new ArrayList<>();

  /** What is wrong with any page; an empty list when nothing is. */
  List<String> findings() {
    return findings;
  }

  void add(String finding) {
    findings.add(finding);
  }

  /** The page as it was sent. */
  void read(String address, String html, boolean ofPublicPage) {
    if (html.contains("???")) {
      add(address + ": a word is missing");
    }
    Markup.errors(html, ofPublicPage).forEach(error -> add(address + " " + error));
  }

  /** The page as it is shown; afterwards the screen is wide again. */
  void lookAt(Page page) {
    for (int width : new int[] {NARROW, WIDE}) {
      page.setViewportSize(width, HEIGHT);
      lookAt(page, width);
    }
  }

  private void lookAt(Page page, int width) {
    Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) overflow).intValue() > 0) {
      add(page.url() + ": scrolls sideways at " + width);
    }
    try {
      Accessibility.requireNoFindings(page);
    } catch (AssertionError found) {
      add(found.getMessage());
    }
  }
}
