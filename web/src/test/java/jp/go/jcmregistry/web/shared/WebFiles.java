package jp.go.jcmregistry.web.shared;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources the tests of this module read. */
final class WebFiles {

  static final Path WEBAPP = Path.of("src/main/webapp");
  static final Path PAGES = WEBAPP.resolve("pages");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path WORDS = Path.of("src/main/resources/jp/go/jcmregistry/web/i18n");

  private WebFiles() {}

  static List<Path> pages() {
    return below(PAGES, ".xhtml");
  }

  static List<Path> errorPages() {
    return below(WEBAPP.resolve("WEB-INF/errorpages"), ".xhtml");
  }

  static List<Path> views() {
    return below(WEBAPP, ".xhtml");
  }

  static List<Path> classes() {
    return below(JAVA, ".java");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Map<String, String> words(String bundle) {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(WORDS.resolve(bundle + ".properties"))) {
      words.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> sorted = new TreeMap<>();
    words.stringPropertyNames().forEach(key -> sorted.put(key, words.getProperty(key)));
    return sorted;
  }

  private static List<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
