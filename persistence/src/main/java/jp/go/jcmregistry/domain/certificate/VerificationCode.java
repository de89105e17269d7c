package jp.go.jcmregistry.domain.certificate;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * What whoever holds a certificate types to verify it: 16 letters and digits by chance, 80 bits, so
 * that nobody finds one by trying. Letters and digits that look alike are not used.
 */
public record VerificationCode(String text) implements Serializable {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final Pattern FORM = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");
  private static final int LENGTH = 16;
  private static final int GROUP = 4;
  private static final SecureRandom CHANCE = new SecureRandom();

  /** A new one. */
  public static VerificationCode make() {
    StringBuilder signs = new StringBuilder();
    CHANCE.ints(LENGTH, 0, ALPHABET.length()).forEach(sign -> signs.append(ALPHABET.charAt(sign)));
    return new VerificationCode(grouped(signs));
  }

  /** Reads one as somebody typed it; empty where it cannot be one. */
  public static Optional<VerificationCode> typed(String typed) {
    try {
      StringBuilder signs = new StringBuilder(Typed.clean(typed).replace("-", ""));
      return Optional.of(grouped(signs)).filter(FORM.asMatchPredicate()).map(VerificationCode::new);
    } catch (InvalidValue unreadable) {
      return Optional.empty();
    }
  }

  private static String grouped(StringBuilder signs) {
    for (int at = signs.length() - signs.length() % GROUP; at > 0; at -= GROUP) {
      if (at < signs.length()) {
        signs.insert(at, '-');
      }
    }
    return signs.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
