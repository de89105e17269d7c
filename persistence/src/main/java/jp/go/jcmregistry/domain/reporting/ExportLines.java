package jp.go.jcmregistry.domain.reporting;

import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The lines of an export as they are kept: compressed, in parts, never all in memory. */
final class ExportLines {
  private ExportLines() {}

  /** What writes lines, one call a line. */
  @FunctionalInterface
  interface Writing {
    void to(Consumer<String> line);
  }

  /** Keeps the lines; answers the SHA-256 of all of them. */
  static String write(EntityManager entities, long export, Writing writing) {
    MessageDigest digest = sha256();
    try (Writer to =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(
                    new GZIPOutputStream(Parts.ofExport(entities, export).write()), digest),
                StandardCharsets.UTF_8))) {
      writing.to(line -> write(to, line));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void write(Writer to, String line) {
    try {
      to.write(line);
      to.write('\n');
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static void read(EntityManager entities, long export, Consumer<String> each) {
    try (BufferedReader from =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Parts.ofExport(entities, export).read()),
                StandardCharsets.UTF_8))) {
      from.lines().forEach(each);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
