package jp.go.jcmregistry.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a registry stands in one language.
 *
 * @param registry as in {@code MNG01}; the default one stands in no address
 * @param key null for a page that carries none
 */
public record Address(String registry, Language language, Page page, String key) {

  /** The request attribute under which the page's own address travels to its view. */
  static final String ATTRIBUTE = "registry.address";

  private static final int KEY_LENGTH_MAX = 200;
  private static final Pattern PATH =
      Pattern.compile("(/[a-z]{3}[0-9]{2})?(?:/([^/]*)(?:/(.*))?)?");

  public Address {
    if (page.isKeyed() != (key != null)) {
      throw new IllegalArgumentException(page + " with key " + key);
    }
  }

  /**
   * A path of the site in its parts.
   *
   * @param named the part that names a registry, as in {@code /mng01}; null where none is named
   * @param language null where it has none
   * @param rest what follows the language; null where not even a slash does
   * @param entrance whether it is that of a registry, and of no page
   */
  record Path(String named, Language language, String rest, boolean entrance) {

    /** Reads a path, decoded. */
    static Path of(String path) {
      Matcher parts = PATH.matcher(path);
      if (!parts.matches()) {
        return new Path(null, null, null, false);
      }
      String first = parts.group(2);
      String rest = parts.group(3);
      boolean entrance = (first == null || first.isEmpty()) && rest == null;
      return new Path(parts.group(1), Language.of(first).orElse(null), rest, entrance);
    }

    /** Whether it leads to pages, and not to a file. */
    boolean isOfPages() {
      return language != null || entrance;
    }

    /** The registry's code; the default one where none is named. */
    String registry() {
      return named == null ? Site.DEFAULT : named.substring(1).toUpperCase(Locale.ROOT);
    }

    /** The page that stands there, if one does. */
    Optional<Address> address() {
      return language == null || rest == null
          ? Optional.empty()
          : Address.parse(registry(), language, rest);
    }
  }

  /** The address of a page without a key. */
  public static Address of(String registry, Language language, Page page) {
    return new Address(registry, language, page, null);
  }

  /**
   * Reads what follows the language in a path, decoded and without a slash at either end. A page of
   * its own wins over a key of the same shape: {@code credits/mine} is not the credit "mine".
   */
  static Optional<Address> parse(String registry, Language language, String path) {
    return Arrays.stream(Page.values())
        .filter(page -> matches(page, path))
        .min(Comparator.comparing(Page::isKeyed))
        .map(
            page ->
                new Address(registry, language, page, page.isKeyed() ? keyOf(page, path) : null));
  }

  private static boolean matches(Page page, String path) {
    if (!page.isKeyed()) {
      return page.getPath().equals(path);
    }
    if (!path.startsWith(page.getPath() + "/")) {
      return false;
    }
    String key = keyOf(page, path);
    return !key.isBlank() && key.length() <= KEY_LENGTH_MAX && key.indexOf('/') < 0;
  }

  private static String keyOf(Page page, String path) {
    return path.substring(page.getPath().length() + 1);
  }

  /** The same page in the other language. */
  Address inOtherLanguage() {
    return new Address(registry, language.other(), page, key);
  }

  /** The same page of another registry. */
  Address of(String other) {
    return new Address(other, language, page, key);
  }

  /** What an address of a registry begins with: nothing where it is the default one. */
  public static String prefix(String registry) {
    return Site.DEFAULT.equals(registry) ? "" : "/" + registry.toLowerCase(Locale.ROOT);
  }

  /** The path a browser asks for, from the root of the site. */
  @Override
  public String toString() {
    String path = prefix(registry) + "/" + language.getCode() + "/" + page.getPath();
    return key == null ? path : path + "/" + URLEncoder.encode(key, UTF_8).replace("+", "%20");
  }
}
