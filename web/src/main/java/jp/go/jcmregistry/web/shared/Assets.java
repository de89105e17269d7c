package jp.go.jcmregistry.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Addresses of our own style sheets, scripts and pictures. Each carries a mark of its content, so
 * that browsers may keep it for a year and still get a changed file at once.
 */
@Named
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/resources/";

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  @Inject private ServletContext context;

  /** The address of a file below {@code resources}. */
  public String at(String file) {
    return addresses.computeIfAbsent(file, this::address);
  }

  private String address(String file) {
    try (InputStream content = context.getResourceAsStream(FOLDER + file)) {
      if (content == null) {
        throw new IllegalArgumentException("No file " + FOLDER + file);
      }
      CRC32 mark = new CRC32();
      mark.update(content.readAllBytes());
      return FOLDER + file + "?v=" + Long.toHexString(mark.getValue());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
