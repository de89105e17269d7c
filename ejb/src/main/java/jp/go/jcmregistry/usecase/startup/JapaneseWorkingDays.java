package jp.go.jcmregistry.usecase.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.go.jcmregistry.domain.cooperation.NationalHolidays;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;

/**
 * A working day is not a Saturday, Sunday, national, substitute or between-holidays day, nor one of
 * 29 December to 3 January (design, section 5; the latter as for administrative organs).
 */
@ApplicationScoped
public class JapaneseWorkingDays implements WorkingDays {
  private static final MonthDay YEAR_END = MonthDay.of(12, 29);
  private static final MonthDay NEW_YEAR = MonthDay.of(1, 3);

  private final Map<Integer, Set<LocalDate>> known = new ConcurrentHashMap<>();

  @Override
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isTurnOfTheYear(MonthDay.from(day))
        && !known.computeIfAbsent(day.getYear(), NationalHolidays::of).contains(day);
  }

  private static boolean isTurnOfTheYear(MonthDay day) {
    return !day.isBefore(YEAR_END) || !day.isAfter(NEW_YEAR);
  }
}
