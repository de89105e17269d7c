package jp.go.jcmregistry.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.DayClosing;
import jp.go.jcmregistry.domain.credit.Holdings;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.reporting.AnnualSummary.Year;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import jp.go.jcmregistry.domain.transaction.Proposal;
import jp.go.jcmregistry.domain.transaction.Reversals;
import jp.go.jcmregistry.domain.transaction.TransactionKind;
import org.junit.jupiter.api.Test;

/** The years of the disclosure are the ledger's, and none that is over changes afterwards. */
class AnnualSummaryIT {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate BEGIN = LocalDate.of(2031, 2, 10);
  private static final LocalDate DECEMBER = LocalDate.of(2031, 12, 20);
  private static final LocalDate JANUARY = LocalDate.of(2032, 1, 10);

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private final Ledger ledger = new Ledger(database);
  private final Account giver = account(BEGIN);
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);

  private Account account(LocalDate day) {
    on(day);
    return ledger.account();
  }

  private void on(LocalDate day) {
    database.setClock(day.atTime(12, 0).atZone(TOKYO).toInstant());
  }

  private String done(Proposal proposal) {
    String number = ledger.propose(proposal, starter).number();
    ledger.approve(number, ledger.approver());
    return number;
  }

  private void reverse(String number) {
    Reversals.Request request = new Reversals.Request(UUID.randomUUID(), number, "wrong");
    String reversal =
        ledger.call(
            e -> new Reversals(e, Ledger.WEEKDAYS).propose(request, ledger.operator()).number());
    ledger.approve(reversal, ledger.approver());
  }

  private Registry registry() {
    return ledger.call(e -> new Registries(e).byCode(Ledger.REGISTRY));
  }

  private List<Year> years(LocalDate day, boolean fiscal) {
    return ledger.call(e -> new AnnualSummary(e).of(registry(), NdcPeriod.GHG, BEGIN, day, fiscal));
  }

  private static String transfers(Year year) {
    return year.from().getYear() + ": " + year.transfers() + ", " + year.transferred();
  }

  @Test
  void aReversalCountsInItsOwnYear() {
    ledger.issue(giver, 2030, 100);
    on(DECEMBER);
    done(Ledger.transfer(giver, receiver, 10));
    String wrong = done(Ledger.transfer(giver, receiver, 30));
    LocalDate end = LocalDate.of(2031, 12, 31);
    List<Year> before = years(end, false);
    assertThat(before).extracting(AnnualSummaryIT::transfers).containsExactly("2031: 2, 40");
    on(JANUARY);
    reverse(wrong);
    assertThat(years(end, false)).as("what was published").isEqualTo(before);
    assertThat(years(JANUARY, false))
        .extracting(AnnualSummaryIT::transfers)
        .containsExactly("2032: -1, -30", "2031: 2, 40");
    assertThat(years(JANUARY, true))
        .extracting(AnnualSummaryIT::transfers)
        .containsExactly("2031: 1, 10", "2030: 0, 0");
  }

  /** By the roll-up of closed days and the transactions since, however many are closed. */
  @Test
  void closedDaysCountAsTheyWere() {
    ledger.issue(giver, 2030, 100);
    done(Ledger.transfer(giver, receiver, 5));
    on(DECEMBER);
    String wrong = done(Ledger.transfer(giver, receiver, 10));
    on(JANUARY);
    reverse(wrong);
    List<List<Year>> open = List.of(years(JANUARY, false), years(JANUARY, true));
    for (int closedDays : new int[] {1, 20, 10_000}) {
      ledger.call(e -> new DayClosing(e).close(registry(), closedDays));
      assertThat(List.of(years(JANUARY, false), years(JANUARY, true)))
          .as("%s more days closed", closedDays)
          .isEqualTo(open);
    }
    assertThat(ledger.strings("SELECT day || ': ' || quantity FROM transfer_day ORDER BY day"))
        .containsExactly(BEGIN + ": 5", DECEMBER + ": 10");
    assertThat(years(DECEMBER.minusDays(1), false))
        .extracting(AnnualSummaryIT::transfers)
        .containsExactly("2031: 1, 5");
  }

  @Test
  void onlyTransfersBetweenEntitiesInTonnesAreCounted() {
    ledger.issue(giver, 2030, 100);
    String hours = done(Ledger.transfer(giver, receiver, 10));
    database.asOwner(
        "UPDATE registry_transaction SET metric = 'MWh' WHERE number = '" + hours + "'");
    String government =
        ledger.strings("SELECT number FROM account WHERE kind = ?1", "GOVERNMENT_HOLDING").get(0);
    done(
        new Proposal(
            UUID.randomUUID(),
            TransactionKind.TRANSFER,
            giver.number(),
            jp.go.jcmregistry.domain.account.AccountNumber.parse(government),
            20,
            List.of(),
            jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars.NONE));
    done(Ledger.transfer(giver, receiver, 1));
    assertThat(years(BEGIN, false))
        .extracting(AnnualSummaryIT::transfers)
        .containsExactly("2031: 1, 1");
  }

  /** By the roll-up of closed days and the lines since, as the sum over all accounts has it. */
  @Test
  void whatIsHeldIsTheLedgers() {
    ledger.issue(giver, 2030, 100);
    on(DECEMBER);
    done(Ledger.transfer(giver, receiver, 10));
    done(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 7));
    on(JANUARY);
    reverse(done(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 5)));
    done(Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, 2));
    for (int closedDays : new int[] {0, 20, 10_000}) {
      ledger.call(e -> new DayClosing(e).close(registry(), Math.max(1, closedDays)));
      for (LocalDate day : List.of(BEGIN, DECEMBER, LocalDate.of(2031, 12, 31), JANUARY)) {
        for (boolean fiscal : new boolean[] {false, true}) {
          for (Year year : years(day, fiscal)) {
            assertThat(known(year.after()))
                .as(closedDays + " closed, " + day + ", " + year.to())
                .isEqualTo(known(totals(year.to())));
          }
        }
      }
    }
    Year newest = years(JANUARY, false).get(0);
    assertThat(newest.voluntarilyCancelled()).isEqualTo(2);
    assertThat(newest.cancelledByThen()).isEqualTo(9);
    assertThat(years(JANUARY, true).get(0).issued()).isZero();
    assertThat(years(JANUARY, true).get(1).issued()).isEqualTo(100);
  }

  private Map<AccountKind, Long> totals(LocalDate day) {
    Instant end = registry().endOf(day);
    return ledger.call(e -> new Holdings(e).totalsByKind(Ledger.REGISTRY, NdcPeriod.GHG, end));
  }

  private static Map<AccountKind, Long> known(Map<AccountKind, Long> totals) {
    Map<AccountKind, Long> known = new TreeMap<>(totals);
    known.values().removeIf(quantity -> quantity == 0);
    return known;
  }
}
