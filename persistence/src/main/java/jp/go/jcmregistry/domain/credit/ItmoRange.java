package jp.go.jcmregistry.domain.credit;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import jp.go.jcmregistry.domain.shared.Typed;

/**
 * ITMO identifiers that follow one another. One identifier is written as the agreed electronic
 * format has it; for a run, which the format writes in two columns, the last serial follows the
 * first as in our own serial numbers: CA9001-THA01-THA-1-27-2022.
 */
public record ItmoRange(ItmoSeries series, SerialRange serials) implements Serializable {
  private static final Pattern RUN =
      Pattern.compile("(CA[0-9]{4}-[A-Z]{3}[0-9]{2}-[A-Z]{3})-([0-9]+)-([0-9]+)-([0-9]{4})");

  /** Refuses a missing part. */
  public ItmoRange {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(serials, "serials");
  }

  /** Reads one identifier or a run of them; spaces and full-width characters are forgiven. */
  public static ItmoRange parse(String typed) {
    Matcher run = RUN.matcher(Typed.clean(typed));
    if (!run.matches()) {
      ItmoIdentifier one = ItmoIdentifier.parse(typed);
      return new ItmoRange(one.series(), SerialRange.of(one.serial(), one.serial()));
    }
    ItmoIdentifier first = ItmoIdentifier.parse(part(run, 2));
    ItmoIdentifier last = ItmoIdentifier.parse(part(run, 3));
    return new ItmoRange(first.series(), SerialRange.of(first.serial(), last.serial()));
  }

  private static String part(Matcher run, int serial) {
    return String.join("-", run.group(1), run.group(serial), run.group(4));
  }

  /** Whether somebody means an ITMO identifier and not a serial of the JCM. */
  public static boolean isMeant(String typed) {
    try {
      return Typed.clean(typed).startsWith("CA");
    } catch (InvalidValue unreadable) {
      return false;
    }
  }

  /** The identifier of one of them, as the agreed electronic format has it. */
  public ItmoIdentifier identifier(long serial) {
    return new ItmoIdentifier(series, serial);
  }

  @Override
  public String toString() {
    return String.join(
        "-",
        series.approach(),
        series.originatingRegistry(),
        series.firstTransferringParty(),
        serials.toString(),
        series.vintage().toString());
  }
}
