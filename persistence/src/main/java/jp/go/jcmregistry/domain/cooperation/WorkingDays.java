package jp.go.jcmregistry.domain.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which days are worked; deadlines count them. */
@FunctionalInterface
public interface WorkingDays {
  boolean isWorkingDay(LocalDate day);

  /** 24:00 in the zone on the n-th working day after the instant's own day. */
  default Instant endOfNth(Instant from, int days, ZoneId zone) {
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
