package jp.go.jcmregistry.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What axe-core can see of WCAG 2.2, levels A and AA, and of its own good practice. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static boolean looking;

  private Accessibility() {}

  /** Refuses the page as it is shown now when axe finds anything. */
  public static void requireNoFindings(Page page) {
    List<Rule> findings = findings(page);
    if (!findings.isEmpty()) {
      throw new AssertionError(
          page.url()
              + findings.stream().map(Accessibility::described).collect(Collectors.joining()));
    }
  }

  private static List<Rule> findings(Page page) {
    looking = true;
    try {
      return new AxeBuilder(page).withTags(RULES).analyze().getViolations();
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
