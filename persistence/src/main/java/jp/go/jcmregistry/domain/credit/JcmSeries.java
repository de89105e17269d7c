package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * The part of a JCM serial before its numbers: issuing side, partner country, project, vintage.
 * Both sides issue their share of one project, each in its own series, counting from 1.
 */
public record JcmSeries(String issuingSide, String partner, String projectNumber, Vintage vintage)
    implements Serializable {
  private static final Pattern FORM =
      Pattern.compile("JCM-([A-Z]{2})-([A-Z]{2})-([0-9]+)-([0-9]{4})");

  // One spelling per project: padded to three digits and no further, so 002 has no twin 0002.
  private static final Pattern PROJECT = Pattern.compile("(?!000)[0-9]{3}|[1-9][0-9]{3,5}");

  /** Refuses parts that are not written as the Joint Committees write them. */
  public JcmSeries {
    requireCountry(issuingSide);
    requireCountry(partner);
    if (!PROJECT.matcher(projectNumber).matches()) {
      throw new InvalidValue("value.JcmSeries.project", projectNumber);
    }
    Objects.requireNonNull(vintage, "vintage");
  }

  /** Reads "JCM-JP-ID-002-2015"; spaces, full-width characters and other dashes are forgiven. */
  public static JcmSeries parse(String typed) {
    Matcher parts = FORM.matcher(Typed.clean(typed));
    if (!parts.matches()) {
      throw new InvalidValue("value.JcmSeries.form");
    }
    return new JcmSeries(
        parts.group(1), parts.group(2), parts.group(3), Vintage.parse(parts.group(4)));
  }

  @Override
  public String toString() {
    return String.join("-", "JCM", issuingSide, partner, projectNumber, vintage.toString());
  }

  private static void requireCountry(String alpha2) {
    if (!alpha2.matches("[A-Z]{2}")) {
      throw new InvalidValue("value.JcmSeries.country", alpha2);
    }
  }
}
