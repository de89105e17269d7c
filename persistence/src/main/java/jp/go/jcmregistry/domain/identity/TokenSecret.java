package jp.go.jcmregistry.domain.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a program shows instead of a password: a mark and 256 random bits. Only its hash is kept; so
 * many bits cannot be guessed, so the hash need not be slow.
 */
public final class TokenSecret {
  private static final String MARK = "jcm_";
  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private TokenSecret(String text) {
    this.text = text;
  }

  /** A new secret that nobody has seen. */
  public static TokenSecret make() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new TokenSecret(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Reads what a program sent; empty when it cannot be one of ours. */
  public static Optional<TokenSecret> parse(String text) {
    return text != null && SHAPE.matcher(text).matches()
        ? Optional.of(new TokenSecret(text))
        : Optional.empty();
  }

  /** The SHA-256 by which the secret is found again. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The secret itself, for the one time it is shown to its owner. */
  public String reveal() {
    return text;
  }

  /** Never the secret: this is what lands in logs. */
  @Override
  public String toString() {
    return MARK + "…";
  }
}
