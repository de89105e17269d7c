package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.cooperation.RecordKind.AUTHORIZATION;
import static jp.go.jcmregistry.domain.cooperation.Records.with;
import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import org.junit.jupiter.api.Test;

/** Units that go to another registry: what leaves, and what it is in the annual information. */
class CrossingIT extends TwoRegistries {
  @Test
  void bothSidesAreCompletedAtOneInstant() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(30);
    assertThat(arrival.registry()).isEqualTo("JPN01");
    assertThat(arrival.fromAccount()).isNotEqualTo(giver.id());
    RegistryTransaction done = japan.approve(arrival.number(), japan.approver());
    RegistryTransaction sent = now(japan.call(e -> new Transactions(e).byId(arrival.sender())));
    assertThat(sent.status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(sent.effectiveAt()).isEqualTo(done.effectiveAt());
    assertThat(japan.blocks(receiver)).containsExactly(series() + "-1-30");
    assertThat(mongolia.blocks(giver)).containsExactly(series() + "-31-100");
    assertThat(actions(sent)).containsExactly("MNG01 FIRST_TRANSFER TO_ANOTHER_PARTY 1-30 JPN");
    assertThat(actions(done)).containsExactly("JPN01 ACQUISITION 1-30 MNG");
  }

  @Test
  void whatWasTransferredFirstIsTransferredOnWithoutIt() {
    units(2022, authorized("NDC"));
    japan.approve(announced(30).number(), japan.approver());
    Actor there = japan.representative(receiver, Rights.INITIATE);
    JcmSerial some = JcmSerial.parse(japan.blocks(receiver).get(0).replace("-1-30", "-11-20"));
    RegistryTransaction onward =
        japan.propose(sending(receiver, 0, List.of(some), "THA01", null), there);
    japan.approve(onward.number(), japan.approver());
    assertThat(actions(onward)).containsExactly("JPN01 TRANSFER 11-20 THA");
    assertThat(
            japan.strings(
                "SELECT a.registry || ' ' || a.counterpart || ' ' || b.serials FROM credit_block b"
                    + " JOIN account a ON a.id = b.account_id JOIN credit_series s"
                    + " ON s.id = b.series_id WHERE s.name = ?1 AND a.kind = 'OUTSIDE'",
                some.series().toString()))
        .containsExactly("JPN01 THA01 [11,21)");
    // The rest that stayed here is still to be transferred first.
    assertThat(
            mongolia.strings(
                "SELECT f.serials FROM first_transfer f JOIN credit_series s"
                    + " ON s.id = f.series_id WHERE s.name = ?1",
                some.series().toString()))
        .containsExactly("[1,31)");
  }

  @Test
  void whatIsAuthorizedForOtherPurposesAloneHasItsOwnFirstTransfer() {
    units(2022, with(authorized("OP"), "firstTransfer", "Use or Cancellation"));
    RegistryTransaction sent = send(10, "THA01", "Their account 5");
    mongolia.approve(sent.number(), mongolia.approver());
    assertThat(actions(sent)).containsExactly("MNG01 TRANSFER 1-10 THA");
    assertThat(now(sent).particulars().article6().counterpartAccount())
        .isEqualTo("Their account 5");
  }

  @Test
  void bothRegistriesHaveSwitchedItOn() {
    units(2022, authorized("NDC"));
    set("JPN01", Setting.INTERNATIONAL_TRANSFERS, 0);
    assertBroken(() -> send(10, "JPN01", receiver.number().toString()), "J4021");
    assertThat(send(10, "THA01", null).status()).isEqualTo(TransactionStatus.PROPOSED);
    set("MNG01", Setting.INTERNATIONAL_TRANSFERS, 0);
    assertBroken(() -> send(10, "THA01", null), "J4021");
  }

  @Test
  void theOtherRegistryIsOneOfAnotherParty() {
    units(2022, authorized("NDC"));
    assertBroken(() -> send(10, "XXX01", null), "J4022");
    assertBroken(() -> send(10, "MNG02", null), "J4022");
    assertBroken(() -> send(10, "Thailand", null), "J4022");
    assertBroken(() -> send(10, null, null), "J4022");
  }

  @Test
  void theOtherPartyTakesPartAndIsAuthorized() {
    units(2022, with(authorized("NDC"), "parties", "JPN"));
    assertBroken(() -> send(10, "THA01", null), "J4002");
    assertBroken(() -> send(10, "VNM01", null), "J4023", "J4002");
    assertThat(send(10, "JPN01", receiver.number().toString()).status())
        .isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void onlyAuthorizedUnitsLeave() {
    units(2022, authorized("NDC"));
    assertBroken(() -> send(51, "THA01", null), "J4001");
    JcmSerial plain = JcmSerial.parse(series() + "-50-51");
    assertBroken(
        () -> mongolia.propose(sending(giver, 0, List.of(plain), "THA01", null), starter), "J4001");
    records.record(
        AUTHORIZATION, with(authorized("NDC"), "occurredFrom", "2023", "occurredTo", "2030"));
    assertBroken(() -> send(50, "THA01", null), "J4003");
    records.record(AUTHORIZATION, with(authorized("NDC"), "revoked", "yes"));
    assertBroken(() -> send(50, "THA01", null), "J4001");
  }

  @Test
  void outcomesFromBefore2021NeverLeave() {
    mongolia.issue(giver, 2020, 100);
    JcmSerial old = JcmSerial.parse(series() + "-1-5");
    assertBroken(
        () -> mongolia.propose(sending(giver, 0, List.of(old), "THA01", null), starter), "J4008");
  }

  @Test
  void theAccountThereIsAnOpenHoldingAccountOfThatRegistry() {
    units(2022, authorized("NDC"));
    assertBroken(() -> send(10, "JPN01", null), "J2002");
    assertBroken(() -> send(10, "JPN01", giver.number().toString()), "J2002");
    Account sink = japan.call(e -> new Accounts(e).only("JPN01", AccountKind.RETIREMENT));
    assertBroken(() -> send(10, "JPN01", sink.number().toString()), "J2002");
  }

  @Test
  void theSameRequestIsOneTransaction() {
    units(2022, authorized("NDC"));
    Proposal proposal = sending(giver, 10, List.of(), "THA01", null);
    RegistryTransaction first = mongolia.propose(proposal, starter);
    assertThat(mongolia.propose(proposal, starter).number()).isEqualTo(first.number());
  }
}
