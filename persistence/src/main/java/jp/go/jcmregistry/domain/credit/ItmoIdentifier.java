package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/** The unique identifier of one ITMO, in the form the agreed electronic format uses. */
public record ItmoIdentifier(ItmoSeries series, long serial) implements Serializable {
  // Submissions of other Parties carry thousands separators in the serial; they mean nothing.
  private static final Pattern FORM =
      Pattern.compile("(CA[0-9]{4})-([A-Z]{3}[0-9]{2})-([A-Z]{3})-([0-9][0-9,]*)-([0-9]{4})");

  /** Refuses a serial below one or above the highest. */
  public ItmoIdentifier {
    Objects.requireNonNull(series, "series");
    if (serial < 1 || serial > SerialRange.SERIAL_MAX) {
      throw new InvalidValue("value.ItmoIdentifier.serial", SerialRange.SERIAL_MAX);
    }
  }

  /** Reads "CA9001-THA01-THA-1-2022"; "1,234" as serial is forgiven, "0001" is not. */
  public static ItmoIdentifier parse(String typed) {
    Matcher parts = FORM.matcher(Typed.clean(typed));
    if (!parts.matches()) {
      throw new InvalidValue("value.ItmoIdentifier.form");
    }
    String digits = parts.group(4).replace(",", "");
    if (digits.startsWith("0")) {
      throw new InvalidValue("value.ItmoIdentifier.zero", digits);
    }
    Vintage vintage = Vintage.parse(parts.group(5));
    return new ItmoIdentifier(
        new ItmoSeries(parts.group(1), parts.group(2), parts.group(3), vintage),
        Typed.number(digits));
  }

  @Override
  public String toString() {
    return String.join(
        "-",
        series.approach(),
        series.originatingRegistry(),
        series.firstTransferringParty(),
        Long.toString(serial),
        series.vintage().toString());
  }
}
