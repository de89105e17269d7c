package jp.go.jcmregistry.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;
import jp.go.jcmregistry.domain.shared.RegistryDatabase;
import jp.go.jcmregistry.domain.transaction.Ledger;
import org.junit.jupiter.api.Test;

/** What whoever verifies a certificate is told of quantities: each metric by itself. */
class CertifiedUnitsIT {
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private final RegistryDatabase database = RegistryDatabase.fresh();
  private final Ledger ledger = new Ledger(database);
  private final Account account = ledger.account();

  private List<Amount> amounts(CertificateKind kind, Long transaction, String metric) {
    Certified said =
        new Certified(
            kind,
            transaction,
            account.id(),
            transaction == null ? LocalDate.of(2020, 1, 1) : null,
            7,
            metric,
            "en",
            "Holder",
            "口座名義人",
            null,
            null,
            LATER);
    return ledger.call(e -> new CertifiedUnits(e).amounts(said));
  }

  @Test
  void anAccountHoldsSeveralMetricsAndATransactionMovesOne() {
    ledger.issue(account, 2020, 90);
    database.asOwner("UPDATE credit_series SET metric = 'MWh'");
    database.asOwner("UPDATE account_entry SET metric = 'MWh'");
    ledger.issue(account, 2021, 5);

    assertThat(amounts(CertificateKind.ACCOUNT_INFORMATION, null, "GHG"))
        .containsExactly(new Amount("GHG", 5), new Amount("MWh", 90));
    assertThat(amounts(CertificateKind.VOLUNTARY_CANCELLATION, 1L, "MWh"))
        .containsExactly(new Amount("MWh", 7));
  }
}
