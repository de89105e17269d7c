package jp.go.jcmregistry.domain.transaction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;

/**
 * When an approved transfer is executed (facts of the field, 5.4 and 7 (10); the Union Registry's
 * rule in the registry's zone). To a government account: at once. To a trusted account: at once,
 * within the hours of transfers. To any other: at noon of the n-th working day after the approval,
 * one day later when it was approved at noon or after. The registry's general delay in minutes
 * comes on top for everybody but the government. All of it is set by the registry.
 *
 * @param days the working days of the registry
 * @param zone in which hours and days are told
 */
public record TransferSchedule(Settings settings, WorkingDays days, ZoneId zone) {

  /** What a new registry begins with (facts of the field, 7 (10)). */
  public static final Map<Setting, Long> AT_THE_BEGINNING =
      Map.of(
          Setting.TRANSFER_DELAY_WORKING_DAYS, 1L,
          Setting.TRANSFER_OPENS, 600L,
          Setting.TRANSFER_CLOSES, 960L);

  /** How far a receiving account is known to the giver. */
  public enum Receiver {
    GOVERNMENT,
    /** On the giver's list of trusted accounts, or of the same holder. */
    TRUSTED,
    OTHER
  }

  /** The instant at which a transfer approved at this one is due; the same one: at once. */
  public Instant due(Instant approved, Receiver receiver) {
    if (receiver == Receiver.GOVERNMENT) {
      return approved;
    }
    Instant due =
        approved.plus(Duration.ofMinutes(settings.number(Setting.TRANSFER_DELAY_MINUTES)));
    if (receiver == Receiver.OTHER) {
      Instant noon = afterTheDelay(approved.atZone(zone));
      due = noon.isAfter(due) ? noon : due;
    }
    return withinHours(due.atZone(zone));
  }

  /** This instant where transfers are executed at it, else the next at which they are. */
  public Instant open(Instant at) {
    return withinHours(at.atZone(zone));
  }

  /** Whether working days or hours have a say at all. */
  static boolean countsDays(Settings settings) {
    return settings.number(Setting.TRANSFER_DELAY_WORKING_DAYS) > 0
        || settings.number(Setting.TRANSFER_OPENS) < settings.number(Setting.TRANSFER_CLOSES);
  }

  private Instant afterTheDelay(ZonedDateTime approved) {
    int delay = (int) settings.number(Setting.TRANSFER_DELAY_WORKING_DAYS);
    if (delay == 0) {
      return approved.toInstant();
    }
    int days = approved.toLocalTime().isBefore(LocalTime.NOON) ? delay : delay + 1;
    LocalDate day = approved.toLocalDate();
    for (int counted = 0; counted < days; counted++) {
      day = nextWorkingDay(day);
    }
    return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  /** The same instant where transfers are executed then, else the next opening. */
  private Instant withinHours(ZonedDateTime due) {
    LocalTime opens = time(Setting.TRANSFER_OPENS);
    LocalTime closes = time(Setting.TRANSFER_CLOSES);
    if (!opens.isBefore(closes)) {
      return due.toInstant();
    }
    LocalDate day = due.toLocalDate();
    boolean works = days.isWorkingDay(day);
    if (works && due.toLocalTime().isBefore(opens)) {
      return day.atTime(opens).atZone(zone).toInstant();
    }
    return works && due.toLocalTime().isBefore(closes)
        ? due.toInstant()
        : nextWorkingDay(day).atTime(opens).atZone(zone).toInstant();
  }

  private LocalTime time(Setting setting) {
    return LocalTime.MIN.plusMinutes(settings.number(setting));
  }

  private LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!days.isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
