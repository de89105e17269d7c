package jp.go.jcmregistry.domain.cooperation;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.PARTY;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.REGISTRY;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** Parties and registries, kept by two people with their history. */
class RecordedPartiesIT {
  private static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  private final Ledger ledger = new Ledger(DATABASE);
  private final Records records = new Records(ledger);

  private static Map<String, String> party(String code, String code2) {
    return Map.of(
        "code",
        code,
        "code2",
        code2,
        "nameEn",
        "Name of " + code,
        "nameJa",
        "名称" + code,
        "partner",
        "yes",
        "effectiveFrom",
        "2025-01-01");
  }

  private Answers shipped(RecordKind kind, String key) {
    return ledger.call(e -> Records.changes(e).shipped(kind, Ledger.REGISTRY).get(key));
  }

  @Test
  void thirtyOnePartnersAndJapanComeWithTheInstallation() {
    assertThat(
            ledger.strings(
                "SELECT count(*) FILTER (WHERE jcm_partner) || ' ' || count(*) FROM party"
                    + " WHERE code <> 'BRA'"))
        .containsExactly("31 32");
    assertThat(shipped(PARTY, "MNG").values())
        .containsEntry("code2", "MN")
        .containsEntry("signedOn", "2013-01-08");
  }

  @Test
  void aNewNameHoldsAndTheOldOneStaysInTheHistory() {
    records.record(PARTY, party("SEN", "SN"));
    records.record(PARTY, with(party("SEN", "SN"), "nameEn", "Senegal"));
    assertThat(ledger.strings("SELECT name_en FROM party WHERE code = 'SEN'"))
        .containsExactly("Senegal");
    assertThat(ledger.strings("SELECT name_en FROM party_version WHERE party = 'SEN' ORDER BY id"))
        .containsExactlyInAnyOrder("Name of SEN", "Senegal");
  }

  @Test
  void aNewPartyHasItsOwnCodesForEver() {
    assertBroken(() -> records.propose(PARTY, party("BRA", "JP")), "J4141");
    assertBroken(() -> records.propose(PARTY, party("JPN", "JX")), "J4141");
    assertBroken(() -> records.propose(PARTY, party("Bra", "BR")), "J4141");
    records.record(PARTY, party("BRA", "BR"));
    assertThat(ledger.strings("SELECT code2 FROM party WHERE code = 'BRA'")).containsExactly("BR");
    new Breaking(DATABASE, "app")
        .refuses("42501", "UPDATE party SET code2 = 'BX' WHERE code = 'BRA'");
  }

  @Test
  void aChangeHoldsFromADayThatHasCome() {
    assertBroken(
        () -> records.propose(PARTY, with(party("KEN", "KE"), "effectiveFrom", "2999-01-01")),
        "J4142");
    assertBroken(
        () -> records.propose(REGISTRY, with(names("JPN01"), "effectiveFrom", "2999-01-01")),
        "J4142");
  }

  private static Map<String, String> names(String code) {
    return Map.of("code", code, "nameEn", "New", "nameJa", "新", "effectiveFrom", "2025-01-01");
  }

  @Test
  void aRegistryKeepsItsOwnNames() {
    assertBroken(() -> records.propose(REGISTRY, names("MNG01")), "J4143");
    records.record(REGISTRY, names("JPN01"));
    assertThat(shipped(REGISTRY, "JPN01").text("nameEn")).isEqualTo("New");
    assertThat(ledger.strings("SELECT name_ja FROM registry_version")).containsExactly("新");
  }
}
