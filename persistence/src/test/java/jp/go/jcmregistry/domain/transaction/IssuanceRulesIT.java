package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.shared.Refusals.assertBroken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.account.AccountStatus;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Project;
import jp.go.jcmregistry.domain.credit.Quantity;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.shared.RegistryClock;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;
import org.junit.jupiter.api.Test;

/** What is issued after a notification: J5001 to J5010. */
class IssuanceRulesIT {
  private static final LocalDate FROM = LocalDate.of(2019, 7, 1);
  private static final LocalDate TO = LocalDate.of(2021, 6, 30);

  private final Ledger ledger = new Ledger();
  private final Situation situation = new Situation(ledger);
  private final Account entity = ledger.account();
  private final Account government = situation.only(AccountKind.GOVERNMENT_HOLDING);
  private final Project project = ledger.project();
  private final Notification notification =
      new Notification("JC-" + UUID.randomUUID(), LocalDate.of(2022, 1, 1), FROM, TO, 100);

  private RegistryTransaction propose(IssuanceRequest request) {
    return ledger.call(e -> new Issuances(e, Ledger.WEEKDAYS).propose(request, ledger.operator()));
  }

  private IssuanceRequest request(Notification notified, long quantity, Cell... cells) {
    return new IssuanceRequest(
        UUID.randomUUID(), project.reference(), notified, quantity, List.of(cells), null);
  }

  private IssuanceRequest request(Notification notified, long quantity) {
    return request(notified, quantity, cell(2020, quantity));
  }

  private Cell cell(int year, long quantity) {
    return new Cell(Vintage.of(year), entity.number(), quantity);
  }

  private static Notification notification(
      String number, LocalDate on, LocalDate from, LocalDate to, long quantity) {
    return new Notification(number, on, from, to, quantity);
  }

  @Test
  void unitsAreIssuedAfterANotification() {
    LocalDate today =
        ledger.call(e -> new RegistryClock(e).now().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate());
    String number = notification.number();
    assertBroken(() -> propose(request(notification(null, today, FROM, TO, 9), 1)), "J5001");
    assertBroken(() -> propose(request(notification(" ", today, FROM, TO, 9), 1)), "J5001");
    assertBroken(() -> propose(request(notification(number, null, FROM, TO, 9), 1)), "J5001");
    assertBroken(
        () -> propose(request(notification(number, today.plusDays(1), FROM, TO, 9), 1)), "J5001");
    propose(request(notification(number, today, FROM, TO, 9), 1));
  }

  @Test
  void inHoweverManyStepsTheNotificationIsNotExceeded() {
    assertBroken(() -> propose(request(notification, 101)), "J5002");
    String first = propose(request(notification, 60)).number();
    assertThat(assertBroken(() -> propose(request(notification, 41)), "J5002").get(0).arguments())
        .containsExactly(40L, 41L);
    ledger.approve(first, ledger.approver());
    assertBroken(() -> propose(request(notification, 41)), "J5002");
    RegistryTransaction second = propose(request(notification, 40));
    assertBroken(() -> propose(request(notification, 1)), "J5002");
    ledger.approve(second.number(), ledger.approver());
    assertThat(ledger.blocks(entity)).as("two steps, one run").hasSize(1);
    assertThat(ledger.blocks(entity).get(0)).endsWith("-2020-1-100");
  }

  @Test
  void aRejectedStepGivesItsQuantityBack() {
    propose(request(notification, 60));
    String second = propose(request(notification, 40)).number();
    ledger.call(e -> new Decisions(e, Ledger.WEEKDAYS).reject(second, "why", ledger.approver()));
    assertBroken(() -> propose(request(notification, 41)), "J5002");
    propose(request(notification, 40));
  }

  @Test
  void whenNoStepStandsTheNotificationsNumberAndPeriodAreFree() {
    Notification corrected =
        notification(notification.number(), FROM, FROM.plusDays(1), TO.plusDays(1), 7);
    RegistryTransaction first = propose(request(notification, 60));
    RegistryTransaction second = propose(request(notification, 40));
    ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).reject(first.number(), "why", ledger.approver()));
    assertBroken(() -> propose(request(corrected, 7)), "J5002", "J5008");
    ledger.call(
        e -> new Decisions(e, Ledger.WEEKDAYS).withdraw(second.number(), ledger.operator()));
    propose(request(corrected, 7));
    assertBroken(() -> propose(request(notification, 1)), "J5008");
  }

  @Test
  void theProjectIsRegistered() {
    IssuanceRequest good = request(notification, 1);
    IssuanceRequest unknown =
        new IssuanceRequest(good.request(), "ID999999", notification, 1, good.cells(), null);
    assertBroken(() -> propose(unknown), "J5003");
    ledger
        .database()
        .asOwner(
            "UPDATE project SET status = 'PROPOSED', decided_by = NULL WHERE id = " + project.id());
    assertBroken(() -> propose(good), "J5003");
    ledger
        .database()
        .asOwner(
            "UPDATE project SET status = 'REGISTERED', decided_by = "
                + ledger.approver().userId()
                + " WHERE id = "
                + project.id());
    propose(good);
  }

  @Test
  void theTableAddsUp() {
    assertBroken(() -> propose(request(notification, 10, cell(2020, 9))), "J5004");
    assertBroken(() -> propose(request(notification, 10, cell(2020, 9), cell(2021, 2))), "J5004");
    assertBroken(() -> propose(request(notification, 10, cell(2020, 12), cell(2021, -2))), "J5004");
    assertBroken(() -> propose(request(notification, 10, cell(2020, 10), cell(2021, 0))), "J5004");
    assertBroken(() -> propose(request(notification, 0)), "J5004");
    assertBroken(() -> propose(request(notification, -1)), "J5004");
    long tooMany = Quantity.AMOUNT_MAX + 1;
    Notification huge = notification("JC-huge", FROM, FROM, TO, tooMany);
    assertBroken(() -> propose(request(huge, tooMany)), "J5004");
    Cell toGovernment = new Cell(Vintage.of(2019), government.number(), 1);
    RegistryTransaction both =
        propose(request(notification, 10, cell(2020, 4), toGovernment, cell(2020, 5)));
    ledger.approve(both.number(), ledger.approver());
    assertThat(ledger.blocks(entity).get(0)).endsWith("-2020-1-9");
  }

  @Test
  void noSerialIsIssuedTwice() {
    ledger.issue(request(notification, 10));
    String next = "UPDATE credit_series SET next_serial = %d WHERE project_id = " + project.id();
    ledger.database().asOwner("ALTER TABLE credit_series DISABLE TRIGGER series_only_grows");
    ledger.database().asOwner(next.formatted(10));
    assertBroken(() -> propose(request(notification, 1)), "J5005");
    ledger.database().asOwner(next.formatted(11));
    ledger.database().asOwner("ALTER TABLE credit_series ENABLE TRIGGER series_only_grows");
    ledger.issue(request(notification, 1));
    assertThat(ledger.blocks(entity).get(0)).endsWith("-2020-1-11");
  }

  @Test
  void monitoringPeriodsOfAProjectDoNotOverlap() {
    propose(request(notification, 1));
    Notification touching = notification("JC-" + UUID.randomUUID(), FROM, TO, TO.plusYears(1), 100);
    assertThat(assertBroken(() -> propose(lastYear(touching)), "J5006").get(0).arguments())
        .containsExactly(notification.number());
    propose(lastYear(notification(touching.number(), FROM, TO.plusDays(1), TO.plusYears(1), 100)));
  }

  private IssuanceRequest lastYear(Notification notified) {
    return request(notified, 1, cell(2021, 1));
  }

  @Test
  void everyYearOfTheTableLiesInThePeriod() {
    assertThat(
            assertBroken(() -> propose(request(notification, 1, cell(2022, 1))), "J5007")
                .get(0)
                .arguments())
        .containsExactly(Vintage.of(2022), FROM, TO);
    assertBroken(() -> propose(request(notification, 1, cell(2018, 1))), "J5007");
    propose(request(notification, 2, cell(2019, 1), cell(2021, 1)));
  }

  @Test
  void aNotificationMeansTheSameEachTime() {
    propose(request(notification, 1));
    String number = notification.number();
    LocalDate on = notification.notifiedOn();
    assertBroken(
        () -> propose(request(notification(number, on.plusDays(1), FROM, TO, 100), 1)), "J5008");
    assertBroken(
        () -> propose(request(notification(number, on, FROM.plusDays(1), TO, 100), 1)), "J5008");
    assertBroken(() -> propose(request(notification(number, on, FROM, TO, 101), 1)), "J5008");
    IssuanceRequest elsewhere =
        new IssuanceRequest(
            UUID.randomUUID(),
            ledger.project().reference(),
            notification,
            1,
            List.of(cell(2020, 1)),
            null);
    assertBroken(() -> propose(elsewhere), "J5008");
    propose(request(notification, 1));
  }

  @Test
  void unitsAreIssuedIntoOpenHoldingAccounts() {
    Account sink = situation.only(AccountKind.VOLUNTARY_CANCELLATION);
    Cell toSink = new Cell(Vintage.of(2020), sink.number(), 1);
    assertBroken(() -> propose(request(notification, 1, toSink)), "J5009");
    RegistryTransaction waiting = propose(request(notification, 1));
    situation.become(entity, AccountStatus.SUSPENDED);
    assertBroken(() -> propose(request(notification, 1)), "J5009");
    assertBroken(() -> ledger.approve(waiting.number(), ledger.approver()), "J5009");
    situation.become(entity, AccountStatus.SUSPENDED_PARTIALLY);
    ledger.approve(waiting.number(), ledger.approver());
  }

  @Test
  void aPeriodHasBothItsDays() {
    String number = notification.number();
    assertBroken(() -> propose(request(notification(number, FROM, null, TO, 9), 1)), "J5010");
    assertBroken(() -> propose(request(notification(number, FROM, FROM, null, 9), 1)), "J5010");
    assertBroken(
        () -> propose(request(notification(number, FROM, TO.plusDays(1), TO, 9), 1)), "J5010");
    propose(request(notification(number, FROM, TO, TO, 9), 1, cell(2021, 1)));
  }
}
