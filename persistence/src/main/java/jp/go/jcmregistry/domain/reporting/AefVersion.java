package jp.go.jcmregistry.domain.reporting;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a submission, X.Y: the first is 1.0, Y counts corrections, X what the platform
 * asked for. Text to whoever reads it: 1.10 follows 1.9.
 */
public record AefVersion(int major, int minor) implements Comparable<AefVersion>, Serializable {
  public static final AefVersion FIRST = new AefVersion(1, 0);

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

  /** The version a person wrote; empty where it has another form. */
  public static Optional<AefVersion> parse(String text) {
    Matcher parts = FORM.matcher(text == null ? "" : text);
    return parts.matches()
        ? Optional.of(
            new AefVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** What corrects this version. */
  public AefVersion correction() {
    return new AefVersion(major, minor + 1);
  }

  /** What the platform asks for instead of this version. */
  public AefVersion asked() {
    return new AefVersion(major + 1, 0);
  }

  /** What may follow; null stands for nothing filed yet. */
  static List<AefVersion> after(AefVersion filed) {
    return filed == null ? List.of(FIRST) : List.of(filed.correction(), filed.asked());
  }

  /** Whether somebody must have asked for it. */
  public boolean isAsked() {
    return minor == 0 && major > 1;
  }

  @Override
  public int compareTo(AefVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
