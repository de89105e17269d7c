package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.task.Tasks;
import org.junit.jupiter.api.Test;

/** Whoever applied calls it off, as long as nothing came of it. */
class WithdrawingIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE_AND_APPROVE);

  private Void withdrawn(Key key) {
    return with(
        key,
        opened -> {
          opened.all().withdraw(opened.it(), key.actor() == null ? null : key.actor().userId());
          return null;
        });
  }

  private AccountStatus accountStatus() {
    return ledger.call(e -> new Accounts(e).byId(account.id()).status());
  }

  private boolean waits(Key key) {
    return ledger.call(e -> new Tasks(e).waiting("JPN01", key.number()).isPresent());
  }

  @Test
  void whatWasSentEndsAsATaskAndItsApplicantIsTold() {
    Key key = sent();
    assertThat(waits(key)).isTrue();
    withdrawn(key);
    assertThat(status(key)).isEqualTo(ApplicationStatus.WITHDRAWN);
    assertThat(waits(key)).isFalse();
    assertThat(mailsAbout(key)).endsWith("APPLICATION_WITHDRAWN");
    assertBroken(() -> checks(c -> c.take(key.number(), operator)), "J7806");
  }

  @Test
  void whatIsComparedReturnedOrHandedOnEndsToo() {
    Key compared = sent();
    checks(c -> c.take(compared.number(), operator));
    withdrawn(compared);
    Key returned = sent();
    checks(c -> c.take(returned.number(), operator));
    checks(c -> c.giveBack(returned.number(), "The seal", operator));
    withdrawn(returned);
    Key handed = handed();
    withdrawn(handed);
    assertBroken(() -> approved(handed), "J7806");
    assertBroken(() -> with(returned, Opened::submit), "J7802");
    assertThat(status(compared)).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void aClosingThatWasApprovedForALaterDayIsCalledOff() {
    Key key =
        handed(
            sent(
                answered(
                    begun(ApplicationForm.ACCOUNT_CLOSING, account, applicant),
                    Map.of("closedOn", "2026-11-10", "reason", "Merged", "agreed", "yes"))));
    approved(key);
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSURE_PENDING);
    withdrawn(key);
    assertThat(accountStatus()).isEqualTo(AccountStatus.OPEN);
    later(Duration.ofDays(9));
    carryOutDue();
    assertThat(accountStatus()).isEqualTo(AccountStatus.OPEN);
    assertThat(status(key)).isEqualTo(ApplicationStatus.WITHDRAWN);
  }

  @Test
  void whatWasNotSentOrHasEndedIsNotWithdrawn() {
    Key draft = begun();
    Key done = handed();
    approved(done);
    Key rejected = handed();
    checks(c -> c.reject(rejected.number(), "Twice", approver));
    for (Key key : new Key[] {draft, done, rejected}) {
      assertBroken(() -> withdrawn(key), "J6165");
      new Breaking(ledger.database(), "app")
          .let("number", "'" + key.number() + "'")
          .refuses(
              "j6165_can_be_withdrawn",
              "UPDATE application SET status = 'WITHDRAWN' WHERE number = :number");
    }
  }
}
