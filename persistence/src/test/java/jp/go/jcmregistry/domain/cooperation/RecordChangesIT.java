package jp.go.jcmregistry.domain.cooperation;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Role;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** What every change of a record keeps, whatever its kind: J7201 to J7207. */
class RecordChangesIT {
  private final Ledger ledger = new Ledger();
  private final Records records = new Records(ledger);
  private final String code = records.approach();
  private final Map<String, String> renamed =
      Records.with(Records.approachOf(code), "nameEn", "Renamed " + UUID.randomUUID());

  @Test
  void whatAnotherPersonDecidedHolds() {
    String number = records.propose(RecordKind.APPROACH, renamed);
    RecordChange done = records.approve(number, ledger.approver());
    assertThat(done.status()).isEqualTo(RecordChangeStatus.CARRIED_OUT);
    assertThat(
            ledger.strings(
                "SELECT name_en FROM approach_version WHERE approach = ?1 ORDER BY effective_at",
                code))
        .containsExactly("Test", renamed.get("nameEn"));
  }

  @Test
  void nobodyDecidesWhatTheyEntered() {
    Actor both =
        new Actor(
            ledger.operator().userId(),
            "both",
            "Both",
            Ledger.REGISTRY,
            Set.of(Role.OPERATOR, Role.APPROVER),
            Map.of());
    String number = records.propose(RecordKind.APPROACH, renamed, both);
    assertBroken(() -> records.approve(number, both), "J7201");
    assertBroken(() -> records.reject(number, "no", both), "J7201");
    new Breaking(RegistryDatabase.get(), "app")
        .refuses(
            "j7201_another_person_decides",
            "UPDATE record_change SET status = 'CARRIED_OUT', decided_by = proposed_by"
                + " WHERE number = '"
                + number
                + "'");
    assertThat(records.approve(number, ledger.approver()).decidedBy())
        .isEqualTo(ledger.approver().userId());
  }

  @Test
  void whatSomebodyFrozenEnteredDoesNotHold() {
    String number = records.propose(RecordKind.APPROACH, renamed);
    become(ledger.operator(), "FROZEN");
    assertBroken(() -> records.approve(number, ledger.approver()), "J6003");
    become(ledger.operator(), "ACTIVE");
    assertThat(records.approve(number, ledger.approver()).status())
        .isEqualTo(RecordChangeStatus.CARRIED_OUT);
  }

  private void become(Actor person, String status) {
    RegistryDatabase.get()
        .asOwner(
            "UPDATE registry_user SET status = '%s' WHERE id = %d"
                .formatted(status, person.userId()));
  }

  @Test
  void whatIsDecidedIsDecidedOnce() {
    String number = records.propose(RecordKind.APPROACH, renamed);
    records.reject(number, "Wrong name", ledger.approver());
    assertBroken(() -> records.approve(number, ledger.approver()), "J7202");
    assertBroken(() -> records.withdraw(number, ledger.operator()), "J7202");
  }

  @Test
  void aRejectionSaysWhy() {
    String number = records.propose(RecordKind.APPROACH, renamed);
    assertBroken(() -> records.reject(number, " ", ledger.approver()), "J7203");
    assertThat(records.reject(number, "Wrong name", ledger.approver()).reason())
        .isEqualTo("Wrong name");
  }

  @Test
  void oneChangeOfARecordWaitsAtATime() {
    String number = records.propose(RecordKind.APPROACH, renamed);
    Map<String, String> other = Records.with(renamed, "nameJa", "別名");
    assertBroken(() -> records.propose(RecordKind.APPROACH, other), "J7204");
    records.withdraw(number, ledger.operator());
    assertThat(records.propose(RecordKind.APPROACH, other)).startsWith("R-");
  }

  @Test
  void aChangeChangesSomething() {
    assertBroken(() -> records.propose(RecordKind.APPROACH, Records.approachOf(code)), "J7205");
  }

  @Test
  void answersCanBeRead() {
    assertBroken(
        () -> records.propose(RecordKind.APPROACH, Records.with(renamed, "nameJa", " ")), "J7206");
    assertBroken(
        () -> records.propose(RecordKind.APPROACH, Records.with(renamed, "parties", "JPN, XYZ")),
        "J7206");
  }

  @Test
  void operatorsEnterApproversDecideAndOnlyTheirOwnIsWithdrawn() {
    assertBroken(() -> records.propose(RecordKind.APPROACH, renamed, ledger.approver()), "J7207");
    String number = records.propose(RecordKind.APPROACH, renamed);
    assertBroken(() -> records.withdraw(number, ledger.approver()), "J7207");
    Actor another =
        new Actor(
            ledger.approver().userId(), "o", "O", Ledger.REGISTRY, Set.of(Role.OPERATOR), Map.of());
    assertBroken(() -> records.approve(number, another), "J7207");
  }
}
