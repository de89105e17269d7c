package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZED_UNITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Records;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;
import org.junit.jupiter.api.AfterEach;

/** A registry of Mongolia with authorized units, and one of Japan to which they may go. */
abstract class TwoRegistries {
  static final RegistryDatabase DATABASE = RegistryDatabase.fresh();

  final Ledger mongolia = new Ledger(DATABASE, "MNG01");
  final Ledger japan = new Ledger(DATABASE, "JPN01");
  final Records records = new Records(mongolia);
  final String approach = records.approach("JPN, MNG, THA");
  final String id = "MN-" + UUID.randomUUID();
  final Account giver = mongolia.account();
  final Account receiver = japan.account();
  final Actor starter = mongolia.representative(giver, Rights.INITIATE_AND_APPROVE);

  TwoRegistries() {
    set("MNG01", Setting.INTERNATIONAL_TRANSFERS, 1);
    set("JPN01", Setting.INTERNATIONAL_TRANSFERS, 1);
    set("MNG01", Setting.TRANSFER_DELAY_MINUTES, 0);
  }

  @AfterEach
  void theBooksOfBothHold() {
    DATABASE.resetClock();
    Invariants.assertHold(mongolia);
  }

  void set(String registry, Setting setting, long value) {
    DATABASE.run(
        e ->
            new Registries(e)
                .set(
                    registry,
                    setting,
                    value,
                    new RegistryClock(e).now(),
                    mongolia.operator().userId(),
                    mongolia.approver().userId()));
  }

  Map<String, String> authorized(String purpose) {
    return Records.authorization(id, approach, purpose);
  }

  /** Units 1 to 100 of a vintage in the giver's account, of which 1 to 50 are authorized. */
  void units(int vintage, Map<String, String> authorization) {
    records.record(AUTHORIZATION, authorization);
    mongolia.issue(giver, vintage, 100);
    records.record(AUTHORIZED_UNITS, Map.of("authorization", id, "units", series() + "-1-50"));
  }

  String series() {
    List<String> blocks = mongolia.blocks(giver);
    return blocks.get(blocks.size() - 1).replaceAll("-\\d+-\\d+$", "");
  }

  static Proposal sending(
      Account from, long quantity, List<JcmSerial> units, String to, String account) {
    return new Proposal(
        UUID.randomUUID(),
        TransactionKind.INTERNATIONAL_TRANSFER,
        from.number(),
        null,
        quantity,
        units,
        new Particulars(
            null, "Contract 7", null, null, null, null, Article6.crossing(to, account)));
  }

  RegistryTransaction send(long quantity, String to, String account) {
    return mongolia.propose(sending(giver, quantity, List.of(), to, account), starter);
  }

  /** Proposed and approved here; what waits there for its approver. */
  RegistryTransaction announced(long quantity) {
    RegistryTransaction sent = send(quantity, "JPN01", receiver.number().toString());
    RegistryTransaction approved = mongolia.approve(sent.number(), mongolia.approver());
    assertThat(approved.status()).isEqualTo(TransactionStatus.APPROVED);
    return arrival(sent);
  }

  RegistryTransaction arrival(RegistryTransaction sent) {
    return japan.call(e -> new Transactions(e).otherSide(sent)).orElseThrow();
  }

  RegistryTransaction now(RegistryTransaction transaction) {
    return japan.call(e -> new Transactions(e).byId(transaction.id()));
  }

  List<String> actions(RegistryTransaction transaction) {
    return mongolia.strings(
        "SELECT concat_ws(' ', registry, type, subtype, serial_first || '-' || serial_last,"
            + " transferring_party, acquiring_party) FROM itmo_action WHERE transaction_id = ?1"
            + " ORDER BY type, serial_first",
        transaction.id());
  }

  static void become(Ledger ledger, Account account, AccountStatus status) {
    ledger
        .database()
        .run(
            e -> {
              Accounts accounts = new Accounts(e);
              accounts.change(
                  accounts.lock(account.id()),
                  status,
                  ledger.operator().userId(),
                  new RegistryClock(e).now(),
                  "test");
            });
  }

  static RegistryTransaction reverse(Ledger ledger, String number) {
    return ledger.call(
        e ->
            new Reversals(e, Ledger.WEEKDAYS)
                .propose(
                    new Reversals.Request(UUID.randomUUID(), number, "Mistake"),
                    ledger.operator()));
  }
}
