package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.credit.JcmSerial;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.shared.RuleBroken;
import jp.go.jcmregistry.domain.shared.Violation;
import org.junit.jupiter.api.Test;

/** A transfer from its proposal to the receiver's block, on the real database. */
class TransferIT {
  private final Ledger ledger = new Ledger();
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);
  private final Actor second = ledger.representative(giver, Rights.APPROVE);

  private Holdings.Availability availability(Account account) {
    return ledger.call(e -> new Holdings(e).availability(account.id(), "GHG"));
  }

  private String series() {
    return ledger.blocks(giver).get(0).replaceAll("-\\d+-\\d+$", "");
  }

  @Test
  void reservesAtProposalAndMovesTheLowerSerialsAtApproval() {
    ledger.issue(giver, 2020, 100);
    String series = series();

    RegistryTransaction proposed = ledger.propose(Ledger.transfer(giver, receiver, 30), starter);
    assertThat(proposed.status()).isEqualTo(TransactionStatus.PROPOSED);
    assertThat(availability(giver)).isEqualTo(new Holdings.Availability(100, 30, 0));
    assertThat(ledger.blocks(giver)).containsExactly(series + "-1-100");

    RegistryTransaction done = ledger.approve(proposed.number(), second);
    assertThat(done.status()).isEqualTo(TransactionStatus.COMPLETED);
    assertThat(ledger.blocks(giver)).containsExactly(series + "-31-100");
    assertThat(ledger.blocks(receiver)).containsExactly(series + "-1-30");
    assertThat(availability(giver)).isEqualTo(new Holdings.Availability(70, 0, 0));
    assertThat(availability(receiver)).isEqualTo(new Holdings.Availability(30, 0, 0));
  }

  @Test
  void takesNamedUnitsOutOfTheMiddleAndMergesWhatAdjoinsAtTheReceiver() {
    ledger.issue(giver, 2020, 100);
    String series = series();
    for (String units : List.of("-41-50", "-61-70", "-51-60")) {
      Proposal named = Ledger.transfer(giver, receiver, JcmSerial.parse(series + units));
      ledger.approve(ledger.propose(named, starter).number(), second);
    }
    assertThat(ledger.blocks(giver)).containsExactly(series + "-1-40", series + "-71-100");
    assertThat(ledger.blocks(receiver)).containsExactly(series + "-41-70");
  }

  @Test
  void choosesTheOldestVintageFirst() {
    ledger.issue(giver, 2022, 10);
    ledger.issue(giver, 2019, 10);
    RegistryTransaction proposed = ledger.propose(Ledger.transfer(giver, receiver, 15), starter);
    ledger.approve(proposed.number(), second);
    assertThat(ledger.blocks(receiver)).anyMatch(b -> b.endsWith("-2019-1-10"));
    assertThat(ledger.blocks(receiver)).anyMatch(b -> b.endsWith("-2022-1-5"));
  }

  @Test
  void tellsEverythingThatStandsAgainstItAtOnce() {
    ledger.issue(giver, 2020, 10);
    assertThatThrownBy(() -> ledger.propose(Ledger.transfer(giver, giver, 11), second))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::rule)
                    .containsExactly("J7002", "J2008", "J3005"));
    assertThat(availability(giver).reserved()).isZero();
  }

  @Test
  void isOneTransactionHoweverOftenItIsSent() {
    ledger.issue(giver, 2020, 10);
    Proposal proposal = Ledger.transfer(giver, receiver, 4);
    String first = ledger.propose(proposal, starter).number();
    assertThat(ledger.propose(proposal, starter).number()).isEqualTo(first);
    assertThat(availability(giver).reserved()).isEqualTo(4);
    Proposal other =
        new Proposal(
            proposal.request(),
            proposal.kind(),
            proposal.from(),
            proposal.to(),
            5,
            proposal.units(),
            proposal.particulars());
    assertThatThrownBy(() -> ledger.propose(other, starter)).hasMessageContaining("J9003");
  }

  @Test
  void isHiddenFromPeopleOfOtherAccounts() {
    ledger.issue(giver, 2020, 10);
    Actor stranger = ledger.representative(receiver, Rights.INITIATE_AND_APPROVE);
    assertThatThrownBy(() -> ledger.propose(Ledger.transfer(giver, receiver, 1), stranger))
        .isInstanceOf(NotFoundOrNotYours.class);
    String number = ledger.propose(Ledger.transfer(giver, receiver, 1), starter).number();
    assertThatThrownBy(() -> ledger.approve(number, stranger))
        .isInstanceOf(NotFoundOrNotYours.class);
  }
}
