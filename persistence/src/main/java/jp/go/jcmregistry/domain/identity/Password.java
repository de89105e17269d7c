package jp.go.jcmregistry.domain.identity;

import java.text.Normalizer;
import jp.go.jcmregistry.domain.shared.InvalidValue;

/** A password as typed, in the one spelling that is hashed; never stored, never printed. */
public final class Password {
  private static final int LENGTH_MIN = 12;
  private static final int LENGTH_MAX = 200;

  private final String text;

  private Password(String text) {
    this.text = text;
  }

  /** What somebody typed to sign in; two keyboards may write the same letter differently. */
  public static Password typed(String typed) {
    return new Password(typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC));
  }

  /** What somebody chose; refused when too short to be one. */
  public static Password chosen(String typed) {
    Password password = typed(typed);
    int length = password.text.codePointCount(0, password.text.length());
    if (length < LENGTH_MIN || length > LENGTH_MAX) {
      throw new InvalidValue("value.Password.length", LENGTH_MIN, LENGTH_MAX);
    }
    return password;
  }

  /** Why a chosen password is refused that anybody would try first. */
  public static InvalidValue tooCommon() {
    return new InvalidValue("value.Password.common");
  }

  /** Why a change is refused whose author does not know the present password. */
  public static InvalidValue wrongPresent() {
    return new InvalidValue("value.Password.present");
  }

  /** The characters to hash. */
  public char[] characters() {
    return text.toCharArray();
  }

  @Override
  public String toString() {
    return "password";
  }
}
