package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.credit.Freeze;
import jp.go.jcmregistry.domain.credit.FreezeTarget;
import jp.go.jcmregistry.domain.credit.Freezes;
import jp.go.jcmregistry.domain.credit.RestrictionKind;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.task.TaskDoer;
import jp.go.jcmregistry.domain.task.Tasks;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.Reversals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Form 4, approved for a day on which something stands against it: it comes back to the staff. */
class HinderedClosingIT extends ApplicationScene {
  private static final Duration ITS_DAY = Duration.ofDays(8);

  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE_AND_APPROVE);
  private Key key;

  @BeforeEach
  void approvedForADayToCome() {
    key =
        answered(
            begun(ApplicationForm.ACCOUNT_CLOSING, account, applicant),
            Map.of("closedOn", "2026-11-10", "reason", "Merged", "agreed", "yes"));
    approved(handed(sent(key)));
  }

  private String freeze() {
    Freeze.Terms terms =
        new Freeze.Terms(
            FreezeTarget.ACCOUNT,
            account.number().toString(),
            RestrictionKind.FREEZE,
            AccountStatus.SUSPENDED,
            "Suspicion",
            false);
    return ledger.call(e -> new Freezes(e).freeze(terms, List.of(), operator)).number();
  }

  private void release(String freeze) {
    ledger.call(e -> new Freezes(e).askRelease(freeze, "Cleared", operator));
    ledger.call(e -> new Freezes(e).release(freeze, approver));
  }

  private void itsDayComes() {
    later(ITS_DAY);
    carryOutDue();
  }

  private Applications.Step lastStep(Key of) {
    List<Applications.Step> steps = steps(of);
    return steps.get(steps.size() - 1);
  }

  private AccountStatus accountStatus() {
    return accountStatus(account);
  }

  private AccountStatus accountStatus(Account of) {
    return ledger.call(e -> new Accounts(e).byId(of.id()).status());
  }

  private Optional<Tasks.Waiting> task() {
    return ledger.call(e -> new Tasks(e).waiting(Ledger.REGISTRY, key.number()));
  }

  private Application retried() {
    return checks(c -> c.retry(key.number(), operator));
  }

  private Application givenBack(String missing) {
    return checks(c -> c.giveBack(key.number(), missing, operator));
  }

  @Test
  void whatIsFrozenMeanwhileIsNotClosedButWaitsForTheStaff() {
    assertThat(task()).as("nobody has anything to do before its day").isEmpty();
    freeze();
    itsDayComes();

    assertThat(status(key)).isEqualTo(ApplicationStatus.HINDERED);
    assertThat(accountStatus()).isNotEqualTo(AccountStatus.CLOSED);
    assertThat(task())
        .hasValueSatisfying(
            it -> {
              assertThat(it.doer()).isEqualTo(TaskDoer.OPERATOR);
              assertThat(it.mayBeDoneBy(operator)).isTrue();
              assertThat(it.since()).isBetween(NOW.plus(ITS_DAY), NOW.plus(ITS_DAY.plusMinutes(5)));
            });
    assertThat(mailsAbout(key)).endsWith("APPLICATION_HINDERED");
    assertThat(lastStep(key).status()).isEqualTo(ApplicationStatus.HINDERED);
    assertThat(lastStep(key).reason()).isEqualTo("J6124");
    assertThat(lastStep(key).by()).as("nobody did it").isNull();
  }

  @Test
  void whoAppliesIsToldOnce() {
    freeze();
    itsDayComes();
    carryOutDue();
    carryOutDue();

    assertThat(mailsAbout(key)).containsOnlyOnce("APPLICATION_HINDERED");
  }

  @Test
  void onceNothingStandsAgainstItItIsCarriedOutByItself() {
    String freeze = freeze();
    itsDayComes();
    release(freeze);
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSURE_PENDING);

    carryOutDue();
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSED);
    assertThat(status(key)).isEqualTo(ApplicationStatus.DONE);
    assertThat(mailsAbout(key)).endsWith("APPLICATION_DONE");
    assertThat(task()).isEmpty();
  }

  @Test
  void theStaffTryAgainAndAreToldEverythingThatStillStandsAgainstIt() {
    String freeze = freeze();
    itsDayComes();
    Key other =
        answered(
            begun(ApplicationForm.ACCOUNT_CERTIFICATE, account, applicant),
            Map.of("asOf", "2026-11-02", "languages", "en"));
    sent(other);

    assertBroken(this::retried, "J6124", "J6125");
    release(freeze);
    handed(other);
    approved(other);
    assertThat(retried().status()).isEqualTo(ApplicationStatus.DONE);
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSED);
    assertThat(lastStep(key).by()).isEqualTo(operator.userId());
    assertThat(mailsAbout(key)).endsWith("APPLICATION_DONE");
    assertBroken(this::retried, "J6135");
  }

  @Test
  void beforeItsDayNobodyTriesAgain() {
    assertBroken(this::retried, "J6135");
    freeze();
    itsDayComes();
    assertBroken(() -> checks(c -> c.retry(key.number(), approver)), "J6135");
  }

  @Test
  void unitsThatCameBackAreGivenAwayOnceItIsReturned() {
    Account other = ledger.account();
    Account closing = ledger.account();
    Actor leaving = ledger.representative(closing, Rights.INITIATE_AND_APPROVE);
    ledger.issue(closing, 2020, 30);
    String moved =
        ledger
            .approve(
                ledger.propose(Ledger.transfer(closing, other, 30), leaving).number(), approver)
            .number();
    Key its =
        answered(
            begun(ApplicationForm.ACCOUNT_CLOSING, closing, leaving),
            Map.of("closedOn", "2026-11-09", "reason", "Merged", "agreed", "yes"));
    approved(handed(sent(its)));
    String reversal =
        ledger
            .call(
                e ->
                    new Reversals(e, Ledger.WEEKDAYS)
                        .propose(
                            new Reversals.Request(UUID.randomUUID(), moved, "wrong"), operator))
            .number();
    ledger.approve(reversal, approver);
    itsDayComes();
    assertThat(lastStep(its).reason()).isEqualTo("J6121");

    assertBroken(() -> checks(c -> c.giveBack(its.number(), " ", operator)), "J7805");
    checks(c -> c.giveBack(its.number(), "30 t came back", operator));
    assertThat(status(its)).isEqualTo(ApplicationStatus.RETURNED);
    assertThat(accountStatus(closing))
        .as("what is there can be given away again")
        .isEqualTo(AccountStatus.OPEN);
    ledger.approve(ledger.propose(Ledger.transfer(closing, other, 30), leaving).number(), approver);
    answered(its, Map.of("closedOn", "2026-11-10"));
    assertThat(approved(handed(sent(its))).status()).isEqualTo(ApplicationStatus.DONE);
  }

  @Test
  void whatIsReturnedWhileItIsFrozenStaysFrozen() {
    freeze();
    itsDayComes();
    assertThat(givenBack("Ask again once the freeze has ended").status())
        .isEqualTo(ApplicationStatus.RETURNED);

    assertThat(accountStatus()).isEqualTo(AccountStatus.SUSPENDED);
    carryOutDue();
    assertThat(status(key)).as("nothing is due any more").isEqualTo(ApplicationStatus.RETURNED);
  }

  @Test
  void theSchemaKeepsItDueAndItsAccountOpenTooWhileItIsFrozen() {
    freeze();
    itsDayComes();
    Breaking breaking =
        new Breaking(ledger.database(), "app")
            .let("id", with(key, o -> o.it().id()))
            .let("account", account.id());
    breaking.refuses(
        "j6135_hindered_after_its_day", "UPDATE application SET due_at = NULL WHERE id = :id");
    breaking.refuses(
        "j6124_account_is_not_frozen", "UPDATE account SET status = 'CLOSED' WHERE id = :account");
  }
}
