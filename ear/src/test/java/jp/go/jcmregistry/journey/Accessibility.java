package jp.go.jcmregistry.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe-core can see of WCAG 2.2, levels A and AA, and of its own good practice. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What differs between two showings of a page and is nothing axe looks at. */
  private static final String PASSING = "[0-9]+|nonce=\"[^\"]*\"|value=\"[^\"]*\"";

  /** A page that many journeys come across is looked at once. */
  private static final Set<String> SEEN = new HashSet<>();

  private static boolean looking;

  private Accessibility() {}

  /** Refuses the page as it is shown now when axe finds anything. */
  public static void requireNoFindings(Page page) {
    String shown = page.viewportSize().width + page.content().replaceAll(PASSING, "");
    List<Rule> findings = SEEN.contains(shown) ? List.of() : findings(page);
    if (!findings.isEmpty()) {
      throw new AssertionError(
          page.url()
              + findings.stream().map(Accessibility::described).collect(Collectors.joining()));
    }
    SEEN.add(shown);
  }

  /** In the page itself: none of ours has frames, for whose sake axe would open a second one. */
  private static List<Rule> findings(Page page) {
    looking = true;
    try {
      return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
    } finally {
      looking = false;
    }
  }

  /** Axe tries to add a style to the page, which the page's own policy rightly forbids. */
  static boolean isLooking() {
    return looking;
  }

  private static String described(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> "%n  %s: %s".formatted(rule.getId(), node.getHtml()))
        .collect(Collectors.joining());
  }
}
