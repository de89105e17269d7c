package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an approved transfer is executed; 18 February 2026 is a Wednesday, the 23rd a Monday. */
class TransferScheduleTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @ParameterizedTest
  @CsvSource({
    // approved, to whom, due
    "2026-02-18T10:00, TRUSTED, 2026-02-18T10:00",
    "2026-02-18T15:59, TRUSTED, 2026-02-18T15:59",
    "2026-02-18T16:00, TRUSTED, 2026-02-19T10:00",
    "2026-02-18T09:59, TRUSTED, 2026-02-18T10:00",
    "2026-02-20T16:00, TRUSTED, 2026-02-23T10:00",
    "2026-02-21T11:00, TRUSTED, 2026-02-23T10:00",
    "2026-02-18T11:59, OTHER, 2026-02-19T12:00",
    "2026-02-18T12:00, OTHER, 2026-02-20T12:00",
    "2026-02-20T11:59, OTHER, 2026-02-23T12:00",
    "2026-02-20T12:00, OTHER, 2026-02-24T12:00",
    "2026-02-21T02:00, GOVERNMENT, 2026-02-21T02:00"
  })
  void asANewRegistryBegins(
      LocalDateTime approved, TransferSchedule.Receiver to, LocalDateTime due) {
    assertThat(due(TransferSchedule.AT_THE_BEGINNING, approved, to)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 2026-02-21T02:00, OTHER, 2026-02-21T02:00",
    "90, 0, 2026-02-21T02:00, OTHER, 2026-02-21T03:30",
    "90, 0, 2026-02-21T02:00, TRUSTED, 2026-02-21T03:30",
    "90, 0, 2026-02-21T02:00, GOVERNMENT, 2026-02-21T02:00",
    "0, 3, 2026-02-18T09:00, OTHER, 2026-02-23T12:00",
    "10000, 1, 2026-02-18T09:00, OTHER, 2026-02-25T07:40"
  })
  void withOtherSettings(
      long minutes,
      long workingDays,
      LocalDateTime approved,
      TransferSchedule.Receiver to,
      LocalDateTime due) {
    Map<Setting, Long> set =
        Map.of(
            Setting.TRANSFER_DELAY_MINUTES,
            minutes,
            Setting.TRANSFER_DELAY_WORKING_DAYS,
            workingDays,
            Setting.TRANSFER_OPENS,
            0L,
            Setting.TRANSFER_CLOSES,
            0L);

    assertThat(due(set, approved, to)).isEqualTo(due);
  }

  private static LocalDateTime due(
      Map<Setting, Long> set, LocalDateTime approved, TransferSchedule.Receiver to) {
    return new TransferSchedule(new Settings(set), Ledger.WEEKDAYS, TOKYO)
        .due(approved.atZone(TOKYO).toInstant(), to)
        .atZone(TOKYO)
        .toLocalDateTime();
  }
}
