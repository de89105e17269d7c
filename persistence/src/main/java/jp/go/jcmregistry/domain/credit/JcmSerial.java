package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/** One JCM unit or one run of them, as it is printed on documents and typed into a search. */
public record JcmSerial(JcmSeries series, SerialRange range) implements Serializable {
  private static final Pattern FORM =
      Pattern.compile("(JCM-[A-Z]{2}-[A-Z]{2}-[0-9]+-[0-9]{4})-([0-9]+(?:-[0-9]+)?)");

  /** Refuses a missing part. */
  public JcmSerial {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(range, "range");
  }

  /** Reads the unit form "…-2015-27" and the run form "…-2015-1-27". */
  public static JcmSerial parse(String typed) {
    Matcher parts = FORM.matcher(Typed.clean(typed));
    if (!parts.matches()) {
      throw new InvalidValue("value.JcmSerial.form");
    }
    return new JcmSerial(JcmSeries.parse(parts.group(1)), SerialRange.parse(parts.group(2)));
  }

  @Override
  public String toString() {
    return series + "-" + range;
  }
}
