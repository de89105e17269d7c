package jp.go.jcmregistry.domain.certificate;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.Holdings;

/** Certifies what is recorded of an account as of the end of a day. */
public class AccountCertificates {
  private static final String METRIC = "GHG";

  private final Accounts accounts;
  private final Holdings holdings;
  private final Registries registries;
  private final Certificates certificates;

  public AccountCertificates(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.holdings = new Holdings(entities);
    this.registries = new Registries(entities);
    this.certificates = new Certificates(entities);
  }

  /**
   * Issues the certificate.
   *
   * @param day one that is over, on which the account was open
   * @param languages ja, en, or both: ja,en
   * @param by who asked for it, or decided that it is issued
   */
  public Certificate certify(
      Account account, LocalDate day, String languages, Instant now, long by) {
    Registry registry = registries.byCode(account.registry());
    Certificates.requireOver(day, registry.dayOf(account.openedAt()), registry.dayOf(now));
    Instant end = registry.endOf(day);
    Details holder = accounts.holder(account, end);
    Certified said =
        new Certified(
            CertificateKind.ACCOUNT_INFORMATION,
            null,
            account.id(),
            day,
            holdings.total(account.id(), METRIC, end),
            METRIC,
            languages,
            holder.nameEn(),
            holder.nameJa(),
            null,
            null,
            end);
    return certificates.issue(account.registry(), said, now, by);
  }
}
