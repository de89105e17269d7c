package jp.go.jcmregistry.domain.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a Party owes, in the order in which it is due: the reports that come every year or two
 * without being recorded, and whatever is recorded of these and the others.
 */
final class DutyCalendar {
  private static final int FIRST_BTR = 2024;
  private static final int YEARS_OF_A_BTR = 2;

  private DutyCalendar() {}

  /**
   * The calendar on a day.
   *
   * @param since the first year with anything to report
   */
  static List<Duty> of(List<Duty> recorded, int since, LocalDate today) {
    Stream<Duty> expected =
        Stream.concat(
            IntStream.rangeClosed(since, today.getYear())
                .mapToObj(year -> Duty.expected(DutyKind.AEF, year)),
            IntStream.rangeClosed(Math.max(FIRST_BTR, since), today.getYear() + 1)
                .filter(year -> year % YEARS_OF_A_BTR == 0)
                .mapToObj(year -> Duty.expected(DutyKind.BTR, year)));
    return Stream.concat(
            expected.filter(duty -> recorded.stream().noneMatch(duty::isAbout)), recorded.stream())
        .sorted(Comparator.comparing(Duty::dueOn).thenComparing(Duty::kind))
        .toList();
  }
}
