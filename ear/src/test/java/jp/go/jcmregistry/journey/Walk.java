package jp.go.jcmregistry.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A walk of one person in one language through every page that is theirs. Pages with a key are
 * reached by the links that lead there. A page of the same structure is inspected once in a run.
 */
final class Walk {

  /** Pages that are nothing without a question in their address. */
  private static final Set<String> ASKED = Set.of("ADJUSTMENT_FIGURE");

  private static final Pattern LINK = Pattern.compile("href=\"/(?:en|ja)/([^\"?#]*)([^\"#]*)");
  private static final Pattern TAG = Pattern.compile("<[a-z0-9]+[^>]*>");
  private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

  /** Of every page of any walk what was looked at. */
  private static final Set<String> LOOKED_AT = new HashSet<>();

  private final Page page;
  private final String language;
  private final Map<String, String> links = new TreeMap<>();
  private final Map<String, String> questions = new TreeMap<>();
  private final Inspection inspection = new Inspection();
  private final Set<String> unreached = new HashSet<>();
  private final Set<String> elsewhere = new HashSet<>();

  Walk(Page page, String language) {
    this.page = page;
    this.language = language;
  }

  /** Keys that no link names, by the name of the page. */
  Walk knowing(Map<String, String> keys) {
    keys.forEach(links::put);
    return this;
  }

  /** Goes to every page of an audience, first to those without a key. */
  Walk through(String audience) {
    List<SitePages.Row> left = new ArrayList<>(SitePages.of(audience));
    boolean found = true;
    while (found) {
      List<SitePages.Row> now = left.stream().filter(this::isReached).toList();
      now.forEach(this::visit);
      left.removeAll(now);
      found = !now.isEmpty();
    }
    left.forEach(row -> unreached.add(row.name()));
    return this;
  }

  /** A page with a key by a link that names it; one that shows an answer by a link that asks. */
  private boolean isReached(SitePages.Row row) {
    return row.keyed()
        ? links.containsKey(row.name())
        : !ASKED.contains(row.name()) || questions.containsKey(row.name());
  }

  /** The pages to which no link led. */
  Set<String> unreached() {
    return unreached;
  }

  /** What is wrong with any page; an empty list when nothing is. */
  List<String> findings() {
    return inspection.findings();
  }

  /** The pages that led to another one. */
  Set<String> ledElsewhere() {
    return elsewhere;
  }

  private void visit(SitePages.Row row) {
    String address = "/" + language + "/" + row.path();
    if (row.keyed()) {
      address += "/" + links.get(row.name());
    } else if (ASKED.contains(row.name())) {
      address += questions.get(row.name());
    }
    APIResponse answer = page.request().get(address);
    if (answer.status() != 200) {
      inspection.add(row.name() + " " + address + ": " + answer.status());
    } else if (!SitePages.at(pathOf(answer.url())).equals(SitePages.at(pathOf(address)))) {
      elsewhere.add(row.name());
    } else if (answer.headers().get("content-type").startsWith("text/html")) {
      lookAt(row, address, answer.text());
    }
  }

  private static String pathOf(String address) {
    return address
        .replaceAll("^https?://[^/]*", "")
        .replaceAll("[?#].*", "")
        .replaceAll("^/../", "");
  }

  private void lookAt(SitePages.Row row, String address, String html) {
    LINK.matcher(html)
        .results()
        .forEach(
            link ->
                SitePages.at(link.group(1))
                    .ifPresent(to -> remember(to, link.group(1), link.group(2))));
    if (!LOOKED_AT.add(language + row.name() + structure(html))) {
      return;
    }
    inspection.read(address, html, row.audience().contains("PUBLIC"));
    page.navigate(address);
    inspection.lookAt(page);
  }

  private void remember(SitePages.Row to, String path, String query) {
    if (to.keyed()) {
      links.putIfAbsent(to.name(), path.substring(to.path().length() + 1));
    } else if (!query.isEmpty()) {
      questions.putIfAbsent(to.name(), query.replace("&amp;", "&"));
    }
  }

  /** The sorts of elements of a page: what can be wrong with it depends on them, not on figures. */
  private static String structure(String html) {
    Map<String, Integer> sorts = new HashMap<>();
    TAG.matcher(html)
        .results()
        .map(tag -> VALUE.matcher(tag.group()).replaceAll(""))
        .forEach(tag -> sorts.merge(tag, 1, Integer::sum));
    return sorts.keySet().stream().sorted().collect(Collectors.joining());
  }
}
