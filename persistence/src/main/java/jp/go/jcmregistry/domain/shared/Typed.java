package jp.go.jcmregistry.domain.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * What a person typed or pasted, brought to the one spelling the values are read in. A Japanese
 * keyboard gives full-width digits, long vowel marks for hyphens and wave dashes for ranges; a PDF
 * gives no-break spaces and en dashes. None of these is a reason to send anybody back.
 */
public final class Typed {
  /** No value of the registry is longer than this when printed. */
  public static final int LENGTH_MAX = 100;

  private static final String MEANT_AS_HYPHEN = "\u2212\u2043\u30fc\u2500\u2501~";

  private static final Set<Integer> BREAKS =
      Set.of(
          (int) Character.CONTROL,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR);

  private Typed() {}

  /**
   * The text in half-width capitals with plain hyphens and without spaces. Line breaks and tabs
   * between characters are refused: joining two lines would make one number out of two.
   */
  public static String clean(String typed) {
    if (typed == null) {
      return "";
    }
    String trimmed = typed.strip();
    if (trimmed.length() > LENGTH_MAX) {
      throw new InvalidValue("value.Typed.length", LENGTH_MAX);
    }
    StringBuilder cleaned = new StringBuilder(trimmed.length());
    Normalizer.normalize(trimmed, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(character -> append(character, cleaned));
    return cleaned.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The number these ASCII digits write. A number too long for a {@code long} becomes the largest
   * one, so that the value's own limit refuses it with its own reason.
   */
  public static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }

  private static void append(int character, StringBuilder cleaned) {
    int type = Character.getType(character);
    if (BREAKS.contains(type)) {
      throw new InvalidValue("value.Typed.lines");
    }
    if (type == Character.DASH_PUNCTUATION || MEANT_AS_HYPHEN.indexOf(character) >= 0) {
      cleaned.append('-');
    } else if (type != Character.FORMAT && !Character.isSpaceChar(character)) {
      cleaned.appendCodePoint(character);
    }
  }
}
