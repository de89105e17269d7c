package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.credit.PublicRuns.Part;
import jp.go.jcmregistry.domain.credit.PublicRuns.Place;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What everybody finds of units that were divided, moved, cancelled and authorized. */
class PublicRunsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Ledger LEDGER = new Ledger(DATABASE);
  private static final Records RECORDS = new Records(LEDGER);
  private static final Instant FIRST = Instant.parse("2031-01-10T03:00:00Z");
  private static final Instant SECOND = Instant.parse("2031-02-10T03:00:00Z");
  private static final Instant THIRD = Instant.parse("2031-03-10T03:00:00Z");
  private static String series;
  private static String other;
  private static String approach;

  /** 1 to 60 and 61 to 100 issued; 31 to 70 are ITMOs; 1 to 10 transferred, 11 to 15 cancelled. */
  @BeforeAll
  static void aHistory() {
    DATABASE.setClock(FIRST);
    Account giver = LEDGER.account();
    Project project = LEDGER.project();
    LEDGER.issue(LEDGER.issuance(project, giver, 2029, 60));
    String block = LEDGER.blocks(giver).get(0);
    series = JcmSerial.parse(block).series().toString();
    DATABASE.setClock(SECOND);
    Actor starter = LEDGER.representative(giver, Rights.INITIATE);
    approve(Ledger.transfer(giver, LEDGER.account(), 10), starter);
    Account later = LEDGER.account();
    LEDGER.issue(later, 2030, 5);
    other = JcmSerial.parse(LEDGER.blocks(later).get(0)).series().toString();
    approach = RECORDS.approach();
    String id = "JP-" + UUID.randomUUID();
    RECORDS.record(AUTHORIZATION, Records.authorization(id, approach, "NDC"));
    RECORDS.record(AUTHORIZED_UNITS, Map.of("authorization", id, "units", series + "-31-50"));
    DATABASE.setClock(THIRD);
    approve(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 5), starter);
  }

  private static void approve(
      jp.go.jcmregistry.domain.transaction.Proposal proposal, Actor starter) {
    LEDGER.approve(LEDGER.propose(proposal, starter).number(), LEDGER.approver());
  }

  private static RunQuestion question(CreditState state, String approach, Boolean authorized) {
    return new RunQuestion(
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
        approach,
        authorized,
        null,
        RunOrder.SERIAL);
  }

  private static Part part(RunQuestion asked, Place place, int rows) {
    return LEDGER.call(e -> new PublicRuns(e).part(Ledger.REGISTRY, asked, place, rows));
  }

  private static List<String> found(RunQuestion asked) {
    List<String> serials = serials(part(asked, Place.BEGINNING, 100));
    long counted = LEDGER.call(e -> new PublicRuns(e).count(Ledger.REGISTRY, asked));
    assertThat(counted).isEqualTo(serials.size());
    return serials;
  }

  private static List<String> serials(Part part) {
    return part.runs().stream().map(run -> run.serial().toString()).toList();
  }

  private static String[] runs(String... numbers) {
    return Stream.of(numbers).map(n -> series + "-" + n).toArray(String[]::new);
  }

  private static JcmSerial serial(String numbers) {
    return JcmSerial.parse(series + "-" + numbers);
  }

  @Test
  void everyRunLiesTogetherAndIsAuthorizedTogether() {
    assertThat(found(RunQuestion.ALL))
        .containsExactly(
            Stream.concat(
                    Stream.of(runs("1-10", "11-15", "16-30", "31-50", "51-60")),
                    Stream.of(other + "-1-5"))
                .sorted()
                .toArray(String[]::new));
  }

  @Test
  void aRunAnswersWithItsPresentPartsAndAUnitWithItself() {
    assertThat(found(RunQuestion.ALL.of(serial("5-33"))))
        .containsExactly(runs("5-10", "11-15", "16-30", "31-33"));
    assertThat(found(RunQuestion.ALL.of(serial("12")))).containsExactly(runs("12"));
    assertThat(found(RunQuestion.ALL.of(serial("60-70")))).containsExactly(runs("60"));
    assertThat(found(RunQuestion.ALL.of(serial("61-70")))).isEmpty();
  }

  @Test
  void anIdentifierOfAnItmoLeadsToItsUnit() {
    List<PublicRun> all = part(question(null, null, true), Place.BEGINNING, 9).runs();
    assertThat(all).hasSize(1);
    ItmoRange itmo = all.get(0).itmo();
    assertThat(itmo.toString()).startsWith(approach + "-JPN01-JPN-1-20-2029");
    ItmoRange some = new ItmoRange(itmo.series(), SerialRange.of(3, 4));
    assertThat(found(RunQuestion.ALL.of(some))).containsExactly(runs("33-34"));
    assertThat(part(RunQuestion.ALL.of(some), Place.BEGINNING, 9).runs().get(0).itmo())
        .isEqualTo(some);
  }

  @Test
  void stateApproachAndAuthorizationChooseExactlyTheirUnits() {
    assertThat(found(question(CreditState.CANCELLED, null, null))).containsExactly(runs("11-15"));
    assertThat(found(question(CreditState.RETIRED, null, null))).isEmpty();
    assertThat(found(question(null, approach, null))).containsExactly(runs("31-50"));
    assertThat(found(question(null, "CA9999", null))).isEmpty();
    assertThat(found(question(null, approach, false))).isEmpty();
    assertThat(found(question(CreditState.HELD, null, false)))
        .contains(runs("1-10", "16-30", "51-60"))
        .contains(other + "-1-5")
        .hasSize(4);
  }

  @Test
  void vintageProjectMethodologyAndDayOfIssueChooseSeries() {
    RunQuestion byDay =
        new RunQuestion(
            "ID",
            null,
            "id_am001",
            "Energy generation",
            null,
            2030,
            SECOND.minusSeconds(1),
            THIRD,
            null,
            null,
            null,
            null,
            null,
            null,
            RunOrder.NEWEST);
    assertThat(found(byDay)).containsExactly(other + "-1-5");
    RunQuestion byVintage =
        new RunQuestion(
            null,
            null,
            null,
            null,
            2029,
            2029,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            RunOrder.OLDEST);
    assertThat(found(byVintage)).allMatch(serial -> serial.startsWith(series)).hasSize(5);
  }

  @Test
  void aPastDayIsAnsweredAsItWas() {
    assertThat(found(RunQuestion.ALL.before(FIRST))).isEmpty();
    assertThat(found(RunQuestion.ALL.before(FIRST.plusSeconds(60)))).containsExactly(runs("1-60"));
    assertThat(found(RunQuestion.ALL.of(serial("8-33")).before(THIRD.minusSeconds(1))))
        .containsExactly(runs("8-10", "11-30", "31-33"));
    assertThat(found(question(CreditState.CANCELLED, null, null).before(THIRD.minusSeconds(1))))
        .isEmpty();
    assertThat(found(question(CreditState.CANCELLED, null, null).before(THIRD.plusSeconds(60))))
        .containsExactly(runs("11-15"));
  }

  @Test
  void theListIsTheSameInPartsForwardsAndBackwards() {
    for (RunOrder order : RunOrder.values()) {
      for (Instant asOf : new Instant[] {null, THIRD.plusSeconds(60)}) {
        RunQuestion asked =
            new RunQuestion(
                null, null, null, null, null, null, null, null, null, null, null, null, null, asOf,
                order);
        List<String> whole = serials(part(asked, Place.BEGINNING, 100));
        List<String> read = new ArrayList<>();
        Part part = part(asked, Place.BEGINNING, 2);
        assertThat(part.before()).isFalse();
        read.addAll(serials(part));
        while (part.behind()) {
          Part before = part;
          part = part(asked, part.next(), 2);
          assertThat(serials(part(asked, part.previous(), 2))).isEqualTo(serials(before));
          read.addAll(serials(part));
        }
        assertThat(read).as(order + " as of " + asOf).isEqualTo(whole).hasSize(6);
      }
    }
  }

  @Test
  void aListWhoseEdgeIsTheLastUnitHasNoMore() {
    assertThat(part(RunQuestion.ALL.of(serial("1-60")), Place.after(serial("60")), 9).runs())
        .isEmpty();
    assertThat(part(RunQuestion.ALL.of(serial("1-60")), Place.before(serial("1")), 9).runs())
        .isEmpty();
  }
}
