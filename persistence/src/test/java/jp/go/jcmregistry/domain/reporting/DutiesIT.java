package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.cooperation.RecordChange;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports of a Party, when they are due and who is reminded: J4211 and J4212. */
class DutiesIT {
  private final Ndc ndc = new Ndc();
  private final RegistryDatabase database = ndc.ledger().database();

  @BeforeEach
  void beginsBeforeTheAefIsDue() {
    database.setClock(Instant.parse("2026-01-10T00:00:00Z"));
  }

  @Test
  void recordedReportsStandInTheCalendarWithTheExpectedOnes() {
    duty("INITIAL_REPORT", "CA9001", "2026-06-30", null);
    duty("AEF", "2025", null, "2026-01-09");

    assertThat(calendar())
        .extracting(d -> d.kind() + " " + d.concerns() + " " + d.dueOn() + " " + d.doneOn())
        .containsExactly(
            "AEF 2025 2026-04-15 2026-01-09",
            "INITIAL_REPORT CA9001 2026-06-30 null",
            "BTR 2026 2026-12-31 null",
            "AEF 2026 2027-04-15 null");
  }

  @Test
  void aReportThatWasMadeHasItsDocumentAndADayThatHasCome() {
    assertBroken(
        () -> ndc.propose(RecordKind.DUTY, answers("AEF", "2025", null, "2026-01-11")), "J4211");
    Map<String, String> without = new TreeMap<>(answers("AEF", "2025", null, "2026-01-10"));
    without.remove("document");
    assertBroken(() -> ndc.propose(RecordKind.DUTY, without), "J4211");
    RecordChange done = duty("AEF", "2025", null, "2026-01-10");
    new Breaking(database, "app")
        .let("change", done.id())
        .refuses(
            "j4211_done_with_document",
            "INSERT INTO duty (id, registry, party, kind, concerns, due_on, done_on, version,"
                + " effective_at, change_id) VALUES (nextval('entity_id'), 'JPN01', 'JPN', 'AEF',"
                + " '2024', '2025-04-15', '2025-04-15', 1, now(), :change)");
  }

  @Test
  void aReportNamesWhatItIsAbout() {
    assertBroken(() -> ndc.propose(RecordKind.DUTY, answers("AEF", "CA9001", null, null)), "J4212");
    assertBroken(() -> ndc.propose(RecordKind.DUTY, answers("BTR", "2025", null, null)), "J4212");
    assertBroken(
        () -> ndc.propose(RecordKind.DUTY, answers("INITIAL_REPORT", "CA9001", null, null)),
        "J4212");
    duty("BTR", "2028", null, null);
    assertThat(calendar()).extracting(Duty::dueOn).contains(LocalDate.of(2028, 12, 31));
  }

  @Test
  void eachStageRemindsOnceAndADoneReportOfNothing() {
    duty("AEF", "2026", null, null);
    assertThat(reminders()).as("95 days before").isEmpty();
    database.setClock(Instant.parse("2026-01-15T00:00:00Z"));
    duty("AEF", "2025", null, null);
    assertThat(reminders()).as("90 days before").containsExactly("AEF 2025");
    assertThat(reminders()).isEmpty();
    database.setClock(Instant.parse("2026-04-14T00:00:00Z"));
    assertThat(reminders()).as("only the stage it is in").containsExactly("AEF 2025");
    database.setClock(Instant.parse("2026-04-15T14:59:00Z"));
    assertThat(reminders()).as("the day itself is in time, in Tokyo").isEmpty();
    database.setClock(Instant.parse("2026-04-15T15:00:00Z"));
    assertThat(reminders()).as("overdue").containsExactly("AEF 2025");
    duty("AEF", "2025", null, "2026-04-16");
    database.setClock(Instant.parse("2026-05-15T15:00:00Z"));
    assertThat(reminders()).isEmpty();
  }

  @Test
  void theSchemaKnowsTheMethodsAndTheKindsOfReport() {
    assertThat(check("ndc_period_method_check"))
        .contains(Stream.of(AdjustmentMethod.values()).map(Enum::name).toList());
    assertThat(check("duty_kind_check"))
        .contains(Stream.of(DutyKind.values()).map(Enum::name).toList());
  }

  private String check(String name) {
    return ndc.ledger()
        .strings("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = ?1", name)
        .get(0);
  }

  private RecordChange duty(String kind, String concerns, String dueOn, String doneOn) {
    return ndc.record(RecordKind.DUTY, answers(kind, concerns, dueOn, doneOn));
  }

  private static Map<String, String> answers(
      String kind, String concerns, String dueOn, String doneOn) {
    Map<String, String> answers = new TreeMap<>(Map.of("kind", kind, "concerns", concerns));
    answers.put("dueOn", dueOn);
    answers.put("doneOn", doneOn);
    answers.put("document", doneOn == null ? null : "https://unfccc.int/documents/1");
    return answers;
  }

  private List<Duty> calendar() {
    return ndc.call(
        e ->
            new RecordedDuties(e)
                .calendar(new Registries(e).byCode(Ledger.REGISTRY), new RegistryClock(e).now()));
  }

  private List<String> reminders() {
    return ndc.call(
        e ->
            new RecordedDuties(e)
                    .claimReminders(
                        new Registries(e).byCode(Ledger.REGISTRY), new RegistryClock(e).now())
                    .stream()
                    .map(d -> d.kind() + " " + d.concerns())
                    .toList());
  }
}
