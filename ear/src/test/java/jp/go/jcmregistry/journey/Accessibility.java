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

  private Accessibility() {}

  /** Refuses the page as it is shown now when axe finds anything. */
  public static void requireNoFindings(Page page) {
    List<Rule> findings = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
    if (!findings.isEmpty()) {
      throw new AssertionError(
          page.url()
              + findings.stream().map(Accessibility::described).collect(Collectors.joining()));
    }
  }

  private static String described(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> "%n  %s: %s".formatted(rule.getId(), node.getHtml()))
        .collect(Collectors.joining());
  }
}
