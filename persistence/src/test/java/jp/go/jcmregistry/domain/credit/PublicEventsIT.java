package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The public life of runs and projects: nothing of it is lost in silence, however long it is. */
class PublicEventsIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();
  private static final Ledger LEDGER = new Ledger(DATABASE);
  private static final Instant FIRST = Instant.parse("2031-01-10T03:00:00Z");
  private static final Instant SECOND = Instant.parse("2031-02-10T03:00:00Z");
  private static final Instant THIRD = Instant.parse("2031-03-10T03:00:00Z");
  private static final Instant FOURTH = Instant.parse("2031-04-10T03:00:00Z");
  private static final String READ =
      "SELECT sum(pg_stat_get_xact_tuples_returned(o)) FROM (SELECT indexrelid AS o FROM pg_index"
          + " WHERE indrelid = 'transaction_line'::regclass"
          + " UNION ALL SELECT 'transaction_line'::regclass) r";
  private static final int CANCELLATIONS = 60;
  private static Account giver;
  private static Project project;
  private static String series;

  /** 1 to 100 issued; 31 to 50 are ITMOs; 1 to 10 transferred, then 60 units cancelled singly. */
  @BeforeAll
  static void aHistory() {
    DATABASE.setClock(FIRST);
    giver = LEDGER.account();
    project = LEDGER.project();
    LEDGER.issue(LEDGER.issuance(project, giver, 2029, 100));
    series = JcmSerial.parse(LEDGER.blocks(giver).get(0)).series().toString();
    DATABASE.setClock(SECOND);
    Actor starter = LEDGER.representative(giver, Rights.INITIATE);
    done(Ledger.transfer(giver, LEDGER.account(), 10), starter);
    Records records = new Records(LEDGER);
    String id = "JP-" + UUID.randomUUID();
    records.record(AUTHORIZATION, Records.authorization(id, records.approach(), "NDC"));
    records.record(AUTHORIZED_UNITS, Map.of("authorization", id, "units", series + "-91-95"));
    for (int n = 0; n < CANCELLATIONS; n++) {
      DATABASE.setClock(THIRD.plusSeconds(n));
      done(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 1), starter);
    }
    DATABASE.setClock(FOURTH);
  }

  private static String done(Proposal proposal, Actor starter) {
    String number = LEDGER.propose(proposal, starter).number();
    LEDGER.approve(number, LEDGER.approver());
    return number;
  }

  private static JcmSerial serial(String numbers) {
    return JcmSerial.parse(series + "-" + numbers);
  }

  private static PublicLife life(String numbers, Instant asOf) {
    return LEDGER.call(
        e -> new PublicEvents(e).of(Ledger.REGISTRY, List.of(serial(numbers)), asOf));
  }

  private static List<String> told(PublicLife life) {
    return life.events().stream().map(e -> e.kind() + " " + e.serial().range()).toList();
  }

  @Test
  void transfersAreLeftOut() {
    PublicLife life = life("9-12", null);
    assertThat(told(life))
        .containsExactly(
            "ISSUANCE 9-12",
            "VOLUNTARY_CANCELLATION 11",
            "CERTIFICATE 11",
            "VOLUNTARY_CANCELLATION 12",
            "CERTIFICATE 12");
    assertThat(life.whole()).isTrue();
    assertThat(told(life("12", THIRD))).containsExactly("ISSUANCE 12");
    assertThat(told(life("95-99", null))).containsExactly("ISSUANCE 95-99", "AUTHORIZATION 95");
  }

  @Test
  void ofALongLifeTheNewestIsToldAndThatThereIsMore() {
    PublicLife life = life("1-100", null);
    assertThat(life.whole()).isFalse();
    assertThat(life.events()).hasSize(PublicEvents.EVENTS_MAX);
    assertThat(told(life)).last().isEqualTo("CERTIFICATE 70");
    assertThat(told(life)).first().isEqualTo("VOLUNTARY_CANCELLATION 21");
    PublicLife earlier = life("1-100", THIRD.plusSeconds(20));
    assertThat(earlier.whole()).isTrue();
    assertThat(told(earlier)).hasSize(2 + 40).startsWith("ISSUANCE 1-100", "AUTHORIZATION 91-95");
  }

  @Test
  void aProjectHasTheLifeOfItsUnits() {
    PublicLife life =
        LEDGER.call(e -> new PublicEvents(e).ofProject(Ledger.REGISTRY, project.id(), null));
    assertThat(life).isEqualTo(life("1-100", null));
    PublicLife elsewhere =
        LEDGER.call(e -> new PublicEvents(e).ofProject("MNG01", project.id(), null));
    assertThat(elsewhere).isEqualTo(PublicLife.EMPTY);
  }

  @Test
  void aFirstTransferThatWasVoidedLaterStandsOnThePastDay() {
    DATABASE.asOwner(
        "INSERT INTO first_transfer (id, series_id, serial_first, serial_last, effective_at,"
            + " void_at) SELECT -1, id, 99, 99, '"
            + SECOND
            + "', '"
            + THIRD
            + "' FROM credit_series WHERE name = '"
            + series
            + "'");
    assertThat(told(life("99", null))).containsExactly("ISSUANCE 99");
    assertThat(told(life("99", THIRD))).containsExactly("ISSUANCE 99", "FIRST_TRANSFER 99");
  }

  @Test
  void issuedIsWhatWasIssuedAndNotTakenBack() {
    assertThat(issued(series + "-1-90000000", null)).isEqualTo(100);
    assertThat(issued(series + "-96-90000000", null)).isEqualTo(5);
    assertThat(issued(series + "-1-90000000", FIRST)).isZero();
    Account account = LEDGER.account();
    String number = LEDGER.issue(account, 2028, 7).number();
    String taken = LEDGER.blocks(account).get(0);
    assertThat(issued(taken, null)).isEqualTo(7);
    Reversals.Request request = new Reversals.Request(UUID.randomUUID(), number, "wrong");
    DATABASE.setClock(FOURTH.plusSeconds(60));
    String reversal =
        LEDGER.call(
            e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, LEDGER.operator()).number());
    LEDGER.approve(reversal, LEDGER.approver());
    assertThat(issued(taken, null)).isZero();
    assertThat(issued(taken, FOURTH.plusSeconds(30))).isEqualTo(7);
  }

  private static long issued(String run, Instant asOf) {
    return LEDGER.call(
        e -> new PublicEvents(e).issued(Ledger.REGISTRY, List.of(JcmSerial.parse(run)), asOf));
  }

  /** A run of a series of which 20,000 units were cancelled one by one is no more work. */
  @Test
  void whateverIsAskedFewLinesAreLookedAt() {
    Account account = LEDGER.account();
    LEDGER.issue(account, 2030, 2);
    String name = JcmSerial.parse(LEDGER.blocks(account).get(0)).series().toString();
    DATABASE.asOwner(
        "INSERT INTO transaction_line (transaction_id, line, kind, series_id, serial_first,"
            + " serial_last, from_account, from_kind, to_account, to_kind) SELECT l.transaction_id,"
            + " 10 + n, l.kind, s.id, 10 + 2 * n, 10 + 2 * n, l.from_account, l.from_kind,"
            + " l.to_account, l.to_kind FROM generate_series(1, 20000) n,"
            + " (SELECT id FROM credit_series WHERE name = '"
            + name
            + "') s, (SELECT * FROM transaction_line WHERE kind = 'VOLUNTARY_CANCELLATION' LIMIT 1) l");
    DATABASE.asOwner("ANALYZE");
    JcmSerial all = JcmSerial.parse(name + "-1-99999999");
    PublicLife life = LEDGER.call(e -> new PublicEvents(e).of(Ledger.REGISTRY, List.of(all), null));
    assertThat(life.whole()).isFalse();
    assertThat(life.events()).hasSize(PublicEvents.EVENTS_MAX);
    JcmSerial one = JcmSerial.parse(name + "-20010");
    PublicLife alone =
        LEDGER.call(e -> new PublicEvents(e).of(Ledger.REGISTRY, List.of(one), null));
    assertThat(alone.whole()).isTrue();
    assertThat(alone.events()).hasSize(2);
    assertThat(read(name + "-1-99999999")).isBetween(2_000L, 5_000L);
    assertThat(read(name + "-20010")).isLessThan(100);
  }

  /** How many entries of indexes and rows of the table of lines a life has the server read. */
  private static long read(String run) {
    return LEDGER.call(
        e -> {
          long before = Sql.number(e.createNativeQuery(READ).getSingleResult());
          new PublicEvents(e).of(Ledger.REGISTRY, List.of(JcmSerial.parse(run)), null);
          return Sql.number(e.createNativeQuery(READ).getSingleResult()) - before;
        });
  }
}
