package jp.go.jcmregistry.domain.credit;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_UNITS;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import org.junit.jupiter.api.Test;

/** Units become ITMOs: J4004, J4006, J4008 and J4131 to J4134. */
class AuthorizedUnitsIT {
  private final Ledger ledger = new Ledger();
  private final Records records = new Records(ledger);
  private final String approach = records.approach();
  private final String id = "JP-" + UUID.randomUUID();
  private final Account account = ledger.account();
  private final Map<String, String> ndc = Records.authorization(id, approach, "NDC");

  private String issue(int vintage, long quantity) {
    ledger.issue(account, vintage, quantity);
    List<String> blocks = ledger.blocks(account);
    return blocks.get(blocks.size() - 1);
  }

  private Map<String, String> units(String... lines) {
    return Map.of("authorization", id, "units", String.join("\n", lines));
  }

  private List<String> actions(String serial) {
    JcmSerial run = JcmSerial.parse(serial);
    return ledger.strings(
        "SELECT a.type || coalesce(' ' || a.subtype, '') || coalesce(' ' || a.transferring_party, '')"
            + " || ' ' || a.serial_first || '-' || a.serial_last FROM itmo_action a"
            + " JOIN credit_series s ON s.id = a.series_id WHERE s.name = ?1"
            + " ORDER BY a.type, a.serial_first",
        run.series().toString());
  }

  private String tail(String serial) {
    return serial.substring(0, serial.lastIndexOf('-', serial.lastIndexOf('-') - 1));
  }

  @Test
  void ourOwnUnitsGetTheNextIdentifiers() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2021, 10);
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-1-4"));
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-7-10"));
    assertThat(
            ledger.strings(
                "SELECT i.serial_first || '>' || lower(i.itmo_serials) || '-'"
                    + " || upper(i.itmo_serials) - 1 FROM itmo_run i JOIN itmo_series s"
                    + " ON s.id = i.itmo_series_id WHERE s.approach = ?1 ORDER BY 1",
                approach))
        .containsExactly("1>1-4", "7>5-8");
    assertThat(actions(one)).containsExactly("AUTHORIZATION 1-4", "AUTHORIZATION 7-10");
  }

  @Test
  void aPartnersUnitsKeepTheirIdentifiersAndAreAcquired() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2022, 10);
    Map<String, String> inbound =
        with(
            units(one),
            "identifiers",
            approach + "-THA01-THA-501-2022",
            "partnerAuthorization",
            "TH-7");
    records.record(AUTHORIZED_UNITS, inbound);
    assertThat(actions(one)).containsExactly("ACQUISITION THA 1-10", "AUTHORIZATION 1-10");
    assertThat(itmos(one)).hasSize(1);
    ItmoRun run = itmos(one).get(0);
    assertThat(run.first().toString()).isEqualTo(approach + "-THA01-THA-501-2022");
    assertThat(run.firstTransferred()).isTrue();
  }

  private List<ItmoRun> itmos(String serial) {
    JcmSerial run = JcmSerial.parse(serial);
    return ledger.call(
        e -> {
          long series =
              new Blocks(e).series(Ledger.REGISTRY, List.of(run.series().toString())).get(0).id();
          return new Itmos(e).of(List.of(new UnitRun(series, run.range())));
        });
  }

  @Test
  void theDefinitionSaysWhetherAuthorizingIsTheFirstTransfer() {
    Map<String, String> oimp = Records.authorization(id, approach, "OIMP");
    records.record(AUTHORIZATION, oimp);
    String one = issue(2021, 9);
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-1-3"));
    records.record(AUTHORIZATION, with(oimp, "firstTransfer", "Issuance"));
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-4-6"));
    records.record(AUTHORIZATION, with(oimp, "firstTransfer", "Use or Cancellation"));
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-7-9"));
    assertThat(actions(one))
        .containsExactly(
            "AUTHORIZATION 1-3",
            "AUTHORIZATION 4-6",
            "AUTHORIZATION 7-9",
            "FIRST_TRANSFER AUTHORIZATION 1-3",
            "FIRST_TRANSFER ISSUANCE 4-6");
    assertThat(itmos(one)).extracting(ItmoRun::firstTransferred).containsExactly(true, true, false);
  }

  @Test
  void aLaterVersionDoesNotTouchWhatWasFirstTransferred() {
    Map<String, String> oimp = Records.authorization(id, approach, "OIMP");
    records.record(AUTHORIZATION, oimp);
    String one = issue(2021, 4);
    records.record(AUTHORIZED_UNITS, units(one));
    records.record(AUTHORIZATION, with(oimp, "revoked", "yes"));
    assertThat(itmos(one).get(0).authorization().revoked()).isFalse();
  }

  @Test
  void theCapHolds() {
    records.record(AUTHORIZATION, with(ndc, "quantityMax", "10"));
    String one = issue(2021, 20);
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(tail(one) + "-1-11")), "J4004");
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-1-10"));
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(tail(one) + "-11")), "J4004");
  }

  @Test
  void onlyHeldUnitsAreAuthorized() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2021, 5);
    var starter = ledger.representative(account, Rights.INITIATE_AND_APPROVE);
    ledger.approve(
        ledger
            .propose(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, account, 2), starter)
            .number(),
        ledger.approver());
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(one)), "J4006");
    assertThat(records.propose(AUTHORIZED_UNITS, units(tail(one) + "-3-5"))).startsWith("R-");
  }

  @Test
  void outcomesFromBefore2021StayPlain() {
    records.record(AUTHORIZATION, ndc);
    String before = issue(2020, 5);
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(before)), "J4008");
  }

  @Test
  void unitsExistAndAreNamedOnce() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2021, 5);
    assertBroken(
        () -> records.propose(AUTHORIZED_UNITS, units("JCM-JP-ID-99999-2021-1-5")), "J4131");
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units("no serial")), "J4131");
    assertBroken(
        () -> records.propose(AUTHORIZED_UNITS, units(tail(one) + "-1-3", tail(one) + "-3-5")),
        "J4131",
        "J4131");
    assertThat(records.propose(AUTHORIZED_UNITS, units(tail(one) + "-1-3", tail(one) + "-4-5")))
        .startsWith("R-");
  }

  @Test
  void aUnitHasOneIdentifier() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2021, 5);
    records.record(AUTHORIZED_UNITS, units(tail(one) + "-1-3"));
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(tail(one) + "-3-5")), "J4132");
  }

  @Test
  void theMetricIsTheAuthorizations() {
    records.record(AUTHORIZATION, with(ndc, "nonGhgMetric", "MWh"));
    String one = issue(2021, 5);
    assertBroken(() -> records.propose(AUTHORIZED_UNITS, units(one)), "J4133");
  }

  @Test
  void aPartnersIdentifiersFitTheirRuns() {
    records.record(AUTHORIZATION, ndc);
    String one = issue(2022, 10);
    for (String wrong :
        List.of(
            approach + "-THA01-THA-501-2021",
            "CA8888-THA01-THA-501-2022",
            approach + "-THA01-THA-501-2022\n" + approach + "-THA01-THA-1-2022")) {
      assertBroken(
          () -> records.propose(AUTHORIZED_UNITS, with(units(one), "identifiers", wrong)), "J4134");
    }
    String first = approach + "-THA01-THA-1-2022";
    records.record(AUTHORIZED_UNITS, with(units(tail(one) + "-1-5"), "identifiers", first));
    String taken = approach + "-THA01-THA-5-2022";
    assertBroken(
        () ->
            records.propose(
                AUTHORIZED_UNITS, with(units(tail(one) + "-6-10"), "identifiers", taken)),
        "J4134");
    String next = approach + "-THA01-THA-6-2022";
    records.record(AUTHORIZED_UNITS, with(units(tail(one) + "-6-10"), "identifiers", next));
  }
}
