package jp.go.jcmregistry.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Where a page stands in one language; {@code key} is null for a page that carries none. */
public record Address(Language language, Page page, String key) {

  /** The request attribute under which the page's own address travels to its view. */
  static final String ATTRIBUTE = "registry.address";

  private static final int KEY_LENGTH_MAX = 200;

  public Address {
    if (page.isKeyed() != (key != null)) {
      throw new IllegalArgumentException(page + " with key " + key);
    }
  }

  /** The address of a page without a key. */
  static Address of(Language language, Page page) {
    return new Address(language, page, null);
  }

  /**
   * Reads what follows the language in a path, decoded and without a slash at either end. A page of
   * its own wins over a key of the same shape: {@code credits/mine} is not the credit "mine".
   */
  static Optional<Address> parse(Language language, String path) {
    return Arrays.stream(Page.values())
        .filter(page -> matches(page, path))
        .min(Comparator.comparing(Page::isKeyed))
        .map(page -> new Address(language, page, page.isKeyed() ? keyOf(page, path) : null));
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
    return new Address(language.other(), page, key);
  }

  /** The path a browser asks for, from the root of the site. */
  @Override
  public String toString() {
    String path = "/" + language.getCode() + "/" + page.getPath();
    return key == null ? path : path + "/" + URLEncoder.encode(key, UTF_8).replace("+", "%20");
  }
}
