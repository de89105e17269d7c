package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_ENTITY;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_UNITS;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import org.junit.jupiter.api.Test;

/** What authorized units are used for, and what it is in the annual information: J4001 to J4009. */
class UseRulesIT {
  private static final String ENTITY = "9010401052465";

  private final Ledger ledger = new Ledger();
  private final Records records = new Records(ledger);
  private final String approach = records.approach();
  private final String id = "JP-" + UUID.randomUUID();
  private final Account account = ledger.account();
  private final Actor starter = ledger.representative(account, Rights.INITIATE_AND_APPROVE);

  /** Units 1 to 100 of a vintage in the account, of which 1 to 50 are authorized. */
  private void units(int vintage, Map<String, String> authorization) {
    records.record(AUTHORIZATION, authorization);
    ledger.issue(account, vintage, 100);
    List<String> blocks = ledger.blocks(account);
    String first = blocks.get(blocks.size() - 1).replaceAll("-1-100$", "-1-50");
    records.record(AUTHORIZED_UNITS, Map.of("authorization", id, "units", first));
  }

  private Map<String, String> authorized(String purpose) {
    return Records.authorization(id, approach, purpose);
  }

  private void entity() {
    records.record(
        AUTHORIZED_ENTITY,
        Map.of(
            "approach", approach,
            "identificationNumber", ENTITY,
            "name", "Demonstration Airline",
            "country", "JPN",
            "authorizedOn", "2025-04-01",
            "revoked", "no"));
  }

  private RegistryTransaction propose(TransactionKind kind, long quantity, Particulars said) {
    return ledger.propose(
        new Proposal(UUID.randomUUID(), kind, account.number(), null, quantity, List.of(), said),
        starter);
  }

  private RegistryTransaction retire(long quantity, Integer year) {
    return propose(
        TransactionKind.RETIREMENT, quantity, new Particulars(null, null, null, null, null, year));
  }

  private RegistryTransaction use(String purpose, String entity) {
    return propose(
        TransactionKind.OIMP_USE,
        10,
        new Particulars(
            null, null, "CORSIA", null, null, null, new Article6(null, purpose, entity)));
  }

  private List<String> actions(RegistryTransaction transaction) {
    return ledger.strings(
        "SELECT concat_ws(' ', type, subtype, serial_first || '-' || serial_last, purpose,"
            + " using_party, using_entity, use_year) FROM itmo_action WHERE transaction_id = ?1"
            + " ORDER BY type, serial_first",
        transaction.id());
  }

  private RegistryTransaction approve(RegistryTransaction proposed) {
    return ledger.approve(proposed.number(), ledger.approver());
  }

  @Test
  void authorizedUnitsRetireForTheirYear() {
    units(2021, authorized("NDC"));
    RegistryTransaction done = approve(retire(50, 2025));
    assertThat(done.status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(actions(done)).containsExactly("USE 1-50 JPN 2025");
  }

  @Test
  void unitsWithoutAuthorizationAreNotUsed() {
    units(2021, authorized("NDC"));
    assertBroken(() -> retire(51, 2025), "J4001");
    records.record(AUTHORIZATION, with(authorized("NDC"), "revoked", "yes"));
    assertBroken(() -> retire(50, 2025), "J4001");
  }

  @Test
  void unitsAreUsedForWhatTheyAreAuthorizedFor() {
    entity();
    units(2021, with(authorized("IMP"), "firstTransfer", "Use or Cancellation"));
    assertBroken(() -> retire(10, 2025), "J4001");
    assertBroken(() -> use("OP", ENTITY), "J4001");
    RegistryTransaction done = approve(use("IMP", ENTITY));
    assertThat(actions(done))
        .containsExactly(
            "FIRST_TRANSFER USE_OR_CANCELLATION 1-10 CORSIA JPN " + ENTITY,
            "USE 1-10 CORSIA JPN " + ENTITY);
  }

  @Test
  void namedUnitsOfAnotherPurposeAreRefusedByTheirOwnRule() {
    units(2021, authorized("NDC"));
    entity();
    String serial = ledger.blocks(account).get(0).replaceAll("-1-100$", "-1-10");
    Proposal named =
        new Proposal(
            UUID.randomUUID(),
            TransactionKind.OIMP_USE,
            account.number(),
            null,
            0,
            List.of(jp.go.jcmregistry.domain.credit.JcmSerial.parse(serial)),
            new Particulars(
                null, null, "CORSIA", null, null, null, new Article6(null, "IMP", ENTITY)));
    assertBroken(() -> ledger.propose(named, starter), "J4002");
  }

  @Test
  void outcomesAndUsesLieInTheirTimeframes() {
    units(2021, authorized("NDC"));
    records.record(AUTHORIZATION, with(authorized("NDC"), "usedTo", "2025-12-31"));
    assertBroken(() -> retire(10, 2025), "J4003");
    records.record(
        AUTHORIZATION, with(authorized("NDC"), "occurredFrom", "2022", "occurredTo", "2030"));
    assertBroken(() -> retire(10, 2025), "J4003");
    records.record(
        AUTHORIZATION, with(authorized("NDC"), "occurredFrom", "2021", "occurredTo", "2030"));
    assertThat(retire(10, 2025).status()).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void entitiesUseWhatTheyAreAuthorizedFor() {
    units(2021, authorized("OP"));
    assertBroken(() -> use("OP", null), "J4005");
    assertBroken(() -> use("OP", ENTITY), "J4005");
    entity();
    assertThat(actions(approve(use("OP", ENTITY))))
        .containsExactly("CANCELLATION OTHER_CANCELLATIONS 1-10 CORSIA JPN " + ENTITY);
  }

  @Test
  void theYearOfUseLiesInAPeriodAndNotInTheFuture() {
    units(2021, authorized("NDC"));
    assertBroken(() -> retire(10, null), "J4007");
    assertBroken(() -> retire(10, 2020), "J4007");
    assertBroken(() -> retire(10, 2029), "J4007");
    assertThat(retire(10, 2021).status()).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void cancellingForOmgeIsReportedAndPlainUnitsAreNot() {
    units(2021, with(authorized("OP"), "firstTransfer", "Use or Cancellation"));
    RegistryTransaction done =
        approve(
            propose(
                TransactionKind.OMGE_CANCELLATION,
                60,
                new Particulars(null, null, "For the atmosphere", null, null, null)));
    assertThat(actions(done))
        .containsExactly(
            "FIRST_TRANSFER USE_OR_CANCELLATION 1-50 For the atmosphere JPN",
            "VOLUNTARY_CANCELLATION VOLUNTARY_OMGE 1-50 For the atmosphere JPN");
  }

  @Test
  void aReversedFirstTransferHasNotHappened() {
    units(2021, with(authorized("OP"), "firstTransfer", "Use or Cancellation"));
    RegistryTransaction done =
        approve(
            propose(
                TransactionKind.OMGE_CANCELLATION,
                10,
                new Particulars(null, null, "Mistake", null, null, null)));
    String number =
        ledger.call(
            e ->
                new Reversals(e, Ledger.WEEKDAYS)
                    .propose(
                        new Reversals.Request(UUID.randomUUID(), done.number(), "Mistake"),
                        ledger.operator())
                    .number());
    ledger.approve(number, ledger.approver());
    assertThat(
            ledger.strings(
                "SELECT void_at IS NOT NULL FROM first_transfer WHERE transaction_id = ?1",
                done.id()))
        .containsExactly("true");
    RegistryTransaction again =
        approve(
            propose(
                TransactionKind.OMGE_CANCELLATION,
                10,
                new Particulars(null, null, "For the atmosphere", null, null, null)));
    assertThat(actions(again)).hasSize(2);
  }
}
