package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.credit.CreditState;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.credit.PublicEvents;
import jp.go.jcmregistry.domain.credit.PublicRun;
import jp.go.jcmregistry.domain.credit.PublicRuns;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.credit.RunOrder;
import jp.go.jcmregistry.domain.credit.RunQuestion;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Units that came from another registry are found where they are, and where they were issued. */
class ArrivedUnitsIT extends TwoRegistries {
  @Test
  void theyAreFoundWhereTheyAreAndWhereTheyWereIssued() {
    units(2022, authorized("NDC"));
    String series = series();
    assertThat(found("JPN01", series, null)).isEmpty();
    Instant before = arrived(30);
    assertThat(found("JPN01", series, null)).containsExactly("1-30 HELD MNG01");
    assertThat(found("MNG01", series, null))
        .containsExactly("1-30 OUTSIDE MNG01", "31-50 HELD MNG01", "51-100 HELD MNG01");
    assertThat(found("JPN01", series, before)).as("before they came").isEmpty();
    assertThat(found("MNG01", series, before)).first().isEqualTo("1-50 HELD MNG01");
  }

  @Test
  void theyAreFoundInTheirStateThere() {
    units(2022, authorized("NDC"));
    String series = series();
    arrived(30);
    assertThat(inState("JPN01", CreditState.HELD)).contains(series + "-1-30");
    assertThat(inState("JPN01", CreditState.OUTSIDE)).doesNotContain(series + "-1-30");
    assertThat(inState("MNG01", CreditState.OUTSIDE)).contains(series + "-1-30");
  }

  @Test
  void whatWentOnIsOutsideAndWhatWentBackIsHomeAgain() {
    units(2022, authorized("NDC"));
    String series = series();
    arrived(30);
    Actor there = japan.representative(receiver, Rights.INITIATE);
    onward(series + "-11-20", "THA01", null, there);
    assertThat(found("JPN01", series, null))
        .containsExactly("1-10 HELD MNG01", "11-20 OUTSIDE MNG01", "21-30 HELD MNG01");
    RegistryTransaction back = onward(series + "-1-10", "MNG01", giver.number().toString(), there);
    mongolia.approve(arrival(back).number(), mongolia.approver());
    assertThat(found("JPN01", series, null))
        .containsExactly("11-20 OUTSIDE MNG01", "21-30 HELD MNG01");
    assertThat(found("MNG01", series, null)).first().isEqualTo("1-10 HELD MNG01");
    assertThat(events("JPN01", series + "-1")).contains("ACQUISITION 1");
  }

  @Test
  void theirHistoryIsToldOfThoseThatCame() {
    units(2022, authorized("NDC"));
    String series = series();
    assertThat(events("JPN01", series + "-1-40")).isEmpty();
    arrived(30);
    assertThat(events("JPN01", series + "-1-40"))
        .contains("ISSUANCE 1-30", "AUTHORIZATION 1-30", "ACQUISITION 1-30", "FIRST_TRANSFER 1-30");
    assertThat(events("JPN01", series + "-31-40")).isEmpty();
    assertThat(events("MNG01", series + "-31-40")).contains("ISSUANCE 31-40");
  }

  /** The instant just before they came. */
  private Instant arrived(long quantity) {
    RegistryTransaction arrival = announced(quantity);
    return japan.approve(arrival.number(), japan.approver()).effectiveAt();
  }

  private RegistryTransaction onward(String units, String to, String account, Actor by) {
    RegistryTransaction sent =
        japan.propose(sending(receiver, 0, List.of(JcmSerial.parse(units)), to, account), by);
    return japan.approve(sent.number(), japan.approver());
  }

  private List<String> found(String registry, String series, Instant asOf) {
    RunQuestion asked = RunQuestion.ALL.of(JcmSerial.parse(series + "-1-1000")).before(asOf);
    List<PublicRun> runs = runs(registry, asked);
    long counted = japan.call(e -> new PublicRuns(e).count(registry, asked));
    assertThat(counted).isEqualTo(runs.size());
    return runs.stream()
        .map(run -> run.serial().range() + " " + run.state() + " " + run.home())
        .toList();
  }

  private List<String> inState(String registry, CreditState state) {
    RunQuestion asked =
        new RunQuestion(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            state,
            null,
            null,
            null,
            RunOrder.SERIAL);
    return runs(registry, asked).stream().map(run -> run.serial().toString()).toList();
  }

  private List<PublicRun> runs(String registry, RunQuestion asked) {
    return japan.call(e -> new PublicRuns(e).part(registry, asked, Place.BEGINNING, 1_000)).runs();
  }

  private List<String> events(String registry, String units) {
    return japan
        .call(e -> new PublicEvents(e).of(registry, List.of(JcmSerial.parse(units)), null))
        .events()
        .stream()
        .map(event -> event.kind() + " " + event.serial().range())
        .toList();
  }
}
