package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyCalendarTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  @Test
  void theAefIsDueEveryYearAndTheBiennialReportEverySecond() {
    assertThat(DutyCalendar.of(List.of(), 2023, TODAY))
        .extracting(duty -> duty.kind() + " " + duty.concerns() + " " + duty.dueOn())
        .containsExactly(
            "AEF 2023 2024-04-15",
            "BTR 2024 2024-12-31",
            "AEF 2024 2025-04-15",
            "AEF 2025 2026-04-15",
            "BTR 2026 2026-12-31",
            "AEF 2026 2027-04-15");
  }

  @Test
  void aRecordedReportTakesThePlaceOfTheExpectedOne() {
    Duty made =
        new Duty(
            DutyKind.AEF,
            "2025",
            LocalDate.of(2026, 4, 15),
            LocalDate.of(2026, 3, 1),
            "unfccc.int");
    assertThat(DutyCalendar.of(List.of(made), 2025, TODAY))
        .filteredOn(duty -> duty.kind() == DutyKind.AEF)
        .extracting(Duty::concerns, Duty::doneOn)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("2025", LocalDate.of(2026, 3, 1)),
            org.assertj.core.groups.Tuple.tuple("2026", null));
    assertThat(made.stage(LocalDate.of(2027, 1, 1))).isEqualTo(DutyStage.DONE);
  }

  @Test
  void stagesBeginOnTheirDayAndTheDueDayItselfIsInTime() {
    LocalDate due = LocalDate.of(2026, 4, 15);
    assertThat(DutyStage.of(due, due.minusDays(91))).isEqualTo(DutyStage.LATER);
    assertThat(DutyStage.of(due, due.minusDays(90))).isEqualTo(DutyStage.WITHIN_90_DAYS);
    assertThat(DutyStage.of(due, due.minusDays(30))).isEqualTo(DutyStage.WITHIN_30_DAYS);
    assertThat(DutyStage.of(due, due.minusDays(7))).isEqualTo(DutyStage.WITHIN_7_DAYS);
    assertThat(DutyStage.of(due, due)).isEqualTo(DutyStage.WITHIN_7_DAYS);
    assertThat(DutyStage.of(due, due.plusDays(1))).isEqualTo(DutyStage.OVERDUE);
  }
}
