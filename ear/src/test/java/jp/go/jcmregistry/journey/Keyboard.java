package jp.go.jcmregistry.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** The keys of somebody without a mouse; at every stop it must be seen where they are. */
final class Keyboard {

  private static final int STOPS_MAX = 100;

  /** A line around it that is thick enough, and of it what fits the window, under nothing else. */
  private static final String SEEN =
      """
      () => {
        const at = document.activeElement;
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        const top = Math.max(box.top, 0);
        const bottom = Math.min(box.bottom, innerHeight);
        const upon = document.elementFromPoint(box.x + box.width / 2, (top + bottom) / 2);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
            && box.width > 0 && bottom - top >= Math.min(box.height, innerHeight / 2) - 1
            && upon !== null && (at.contains(upon) || upon.contains(at));
      }""";

  private static final String STOP = "() => document.activeElement.outerHTML";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /** One stop on. */
  void next() {
    stop("Tab");
  }

  /** One stop back. */
  void back() {
    stop("Shift+Tab");
  }

  private void stop(String key) {
    press(key);
    assertThat(page.evaluate(SEEN)).as("%s: %s", page.url(), page.evaluate(STOP)).isEqualTo(true);
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  boolean isAt(String place) {
    return (boolean) page.evaluate("place => document.activeElement.matches(place)", place);
  }

  /** Goes on stop by stop until it is there. */
  void to(String place) {
    for (int stops = 0; !isAt(place); stops++) {
      assertThat(stops).as("%s is reached on %s", place, page.url()).isLessThan(STOPS_MAX);
      next();
    }
  }

  void type(String place, String text) {
    to(place);
    page.keyboard().type(text);
  }

  /** Goes to a link or a button and takes it. */
  void open(String place, String leadsTo) {
    to(place);
    send("Enter", leadsTo);
  }

  /** Presses a key that leads to another page. */
  void send(String key, String leadsTo) {
    String before = page.url();
    press(key);
    page.waitForURL(url -> !url.equals(before) && url.contains(leadsTo));
    Accessibility.requireNoFindings(page);
  }
}
