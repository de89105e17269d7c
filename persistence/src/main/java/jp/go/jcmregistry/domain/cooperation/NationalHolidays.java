package jp.go.jcmregistry.domain.cooperation;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of rest of Japan: national holidays, their substitutes and the days between two of them
 * (Act on National Holidays, Act No. 178 of 1948, articles 2 and 3, as in force since 2007; the
 * Acts for the enthronement of 2019 and the Olympic Games of 2020 and 2021). The equinoxes are
 * calculated; the official day is announced each February for the following year, and what differs
 * is recorded as a working day or day of rest by two people.
 */
public final class NationalHolidays {

  /** The first year for which the rules of this class hold. */
  public static final int FIRST_YEAR = 2007;

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(2, 11),
          MonthDay.of(4, 29),
          MonthDay.of(5, 3),
          MonthDay.of(5, 4),
          MonthDay.of(5, 5),
          MonthDay.of(11, 3),
          MonthDay.of(11, 23));

  /** Marine, Sports and Mountain Day, moved for the Olympic Games. */
  private static final Map<Integer, List<MonthDay>> OF_THE_GAMES =
      Map.of(
          2020, List.of(MonthDay.of(7, 23), MonthDay.of(7, 24), MonthDay.of(8, 10)),
          2021, List.of(MonthDay.of(7, 22), MonthDay.of(7, 23), MonthDay.of(8, 8)));

  private static final int FIRST_MOUNTAIN_DAY = 2016;
  private static final int ENTHRONEMENT = 2019;
  private static final double TROPICAL_YEAR = 0.242194;
  private static final double SPRING = 20.8431;
  private static final double AUTUMN = 23.2488;
  private static final int EPOCH = 1980;

  private NationalHolidays() {}

  /**
   * All days of rest of a year by the Act, Sundays without a holiday not among them.
   *
   * @throws IllegalArgumentException for a year before {@link #FIRST_YEAR}
   */
  public static Set<LocalDate> of(int year) {
    if (year < FIRST_YEAR) {
      throw new IllegalArgumentException("no holidays are known of the year " + year);
    }
    Set<LocalDate> national = new HashSet<>();
    Stream.of(fixed(year), mondays(year), equinoxes(year), imperial(year), summer(year))
        .forEach(days -> days.forEach(national::add));
    Set<LocalDate> rest = new HashSet<>(national);
    national.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .map(day -> firstAfter(day, national))
        .forEach(rest::add);
    national.stream()
        .map(day -> day.plusDays(1))
        .filter(day -> !national.contains(day) && national.contains(day.plusDays(1)))
        .forEach(rest::add);
    return Set.copyOf(rest);
  }

  private static Stream<LocalDate> fixed(int year) {
    return FIXED.stream().map(day -> day.atYear(year));
  }

  private static Stream<LocalDate> mondays(int year) {
    return Stream.of(monday(year, Month.JANUARY, 2), monday(year, Month.SEPTEMBER, 3));
  }

  private static LocalDate monday(int year, Month month, int ordinal) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  private static Stream<LocalDate> equinoxes(int year) {
    return Stream.of(
        LocalDate.of(year, Month.MARCH, equinox(year, SPRING)),
        LocalDate.of(year, Month.SEPTEMBER, equinox(year, AUTUMN)));
  }

  private static int equinox(int year, double atEpoch) {
    int years = year - EPOCH;
    return (int) (atEpoch + TROPICAL_YEAR * years) - years / 4;
  }

  /** The Emperor's birthday: none in the year in which the throne passed on. */
  private static Stream<LocalDate> imperial(int year) {
    if (year == ENTHRONEMENT) {
      return Stream.of(LocalDate.of(year, 5, 1), LocalDate.of(year, 10, 22));
    }
    return Stream.of(year < ENTHRONEMENT ? LocalDate.of(year, 12, 23) : LocalDate.of(year, 2, 23));
  }

  private static Stream<LocalDate> summer(int year) {
    if (OF_THE_GAMES.containsKey(year)) {
      return OF_THE_GAMES.get(year).stream().map(day -> day.atYear(year));
    }
    Stream<LocalDate> mountain =
        year < FIRST_MOUNTAIN_DAY ? Stream.empty() : Stream.of(LocalDate.of(year, 8, 11));
    return Stream.concat(
        mountain, Stream.of(monday(year, Month.JULY, 3), monday(year, Month.OCTOBER, 2)));
  }

  private static LocalDate firstAfter(LocalDate sunday, Set<LocalDate> national) {
    return IntStream.rangeClosed(1, national.size())
        .mapToObj(sunday::plusDays)
        .filter(day -> !national.contains(day))
        .findFirst()
        .orElseThrow();
  }
}
