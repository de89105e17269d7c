package jp.go.jcmregistry.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** What an account held, each metric apart: none is left out, none is added to another. */
class HoldingsIT {
  private static final Instant LATER = Instant.parse("2199-01-01T00:00:00Z");

  private final Ledger ledger = new Ledger(RegistryDatabase.fresh());

  private List<Amount> totals(Account account, Instant before) {
    return ledger.call(e -> new Holdings(e).totals(account.id(), before));
  }

  @Test
  void nothingIsSaidInTonnes() {
    assertThat(totals(ledger.account(), LATER)).containsExactly(new Amount("GHG", 0));
  }

  @Test
  void unitsOfAnotherMetricAreSaidBesideTheTonnes() {
    Account account = ledger.account();
    ledger.issue(account, 2020, 1_070);
    String where = " WHERE account_id = " + account.id();
    ledger
        .database()
        .asOwner(
            "UPDATE credit_series SET metric = 'MWh' WHERE id IN (SELECT series_id FROM credit_block"
                + where
                + ")");
    ledger.database().asOwner("UPDATE account_entry SET metric = 'MWh'" + where);
    assertThat(totals(account, LATER)).containsExactly(new Amount("MWh", 1_070));

    ledger.issue(account, 2020, 5);
    assertThat(totals(account, LATER))
        .containsExactly(new Amount("GHG", 5), new Amount("MWh", 1_070));
    assertThat(totals(account, Instant.EPOCH)).containsExactly(new Amount("GHG", 0));
  }
}
