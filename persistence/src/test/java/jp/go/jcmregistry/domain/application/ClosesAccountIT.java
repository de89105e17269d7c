package jp.go.jcmregistry.domain.application;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.account.RecordedRepresentations;
import jp.go.jcmregistry.domain.cooperation.Answers;
import jp.go.jcmregistry.domain.cooperation.RecordChanges;
import jp.go.jcmregistry.domain.cooperation.RecordKind;
import jp.go.jcmregistry.domain.document.DocumentRequests;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.RegistryUsers;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.transaction.AccountLimit.Limits;
import jp.go.jcmregistry.domain.transaction.AccountLimits;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.TransactionStatus;
import jp.go.jcmregistry.domain.transaction.TrustedAccounts;
import org.junit.jupiter.api.Test;

/** Form 4: refused with all reasons at once; closed, the account stays readable. */
class ClosesAccountIT extends ApplicationScene {
  private final Account account = ledger.account();
  private final Actor applicant = ledger.representative(account, Rights.INITIATE_AND_APPROVE);

  private Key filledIn(String closedOn) {
    return answered(
        begun(ApplicationForm.ACCOUNT_CLOSING, account, applicant),
        Map.of("closedOn", closedOn, "reason", "Merged", "agreed", "yes"));
  }

  private AccountStatus accountStatus() {
    return ledger.call(e -> new Accounts(e).byId(account.id()).status());
  }

  private void become(AccountStatus status) {
    ledger.call(
        e -> {
          Accounts accounts = new Accounts(e);
          accounts.change(accounts.lock(account.id()), status, operator.userId(), NOW, "Test");
          return null;
        });
  }

  @Test
  void allThatStandsAgainstItIsSaidAtOnce() {
    ledger.issue(account, 2020, 70);
    ledger.propose(Ledger.transfer(account, ledger.account(), 30), applicant);
    ledger.call(
        e ->
            new TrustedAccounts(e, Ledger.WEEKDAYS)
                .add(account.number(), ledger.account().number(), applicant));
    sent(
        answered(
            begun(ApplicationForm.ACCOUNT_CERTIFICATE, account, applicant),
            Map.of("asOf", "2026-11-02", "languages", "en")),
        Duration.ofDays(1));
    become(AccountStatus.SUSPENDED_PARTIALLY);

    assertBroken(
        () -> sent(filledIn("2026-11-02")), "J6117", "J6121", "J6124", "J6122", "J6123", "J6125");
  }

  @Test
  void whatOthersAreToDoAboutItIsSaidAtOnceToo() {
    String number = account.number().toString();
    String request = asked(false);
    asked(true);
    String changed =
        ledger.call(
            e ->
                new RecordChanges(e, List.of(new RecordedRepresentations(e)))
                    .propose(RecordKind.REPRESENTATION, another(number), operator)
                    .number());
    ledger.call(
        e -> {
          AccountLimits limits = new AccountLimits(e, Ledger.WEEKDAYS);
          limits.set(account.number(), new Limits(100, 0), applicant);
          limits.set(account.number(), new Limits(200, 0), applicant);
          return null;
        });
    Key key = filledIn("2026-11-02");
    assertThat(assertBroken(() -> sent(key), "J6162", "J6163", "J6164").get(0).arguments())
        .containsExactly(number, 2L);

    ledger.accountBeside(account);
    ledger.call(
        e -> {
          DocumentRequests requests = new DocumentRequests(e, Ledger.WEEKDAYS);
          requests.withdraw(request, "Found elsewhere", operator);
          new RecordChanges(e, List.of(new RecordedRepresentations(e))).withdraw(changed, operator);
          new AccountLimits(e, Ledger.WEEKDAYS)
              .set(account.number(), new Limits(100, 0), applicant);
          return null;
        });
    assertThat(status(sent(key)))
        .as("the other account answers")
        .isEqualTo(ApplicationStatus.RECEIVED);
  }

  private String asked(boolean wholeHolder) {
    DocumentRequests.Wish wish =
        new DocumentRequests.Wish(
            account.number().toString(), wholeHolder, List.of("Articles"), "Why", null);
    return ledger.call(e -> new DocumentRequests(e, Ledger.WEEKDAYS).ask(wish, operator).number());
  }

  private Answers another(String number) {
    String person = ledger.representative(ledger.account(), Rights.READ).loginId();
    return new Answers(
        Map.of("loginId", person, "account", number, "rights", "READ", "state", "ACTIVE"));
  }

  private void sent(Key key, Duration later) {
    later(later);
    sent(key);
  }

  @Test
  void whatIsToComeInStandsAgainstItToo() {
    Account giver = ledger.account();
    Actor people = ledger.representative(giver, Rights.INITIATE_AND_APPROVE);
    ledger.issue(giver, 2020, 70);
    ledger.propose(Ledger.transfer(giver, account, 30), people);

    assertBroken(() -> sent(filledIn("2026-11-02")), "J6122");

    String issuance =
        ledger.call(
            e ->
                new jp.go.jcmregistry.domain.transaction.Issuances(e, Ledger.WEEKDAYS)
                    .propose(ledger.issuance(ledger.project(), account, 2020, 5), operator)
                    .number());
    assertThat(assertBroken(() -> sent(filledIn("2026-11-02")), "J6122").get(0).arguments())
        .as("the transfer, and " + issuance)
        .contains(2L);
  }

  @Test
  void onItsDayItIsClosedAndStaysReadable() {
    Key key = handed(sent(filledIn("2026-11-02")));
    assertThat(approved(key).status()).isEqualTo(ApplicationStatus.DONE);

    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSED);
    Actor after = ledger.call(e -> new RegistryUsers(e).actor(applicant.loginId()).orElseThrow());
    assertThat(after.mayRead(account.id(), "JPN01")).isTrue();
    assertThat(status(key)).as("and so is the application").isEqualTo(ApplicationStatus.DONE);
    assertBroken(
        () -> ledger.propose(Ledger.transfer(account, ledger.account(), 1), applicant),
        "J1002",
        "J3005");
  }

  @Test
  void untilItsDayNothingLeavesItAndNothingComesIn() {
    Key key = handed(sent(filledIn("2026-11-10")));
    assertThat(approved(key).status()).isEqualTo(ApplicationStatus.APPROVED);

    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSURE_PENDING);
    carryOutDue();
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSURE_PENDING);
    later(Duration.ofDays(8));
    carryOutDue();
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSED);
    assertThat(status(key)).isEqualTo(ApplicationStatus.DONE);
    assertThat(mailsAbout(key)).endsWith("APPLICATION_DONE");
  }

  @Test
  void whatStandsAgainstItOnItsDayKeepsItWaiting() {
    Key key = handed(sent(filledIn("2026-11-10")));
    approved(key);
    become(AccountStatus.SUSPENDED);
    later(Duration.ofDays(8));

    carryOutDue();
    assertThat(status(key)).isEqualTo(ApplicationStatus.HINDERED);
    become(AccountStatus.CLOSURE_PENDING);
    carryOutDue();
    assertThat(accountStatus()).isEqualTo(AccountStatus.CLOSED);
  }

  @Test
  void whatCameInBetweenIsFoundAtTheDecision() {
    Key key = handed(sent(filledIn("2026-11-02")));
    ledger.issue(account, 2020, 70);

    assertBroken(() -> approved(key), "J6121");
    assertThat(accountStatus()).isEqualTo(AccountStatus.OPEN);
  }

  @Test
  void unitsOfAnotherMetricAreSaidInTheirOwn() {
    Key key = handed(sent(filledIn("2026-11-02")));
    ledger.issue(account, 2020, 1_070);
    ledger
        .database()
        .asOwner(
            "UPDATE credit_series SET metric = 'MWh' WHERE id IN (SELECT series_id FROM credit_block"
                + " WHERE account_id = "
                + account.id()
                + ")");
    ledger.issue(account, 2020, 5);

    assertThat(assertBroken(() -> approved(key), "J6121").get(0).arguments())
        .containsExactly(account.number().toString(), "5 t CO2, 1,070 MWh");
  }

  @Test
  void whatWasClosedMeanwhileIsNotClosedAgain() {
    Key key = filledIn("2026-11-02");
    become(AccountStatus.CLOSED);

    assertBroken(() -> sent(key), "J6113");
  }

  @Test
  void theSchemaKeepsAClosedAccountEmptyToo() {
    Breaking closing = new Breaking(ledger.database(), "app").let("id", account.id());
    closing.accepts("UPDATE account SET status = 'CLOSED' WHERE id = :id");
    ledger.issue(account, 2020, 70);
    closing.refuses(
        "j6121_account_is_empty", "UPDATE account SET status = 'CLOSED' WHERE id = :id");
    assertThat(ledger.propose(Ledger.transfer(account, ledger.account(), 70), applicant).status())
        .isEqualTo(TransactionStatus.PROPOSED);
    closing.refuses(
        "j6122_no_transaction_waits",
        "UPDATE credit_block SET until_transaction = since_transaction, until_at = since_at"
            + " WHERE account_id = :id",
        "UPDATE account SET status = 'CLOSED' WHERE id = :id");
  }
}
