package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** Which days are closed, and that totals as of any day are the same before and after. */
class DayClosingIT {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate FIRST = LocalDate.of(2030, 1, 10);

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private final Ledger ledger = new Ledger(database);
  private final Account giver = ledger.account();
  private final Account receiver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(TOKYO).toInstant();
  }

  private int close(int daysMax) {
    return ledger.call(
        e -> new DayClosing(e).close(new Registries(e).byCode(Ledger.REGISTRY), daysMax));
  }

  private void transfer(LocalDate day, long quantity) {
    database.setClock(at(day, 12, 0));
    String number = ledger.propose(Ledger.transfer(giver, receiver, quantity), starter).number();
    ledger.approve(number, ledger.approver());
  }

  private void issueAndTransfer() {
    database.setClock(at(FIRST, 12, 0));
    ledger.issue(giver, 2029, 100);
    transfer(FIRST, 10);
    transfer(FIRST.plusDays(3), 90);
  }

  private List<Long> totalsOfEachDay() {
    List<Long> totals = new ArrayList<>();
    for (int day = -1; day <= 5; day++) {
      Instant end = FIRST.plusDays(day + 1L).atStartOfDay(TOKYO).toInstant();
      for (Account account : List.of(giver, receiver)) {
        totals.add(ledger.call(e -> new Holdings(e).total(account.id(), "GHG", end)));
        totals.add(
            ledger.call(e -> new Holdings(e).total(account.id(), "GHG", end.minusSeconds(43_000))));
      }
    }
    return totals;
  }

  @Test
  void neverTheCurrentDayNorTheTenMinutesAfterIt() {
    database.setClock(at(FIRST, 12, 0));
    assertThat(close(100)).as("nothing ever happened").isZero();
    issueAndTransfer();
    database.setClock(at(FIRST.plusDays(4), 0, 9));
    assertThat(close(100)).as("the 10th to the 12th").isEqualTo(3);
    database.setClock(at(FIRST.plusDays(4), 0, 10));
    assertThat(close(100)).as("the 13th").isEqualTo(1);
    database.setClock(at(FIRST.plusDays(4), 23, 59));
    assertThat(close(100)).as("again").isZero();
  }

  @Test
  void totalsAsOfAnyInstantAreTheSameBeforeAndAfter() {
    issueAndTransfer();
    database.setClock(at(FIRST.plusDays(5), 12, 0));
    List<Long> replayed = totalsOfEachDay();
    assertThat(replayed).contains(100L, 90L, 10L, 0L);
    while (close(1) > 0) {
      assertThat(totalsOfEachDay()).isEqualTo(replayed);
    }
    assertThat(ledger.strings("SELECT day FROM closed_day ORDER BY day"))
        .containsExactly("2030-01-10", "2030-01-11", "2030-01-12", "2030-01-13", "2030-01-14");
    assertThat(
            ledger.strings(
                "SELECT day || ' ' || quantity FROM account_day_total WHERE account_id = ?1"
                    + " ORDER BY day",
                giver.id()))
        .as("an empty account has no row")
        .containsExactly("2030-01-10 90", "2030-01-11 90", "2030-01-12 90");
  }

  @Test
  void aClosedDayStaysClosed() {
    issueAndTransfer();
    database.setClock(at(FIRST.plusDays(5), 12, 0));
    close(100);
    database.setClock(at(FIRST.plusDays(4), 23, 59));
    assertThatThrownBy(() -> ledger.issue(giver, 2029, 1))
        .hasStackTraceContaining("would change a closed day");
    database.setClock(at(FIRST.plusDays(5), 0, 0));
    ledger.issue(giver, 2029, 1);
  }
}
