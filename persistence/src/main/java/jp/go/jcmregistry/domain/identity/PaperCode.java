package jp.go.jcmregistry.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A code that is kept on paper and lets in once: in place of an app that is lost, or to choose the
 * first password. 16 letters and digits that cannot be taken for each other (80 bits), written in
 * groups of four. Only its hash is kept.
 */
public final class PaperCode {
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz023456789";
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final int CODES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private PaperCode(String text) {
    this.text = text;
  }

  /** A new code that nobody has seen. */
  static PaperCode one() {
    return make();
  }

  /** A new set that nobody has seen. */
  public static List<PaperCode> makeSet() {
    return Stream.generate(PaperCode::make).limit(CODES).toList();
  }

  private static PaperCode make() {
    StringBuilder made = new StringBuilder();
    for (int sign = 0; sign < LENGTH; sign++) {
      made.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return new PaperCode(made.toString());
  }

  /** What a person typed: capitals, spaces and hyphens are forgiven; need not be a code at all. */
  public static PaperCode typed(String typed) {
    String clean = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return new PaperCode(clean.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
  }

  /** The SHA-256 by which it is found again. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The code itself in groups, for the one time it is shown to its owner. */
  public String reveal() {
    return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** Never the code: this is what lands in logs. */
  @Override
  public String toString() {
    return "code";
  }
}
