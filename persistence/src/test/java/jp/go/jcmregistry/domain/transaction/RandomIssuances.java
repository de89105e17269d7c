package jp.go.jcmregistry.domain.transaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.JointCommitteeDecision.Notification;
import jp.go.jcmregistry.domain.credit.Vintage;
import jp.go.jcmregistry.domain.transaction.IssuanceRequest.Cell;

/** Issuances of several years into several accounts, in many steps under few notifications. */
final class RandomIssuances {
  private static final int FIRST_YEAR = 2018;
  private static final int YEARS = 3;

  private final Ledger ledger;
  private final List<Account> receivers;
  private final Random random;
  private IssuanceRequest whole;

  RandomIssuances(Ledger ledger, List<Account> receivers, Random random) {
    this.ledger = ledger;
    this.receivers = receivers;
    this.random = random;
  }

  IssuanceRequest next() {
    if (whole == null || random.nextInt(8) == 0) {
      whole = ledger.issuance(ledger.project(), receivers.get(0), 2020, 100_000);
    }
    List<Cell> cells = Stream.generate(this::cell).limit(1 + random.nextInt(YEARS)).toList();
    return new IssuanceRequest(
        UUID.randomUUID(),
        whole.project(),
        severalYears(whole.notification()),
        cells.stream().mapToLong(Cell::quantity).sum(),
        cells,
        null);
  }

  private Cell cell() {
    return new Cell(
        Vintage.of(FIRST_YEAR + random.nextInt(YEARS)),
        receivers.get(random.nextInt(receivers.size())).number(),
        1 + random.nextInt(30));
  }

  private static Notification severalYears(Notification notification) {
    return new Notification(
        notification.number(),
        notification.notifiedOn(),
        LocalDate.of(FIRST_YEAR, 1, 1),
        notification.monitoringTo(),
        notification.quantity());
  }
}
