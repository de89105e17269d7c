package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When outcomes may occur and when they may be used under an authorization; any part may miss. */
public record AefTimeframe(
    Integer occurredFrom, Integer occurredTo, LocalDate usedFrom, LocalDate usedTo) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  public static final AefTimeframe OPEN = new AefTimeframe(null, null, null, null);

  private boolean saysOccurred() {
    return occurredFrom != null && occurredTo != null;
  }

  private boolean saysUsed() {
    return usedFrom != null && usedTo != null;
  }

  boolean allowsVintage(int year) {
    return (occurredFrom == null || year >= occurredFrom)
        && (occurredTo == null || year <= occurredTo);
  }

  /** The nomenclature has room for one pair of years: those of occurrence, else those of use. */
  String years() {
    if (saysOccurred()) {
      return occurredFrom + " - " + occurredTo;
    }
    return saysUsed() ? usedFrom.getYear() + " - " + usedTo.getYear() : null;
  }

  /** Both spans in words. */
  String sentence() {
    String both =
        Stream.of(
                saysOccurred() ? "Occurred: from " + occurredFrom + " to " + occurredTo + "." : "",
                saysUsed() ? "Use: from " + DAY.format(usedFrom) + " to " + DAY.format(usedTo) : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return both.isEmpty() ? null : both;
  }
}
