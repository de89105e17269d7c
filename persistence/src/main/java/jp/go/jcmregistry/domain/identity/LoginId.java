package jp.go.jcmregistry.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/** The name somebody signs in with: small letters, digits, dot, hyphen and underscore. */
public record LoginId(String text) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9._-]{3,40}");

  /** The container's own names for those who have not signed in and for the registry itself. */
  private static final Set<String> RESERVED = Set.of("anonymous", "registry");

  public LoginId {
    if (!isOne(text)) {
      throw new InvalidValue("value.LoginId.form");
    }
  }

  /** Whether somebody could be called so. */
  public static boolean isOne(String text) {
    return text != null && SHAPE.matcher(text).matches() && !RESERVED.contains(text);
  }

  /** Reads what a person typed; full-width and capital letters are forgiven. */
  public static LoginId parse(String typed) {
    return new LoginId(clean(typed));
  }

  /** What a person typed, in the one spelling; need not be a login ID at all. */
  public static String clean(String typed) {
    return typed == null
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}
