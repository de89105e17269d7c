package jp.go.jcmregistry.domain.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How times are written: the registry's clock first, GMT beside it, and no more of the second date
 * than differs from the first. A date alone is a calendar fact and is never converted.
 */
public final class Clocks {

  private static final String GMT = "GMT";

  private final ZoneId zone;
  private final boolean japanese;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dayOfYear;
  private final DateTimeFormatter time;
  private final DateTimeFormatter zoneName;

  public Clocks(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    Locale language = japanese ? Locale.JAPANESE : Locale.ENGLISH;
    this.date = DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日" : "d MMM uuuu", language);
    this.dayOfYear = DateTimeFormatter.ofPattern(japanese ? "M月d日" : "d MMM", language);
    this.time = DateTimeFormatter.ofPattern("HH:mm", language);
    // The short name is an English one ("JST") in both languages: the ministry writes it so.
    this.zoneName = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
  }

  /** As in {@code 20 Aug 2024}. */
  public String date(LocalDate day) {
    return date.format(day);
  }

  /** As in {@code 20 Aug 2024 05:30 JST (19 Aug 20:30 GMT)}. */
  public String instant(Instant instant) {
    ZonedDateTime here = instant.atZone(zone);
    ZonedDateTime gmt = instant.atZone(ZoneOffset.UTC);
    String first = date.format(here) + " " + time.format(here) + " " + zoneName.format(here);
    return beside(first, dateUnlessSame(gmt, here) + time.format(gmt) + " " + GMT);
  }

  /**
   * As in {@code 30 Sep 2024 24:00 JST (15:00 GMT)}: who is told "1 October 00:00" comes a day
   * late.
   */
  public String deadline(Instant end) {
    ZonedDateTime here = end.atZone(zone);
    if (!here.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return instant(end);
    }
    ZonedDateTime lastDay = here.minusDays(1);
    ZonedDateTime gmt = end.atZone(ZoneOffset.UTC);
    String first = date.format(lastDay) + " 24:00 " + zoneName.format(here);
    return beside(first, dateUnlessSame(gmt, lastDay) + time.format(gmt) + " " + GMT);
  }

  /** As in {@code 24 Jan 2023 10:00–18:00 JST (01:00–09:00 GMT)}. */
  public String window(Instant from, Instant until) {
    ZonedDateTime here = from.atZone(zone);
    ZonedDateTime gmt = from.atZone(ZoneOffset.UTC);
    String first =
        date.format(here) + " " + times(here, until.atZone(zone)) + " " + zoneName.format(here);
    boolean datesAreClear = sameDay(here, until.atZone(zone));
    String gmtDate = datesAreClear ? dateUnlessSame(gmt, here) : shortDate(gmt, here) + " ";
    return beside(first, gmtDate + times(gmt, until.atZone(ZoneOffset.UTC)) + " " + GMT);
  }

  private String times(ZonedDateTime from, ZonedDateTime until) {
    String to = japanese ? "～" : "–";
    if (sameDay(from, until)) {
      return time.format(from) + to + time.format(until);
    }
    return time.format(from) + " " + to + " " + shortDate(until, from) + " " + time.format(until);
  }

  private String dateUnlessSame(ZonedDateTime shown, ZonedDateTime known) {
    return sameDay(shown, known) ? "" : shortDate(shown, known) + " ";
  }

  private String shortDate(ZonedDateTime shown, ZonedDateTime known) {
    return (shown.getYear() == known.getYear() ? dayOfYear : date).format(shown);
  }

  private String beside(String first, String second) {
    return japanese ? first + "（" + second + "）" : first + " (" + second + ")";
  }

  private static boolean sameDay(ZonedDateTime one, ZonedDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate());
  }
}
