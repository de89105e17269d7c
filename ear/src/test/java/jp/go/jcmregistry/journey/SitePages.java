package jp.go.jcmregistry.journey;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of all pages as the site itself has it, so that a walk forgets none of them. */
final class SitePages {

  private static final Path WEB = Path.of("..", "web");
  private static final List<Row> ROWS = read();

  private SitePages() {}

  /**
   * One page.
   *
   * @param path what follows the language in its address, without the key
   * @param keyed whether the address ends in a key
   * @param audience the roles who may see it, or PUBLIC
   */
  record Row(String name, String path, boolean keyed, Set<String> audience) {}

  /** The pages of one audience that have a view in this build. */
  static List<Row> of(String audience) {
    return ROWS.stream().filter(row -> row.audience().contains(audience)).toList();
  }

  /** The page that answers an address without language and query; a page of its own wins. */
  static Optional<Row> at(String path) {
    return ROWS.stream()
        .filter(row -> row.keyed() ? isKeyOf(row, path) : row.path().equals(path))
        .min(Comparator.comparing(Row::keyed));
  }

  private static boolean isKeyOf(Row row, String path) {
    String before = row.path() + "/";
    return path.startsWith(before) && path.indexOf('/', before.length()) < 0;
  }

  private static List<Row> read() {
    try {
      URL classes = WEB.resolve("target/classes/").toUri().toURL();
      try (var loader = new URLClassLoader(new URL[] {classes})) {
        Class<?> table = loader.loadClass("jp.go.jcmregistry.web.shared.Page");
        return Arrays.stream(table.getEnumConstants())
            .filter(page -> Files.exists(view(page)))
            .map(SitePages::row)
            .toList();
      }
    } catch (MalformedURLException | ClassNotFoundException missing) {
      throw new IllegalStateException("web is not compiled", missing);
    } catch (java.io.IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Path view(Object page) {
    return WEB.resolve("src/main/webapp" + asked(page, "getView"));
  }

  private static Row row(Object page) {
    Set<String> audience =
        ((Set<?>) asked(page, "getAudience"))
            .stream().map(Object::toString).collect(Collectors.toSet());
    return new Row(
        page.toString(),
        (String) asked(page, "getPath"),
        (Boolean) asked(page, "isKeyed"),
        audience);
  }

  private static Object asked(Object page, String getter) {
    try {
      return page.getClass().getMethod(getter).invoke(page);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
      throw new IllegalStateException(getter, failure);
    }
  }
}
