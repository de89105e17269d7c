package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.cooperation.Setting;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import org.junit.jupiter.api.Test;

/** What goes to a registry here happens on both sides or on neither. */
class OtherSideIT extends TwoRegistries {
  @Test
  void theOtherSideMayRefuse() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(50);
    japan.call(
        e ->
            new Decisions(e, Ledger.WEEKDAYS)
                .reject(arrival.number(), "No contract", japan.approver()));
    RegistryTransaction sent = now(japan.call(e -> new Transactions(e).byId(arrival.sender())));
    assertThat(sent.status()).isEqualTo(TransactionStatus.FAILED);
    assertThat(sent.failedRule()).isEqualTo("J4024");
    assertThat(send(50, "THA01", null).status()).isEqualTo(TransactionStatus.PROPOSED);
  }

  @Test
  void whatNobodyDecidesThereEndsOnBothSides() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(50);
    Instant late = arrival.expiresAt().plusSeconds(1);
    DATABASE.setClock(late);
    List<Long> expired = japan.call(e -> new Transactions(e).expired(late, 0, 100));
    assertThat(expired).contains(arrival.id());
    japan.call(
        e ->
            new Decisions(e, Ledger.WEEKDAYS)
                .expire(new Transactions(e).claimExpired(arrival.id(), late).get()));
    assertThat(now(japan.call(e -> new Transactions(e).byId(arrival.sender()))).failedRule())
        .isEqualTo("J4024");
  }

  @Test
  void theOtherSideIsToldThatTheSenderCannot() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(10);
    become(mongolia, giver, AccountStatus.SUSPENDED);
    assertBroken(() -> japan.approve(arrival.number(), japan.approver()), "J4025");
    become(mongolia, giver, AccountStatus.OPEN);
    become(japan, receiver, AccountStatus.SUSPENDED);
    assertBroken(() -> japan.approve(arrival.number(), japan.approver()), "J2002");
  }

  @Test
  void aDelayHoldsBothSides() {
    units(2022, authorized("NDC"));
    set("MNG01", Setting.TRANSFER_DELAY_MINUTES, 60);
    RegistryTransaction taken = announced(10);
    RegistryTransaction kept = announced(20);
    japan.approve(taken.number(), japan.approver());
    japan.approve(kept.number(), japan.approver());
    assertThat(now(taken).status()).isEqualTo(TransactionStatus.DELAYED);
    String number = japan.call(e -> new Transactions(e).byId(taken.sender()).number());
    mongolia.call(e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(number, starter));
    assertThat(now(taken).failedRule()).isEqualTo("J4025");
    Instant due = now(kept).dueAt().plus(Duration.ofSeconds(1));
    DATABASE.setClock(due);
    List<Long> dueNow = japan.call(e -> new Transactions(e).due(due, 0, 100));
    assertThat(dueNow).contains(kept.sender()).doesNotContain(kept.id());
    japan.call(
        e ->
            new Decisions(e, Ledger.WEEKDAYS)
                .execute(new Transactions(e).claimDue(kept.sender(), due).get()));
    assertThat(now(kept).status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(japan.blocks(receiver)).hasSize(1);
  }

  @Test
  void whatFailsWhenItIsDueEndsOnBothSides() {
    units(2022, authorized("NDC"));
    set("MNG01", Setting.TRANSFER_DELAY_MINUTES, 60);
    RegistryTransaction arrival = announced(10);
    japan.approve(arrival.number(), japan.approver());
    become(japan, receiver, AccountStatus.SUSPENDED);
    Instant due = now(arrival).dueAt().plusSeconds(1);
    DATABASE.setClock(due);
    RegistryTransaction sent =
        mongolia.call(
            e ->
                new Decisions(e, Ledger.WEEKDAYS)
                    .execute(new Transactions(e).claimDue(arrival.sender(), due).get()));
    assertThat(sent.failedRule()).isEqualTo("J2002");
    assertThat(now(arrival).status()).isEqualTo(TransactionStatus.FAILED);
    assertThat(now(arrival).failedRule()).isEqualTo("J4025");
    become(japan, receiver, AccountStatus.OPEN);
  }

  @Test
  void itIsExecutedWhenBothRegistriesAreOpen() {
    // 10:30 in Ulaanbaatar, whose hours have begun; 11:30 in Tokyo, whose hours have not.
    DATABASE.setClock(Instant.parse("2033-03-07T02:30:00Z"));
    units(2022, authorized("NDC"));
    set("MNG01", Setting.TRANSFER_OPENS, 600);
    set("MNG01", Setting.TRANSFER_CLOSES, 960);
    set("JPN01", Setting.TRANSFER_OPENS, 720);
    set("JPN01", Setting.TRANSFER_CLOSES, 900);
    assertThat(approvedThere(10)).isEqualTo("2033-03-07T03:00:00Z");
    set("JPN01", Setting.TRANSFER_OPENS, 660);
    RegistryTransaction arrival = announced(10);
    japan.approve(arrival.number(), japan.approver());
    assertThat(now(arrival).status()).isEqualTo(TransactionStatus.COMPLETED);
    set("MNG01", Setting.TRANSFER_OPENS, 780);
    assertThat(approvedThere(10)).as("after the sender's").isEqualTo("2033-03-07T05:00:00Z");
    set("MNG01", Setting.TRANSFER_OPENS, 840);
    assertThat(approvedThere(10))
        .as("hours that never meet leave the sender's")
        .isEqualTo("2033-03-07T06:00:00Z");
  }

  private String approvedThere(long quantity) {
    RegistryTransaction arrival = announced(quantity);
    japan.approve(arrival.number(), japan.approver());
    assertThat(now(arrival).status()).isEqualTo(TransactionStatus.DELAYED);
    RegistryTransaction sent = now(japan.call(e -> new Transactions(e).byId(arrival.sender())));
    assertThat(sent.dueAt()).isEqualTo(now(arrival).dueAt());
    return now(arrival).dueAt().toString();
  }

  @Test
  void nothingThatCrossedIsReversed() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(10);
    japan.approve(arrival.number(), japan.approver());
    String sent = japan.call(e -> new Transactions(e).byId(arrival.sender()).number());
    assertBroken(() -> reverse(japan, arrival.number()), "J8007");
    assertThatThrownBy(() -> reverse(japan, sent)).isInstanceOf(NotFoundOrNotYours.class);
    RegistryTransaction outside = send(10, "THA01", null);
    mongolia.approve(outside.number(), mongolia.approver());
    assertBroken(() -> reverse(mongolia, outside.number()), "J8007");
  }

  @Test
  void eachSideIsDecidedByItsOwnStaff() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(10);
    assertThatThrownBy(() -> mongolia.approve(arrival.number(), mongolia.approver()))
        .isInstanceOf(NotFoundOrNotYours.class);
    assertBroken(() -> japan.approve(arrival.number(), japan.operator()), "J7003");
  }

  @Test
  void theSchemaKnowsBothSidesOrNeither() {
    units(2022, authorized("NDC"));
    RegistryTransaction arrival = announced(10);
    Breaking application =
        new Breaking(DATABASE, "app")
            .let("sent", arrival.sender())
            .let("arrival", arrival.id())
            .let("approver", japan.approver().userId());
    String done = "UPDATE registry_transaction SET status = 'COMPLETED', effective_at = now()";
    application.refuses("both_sides_or_neither", done + " WHERE id = :sent");
    application.refuses(
        "both_sides_or_neither",
        "UPDATE registry_transaction SET status = 'APPROVED', decided_by = :approver"
            + " WHERE id = :arrival",
        done + " WHERE id = :arrival",
        "UPDATE registry_transaction SET status = 'COMPLETED', effective_at = now()"
            + " + interval '1 second' WHERE id = :sent");
    application.refuses(
        "j4022_counterpart_is_another_partys",
        "INSERT INTO registry_transaction (id, request, request_digest, number, registry, kind,"
            + " status, from_account, to_account, quantity, proposed_by, proposed_at, expires_at,"
            + " version, counterpart) SELECT 1, gen_random_uuid(), '', 'X1', registry, kind,"
            + " 'PROPOSED', from_account, to_account, 1, proposed_by, proposed_at, expires_at, 1,"
            + " registry FROM registry_transaction WHERE id = :sent");
    application.refuses(
        "42501", "UPDATE registry_transaction SET counterpart = 'THA01' WHERE id = :sent");
  }
}
