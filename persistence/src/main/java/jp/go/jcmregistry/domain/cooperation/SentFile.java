package jp.go.jcmregistry.domain.cooperation;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A file somebody sent: kept in the database, saved by whoever reads it, never shown inside a page.
 *
 * @param name as it was called, without folders and signs that mean something elsewhere
 * @param mediaType what its content was found to be, whatever its name says
 */
public record SentFile(String name, String mediaType, byte[] content) implements Serializable {
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  /** The endings a file of each type may have. */
  private static final Map<String, Set<String>> ENDINGS =
      Map.of(
          "application/pdf", Set.of("pdf"),
          "image/png", Set.of("png"),
          "image/jpeg", Set.of("jpg", "jpeg"));

  private static final int NAME_MAX = 200;

  /** Cleans the name. */
  public SentFile {
    name = clean(name);
    content = content.clone();
  }

  private static String clean(String given) {
    String last =
        given == null ? "" : given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
    String plain = last.replaceAll("[\\p{Cntrl}<>:\"|?*;]", "_").strip();
    return plain.length() > NAME_MAX ? plain.substring(plain.length() - NAME_MAX) : plain;
  }

  @Override
  public byte[] content() {
    return content.clone();
  }

  /** Whether it is of a type that is taken, and its name says so. */
  public boolean isWhatItSays() {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.getOrDefault(mediaType, Set.of()).contains(ending);
  }

  /** Whether there is something in it, and not too much. */
  public boolean isWithinLimits() {
    return content.length > 0 && content.length <= BYTES_MAX;
  }

  /** The SHA-256 of its content. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
