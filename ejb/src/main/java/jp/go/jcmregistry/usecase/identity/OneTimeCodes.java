package jp.go.jcmregistry.usecase.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import jp.go.jcmregistry.domain.identity.SecondFactor;
import org.apache.commons.codec.binary.Base32;

/**
 * The codes of RFC 6238 that every authenticator app shows: SHA-1, six digits, a new one every 30
 * seconds. The time is the server's own: a person's telephone knows nothing of a clock that a
 * demonstration has moved.
 */
public final class OneTimeCodes {
  /** Seconds that a code is shown. */
  public static final long SECONDS = 30;

  /** Telephones go wrong by some seconds, and people type slowly. */
  private static final long TOLERANCE = 1;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private OneTimeCodes() {}

  /** The half minute since 1970 in which this is. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** What an app with this secret shows in a half minute. */
  public static String code(byte[] secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
          Instant.ofEpochSecond(step * SECONDS));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The half minute whose code was typed, if it is now or next to now. */
  public static OptionalLong stepOf(byte[] secret, String typed, Instant at) {
    String clean =
        typed == null
            ? ""
            : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    long now = step(at);
    return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
        .filter(step -> same(code(secret, step), clean))
        .findFirst();
  }

  private static boolean same(String right, String typed) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }

  /** A new secret that nobody has seen, as an app takes it: Base32. */
  public static String newSecret() {
    byte[] secret = new byte[SecondFactor.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new Base32().encodeToString(secret);
  }

  /** The bytes of a secret as an app takes it. */
  public static byte[] secret(String base32) {
    return new Base32().decode(base32);
  }
}
