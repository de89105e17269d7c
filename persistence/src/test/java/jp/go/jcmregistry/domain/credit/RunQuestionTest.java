package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A question that is asked anew, about a run or as of an instant, keeps everything else. */
class RunQuestionTest {
  private static final Instant DAY = Instant.parse("2031-01-10T03:00:00Z");
  private static final JcmSerial RUN = JcmSerial.parse("JCM-JP-ID-002-2015-1-27");
  private static final ItmoRange ITMOS = ItmoRange.parse("CA9001-JPN01-JPN-1-20-2029");

  /** No part is empty and no two of a kind are the same. */
  private static final RunQuestion FULL =
      new RunQuestion(
          "ID",
          "ID002",
          "ID_AM001",
          "Energy generation",
          2015,
          2016,
          DAY,
          DAY.plusSeconds(1),
          RUN,
          ITMOS,
          CreditState.HELD,
          "CA9001",
          true,
          DAY.plusSeconds(2),
          RunOrder.NEWEST);

  @Test
  void everythingElseStays() throws ReflectiveOperationException {
    assertThat(changed(FULL.of(JcmSerial.parse("JCM-JP-ID-002-2015-3"))))
        .containsExactly("serial", "itmo");
    assertThat(changed(FULL.of(ItmoRange.parse("CA9001-JPN01-JPN-3-2029"))))
        .containsExactly("serial", "itmo");
    assertThat(changed(FULL.before(DAY.plusSeconds(9)))).containsExactly("asOf");
    assertThat(changed(RunQuestion.ALL))
        .as("the example leaves no part empty")
        .hasSize(RunQuestion.class.getRecordComponents().length);
    assertThat(Set.of(FULL.partner(), FULL.project(), FULL.methodology(), FULL.sector()))
        .hasSize(4);
  }

  private static List<String> changed(RunQuestion other) throws ReflectiveOperationException {
    List<String> changed = new java.util.ArrayList<>();
    for (RecordComponent part : Arrays.asList(RunQuestion.class.getRecordComponents())) {
      if (!part.getAccessor().invoke(FULL).equals(part.getAccessor().invoke(other))) {
        changed.add(part.getName());
      }
    }
    return changed;
  }
}
