package jp.go.jcmregistry.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.go.jcmregistry.domain.cooperation.Clocks;

/** What pages call as {@code #{r:...}}; declared in registry.taglib.xml. */
public final class TagFunctions {

  /** The parameters that say where in a list a page is. */
  private static final Set<String> PLACES = Set.of("page", "place");

  private TagFunctions() {}

  /** The address of a page without a key, in the language of this page. */
  public static String href(String page) {
    return activePage().to(Page.valueOf(page)).toString();
  }

  /** The address of a page with a key. */
  public static String hrefOf(String page, Object key) {
    return activePage().to(Page.valueOf(page), String.valueOf(key)).toString();
  }

  /**
   * This page's query with one parameter set to another value; for lists that page and sort. Asked
   * otherwise, a list begins anew.
   */
  public static String query(String parameter, Object value) {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    if (!PLACES.contains(parameter)) {
      parameters.keySet().removeAll(PLACES);
    }
    parameters.put(parameter, List.of(String.valueOf(value)));
    return parameters.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(each -> pair(entry.getKey(), each)))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** A text as it may stand in a parameter of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
  }

  /** An instant on both clocks. */
  public static String instant(Instant instant) {
    return instant == null ? "" : clocks().instant(instant);
  }

  /** The end of a time to act in, on both clocks; midnight is said as 24:00 of the day before. */
  public static String deadline(Instant end) {
    return end == null ? "" : clocks().deadline(end);
  }

  /** A calendar date, never converted. */
  public static String date(LocalDate date) {
    return date == null ? "" : clocks().date(date);
  }

  /** A calendar date in a language that need not be a page's. */
  public static String date(LocalDate date, Language language) {
    return new Clocks(ZoneOffset.UTC, language.getLocale()).date(date);
  }

  /** A stretch of time on both clocks. */
  public static String window(Instant from, Instant until) {
    return from == null || until == null ? instant(from) : clocks().window(from, until);
  }

  /** A stretch of time on both clocks, in a language that need not be the page's. */
  public static String window(Instant from, Instant until, Language language) {
    return new Clocks(site().getZone(), language.getLocale()).window(from, until);
  }

  /** Digits in groups of three, the same in both languages; a quantity prints itself so. */
  public static String digits(Object number) {
    if (number instanceof Number plain) {
      return String.format(Locale.ROOT, "%,d", plain.longValue());
    }
    return number == null ? "" : number.toString();
  }

  /**
   * An identifier cut after its hyphens, so that a narrow page may break it there; the first and
   * the last number of a run stay together.
   */
  public static List<String> parts(Object identifier) {
    return identifier == null ? List.of() : List.of(identifier.toString().split("(?<=-)(?!\\d+$)"));
  }

  /** An instant as machines read it: HTML knows no more than milliseconds. */
  public static String stamp(Instant instant) {
    return instant == null ? "" : instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** The tone a status is shown in; its word and shape say the same without colour. */
  public static String tone(Object status) {
    return StatusTone.of(String.valueOf(status)).getCode();
  }

  private static Clocks clocks() {
    return new Clocks(
        site().getZone(), FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  private static Site site() {
    return CDI.current().select(Site.class).get();
  }

  private static ActivePage activePage() {
    return CDI.current().select(ActivePage.class).get();
  }
}
