package jp.go.jcmregistry.domain.cooperation;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What two people set, from which day it holds, and which days are worked: J7211 to J7213. */
class RecordedSettingsIT {
  private static final Instant WEDNESDAY_NOON = Instant.parse("2026-02-18T03:00:00Z");

  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private final Ledger ledger = new Ledger(DATABASE);
  private final Records records = new Records(ledger);

  @BeforeEach
  void itIsAWednesday() {
    DATABASE.setClock(WEDNESDAY_NOON);
  }

  private static Map<String, String> setting(Setting setting, String value, String from) {
    Map<String, String> answers = new HashMap<>(Map.of("setting", setting.name()));
    answers.put("value", value);
    answers.put("from", from);
    return answers;
  }

  private long holds(Setting setting, String at) {
    return ledger.call(
        e -> new Registries(e).settings(Ledger.REGISTRY, Instant.parse(at)).number(setting));
  }

  @Test
  void aValueHoldsFromTheStartOfItsDayAndWhatHeldBeforeStays() {
    records.record(RecordKind.SETTING, setting(Setting.REVERSAL_DAYS, "１４", "2026-03-01"));

    assertThat(holds(Setting.REVERSAL_DAYS, "2026-02-28T14:59:59Z")).isEqualTo(30);
    assertThat(holds(Setting.REVERSAL_DAYS, "2026-02-28T15:00:00Z")).isEqualTo(14);
    assertBroken(
        () ->
            records.propose(RecordKind.SETTING, setting(Setting.REVERSAL_DAYS, "7", "2026-03-01")),
        "J7213");
    records.record(RecordKind.SETTING, setting(Setting.REVERSAL_DAYS, "7", "2026-03-02"));
    assertThat(holds(Setting.REVERSAL_DAYS, "2026-03-05T00:00:00Z")).isEqualTo(7);
  }

  @Test
  void withoutADayItHoldsFromTheDecisionAndNoneHasPassed() {
    records.record(RecordKind.SETTING, setting(Setting.TRANSFER_OPENS, "09:30", null));
    assertThat(holds(Setting.TRANSFER_OPENS, "2026-02-18T03:01:00Z")).isEqualTo(570);
    assertThat(Setting.TRANSFER_OPENS.shown(570)).isEqualTo("09:30");
    assertBroken(
        () ->
            records.propose(RecordKind.SETTING, setting(Setting.TRANSFER_LIMIT, "5", "2026-02-17")),
        "J7212");
    records.propose(RecordKind.SETTING, setting(Setting.TRANSFER_LIMIT, "5", "2026-02-18"));
  }

  @ParameterizedTest
  @CsvSource({
    "REVERSAL_DAYS, 366",
    "REVERSAL_DAYS, -1",
    "REVERSAL_DAYS, 10:00",
    "TRANSFER_OPENS, 24:00",
    "TRANSFER_OPENS, 600",
    "SIGN_IN_FAILURES_MAX, 2",
    "TRANSFER_LIMIT, many"
  })
  void aValueOutsideItsBoundsIsRefused(Setting setting, String value) {
    assertBroken(() -> records.propose(RecordKind.SETTING, setting(setting, value, null)), "J7211");
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void theSchemaKnowsTheBoundsOfEverySetting(Setting setting) {
    for (long value : new long[] {setting.least() - 1, setting.most() + 1}) {
      new Breaking(DATABASE, "app")
          .refuses(
              "j7211_within_bounds",
              "INSERT INTO registry_setting (registry, key, value, effective_at)"
                  + " VALUES ('JPN01', '"
                  + setting
                  + "', '"
                  + value
                  + "', now())");
    }
    new Breaking(DATABASE, "app")
        .accepts(
            "INSERT INTO registry_setting (registry, key, value, effective_at)"
                + " VALUES ('JPN01', '"
                + setting
                + "', '"
                + setting.most()
                + "', now())");
  }

  @Test
  void aRecordedDayCountsOtherThanTheLawSays() {
    assertThat(deadline()).as("three weekdays").isEqualTo("2026-02-23T15:00:00Z");
    day("2026-02-19", "FREE");
    day("2026-02-21", "WORKED");
    assertThat(deadline()).as("Friday, Saturday, Monday").isEqualTo("2026-02-23T15:00:00Z");
    day("2026-02-23", "FREE");
    assertThat(deadline()).isEqualTo("2026-02-24T15:00:00Z");
    day("2026-02-19", "AS_BY_LAW");
    assertThat(deadline()).as("Thursday again").isEqualTo("2026-02-21T15:00:00Z");
    assertBroken(
        () -> records.propose(RecordKind.WORKING_DAY, dayAnswers("2026-02-17", "FREE")), "J7212");
  }

  private void day(String day, String says) {
    records.record(RecordKind.WORKING_DAY, dayAnswers(day, says));
  }

  private static Map<String, String> dayAnswers(String day, String says) {
    return Map.of("day", day, "says", says, "reason", "test");
  }

  private String deadline() {
    return ledger.call(
        e -> {
          Registries registries = new Registries(e);
          Registry registry = registries.byCode(Ledger.REGISTRY);
          return registries
              .workingDays(registry, Ledger.WEEKDAYS, WEDNESDAY_NOON)
              .endOfNth(WEDNESDAY_NOON, 3, registry.zone())
              .toString();
        });
  }
}
