package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.reporting.AefResults.Line;
import jp.go.jcmregistry.domain.reporting.AefResults.Outcome;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform answers: J4311, and that it is kept beside and written into no file. */
class AefResultsIT {
  private static final LocalDate DAY = LocalDate.of(2025, 4, 20);

  private AefScene scene;
  private Filing filing;
  private AefFiled filed;

  @BeforeEach
  void anEmptyYearIsFiled() {
    scene = new AefScene("2025-04-01T00:00:00Z");
    filing = new Filing(scene);
    filed = filing.file(2024, "1.0");
  }

  private Object enter(LocalDate day, Outcome outcome, String text) {
    scene.database.run(
        entities ->
            new AefResults(entities)
                .add(
                    filed,
                    day,
                    outcome,
                    text,
                    scene.ledger.operator().userId(),
                    new RegistryClock(entities).now()));
    return null;
  }

  private List<AefResults.Result> results() {
    return scene.database.call(entities -> new AefResults(entities).of(filed));
  }

  @Test
  void findingsAreReadLineByLineInTheFormsThatFilesHave() {
    enter(
        DAY,
        Outcome.INCONSISTENT,
        "\uFEFFII02,Table 3,4,\"Reported twice, see row 7\"\r\n\r\nSTC01; Table 3; 12; Late\nISC01");
    assertThat(results())
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.answeredOn()).isEqualTo(DAY);
              assertThat(result.enteredBy()).isEqualTo("User");
              assertThat(result.lines())
                  .containsExactly(
                      new Line("II02", "Table 3", "4", "Reported twice, see row 7"),
                      new Line("STC01", "Table 3", "12", "Late"),
                      new Line("ISC01", "", "", ""));
            });
  }

  @Test
  void anAnswerIsWrittenIntoNoFile() {
    String before = filing.text(filed);
    enter(DAY, Outcome.INCONSISTENT, "II02,Table 3,4,Reported twice");
    enter(DAY.plusDays(9), Outcome.CONSISTENT, null);
    assertThat(results())
        .extracting(AefResults.Result::outcome)
        .first()
        .isEqualTo(Outcome.CONSISTENT);
    assertThat(filing.text(filed)).isEqualTo(before);
    AefExport draft = filing.compile(2024);
    assertThat(draft.isUnchanged()).isTrue();
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsLine() {
    assertThat(
            assertBroken(
                    () -> enter(DAY, Outcome.INCONSISTENT, "II02,a,b,c\nCheck,Table,Row"), "J4311")
                .get(0)
                .arguments())
        .containsExactly("Check,Table,Row", 2);
    assertBroken(() -> enter(DAY, Outcome.CONSISTENT, "II02"), "J4311");
    assertBroken(() -> enter(null, Outcome.CONSISTENT, null), "J4311");
    assertBroken(() -> enter(LocalDate.of(2025, 3, 31), Outcome.CONSISTENT, null), "J4311");
    assertThat(results()).isEmpty();
    enter(LocalDate.of(2025, 4, 1), Outcome.CONSISTENT, " \n");
  }
}
