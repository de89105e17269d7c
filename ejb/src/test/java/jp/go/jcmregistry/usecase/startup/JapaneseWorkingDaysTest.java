package jp.go.jcmregistry.usecase.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseWorkingDaysTest {
  @ParameterizedTest
  @CsvSource({
    "2024-05-02, true", // between two weeks of holidays
    "2024-05-03, false", // Constitution Memorial Day
    "2024-05-06, false", // substitute for the 5th, a Sunday
    "2026-09-22, false", // between Respect for the Aged Day and the autumn equinox
    "2026-09-24, true",
    "2025-12-26, true",
    "2025-12-29, false", // offices are closed to 3 January
    "2026-01-02, false",
    "2026-01-05, true",
    "2026-01-10, false" // a Saturday
  })
  void knowsTheHolidaysOfJapan(LocalDate day, boolean works) {
    assertEquals(works, new JapaneseWorkingDays().isWorkingDay(day));
  }
}
