package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.AccountHolderVersion.Details;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.certificate.CertificateKind;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.certificate.Certified;

/** Attests what left for good, in the act that did it; a reversal takes the paper back as well. */
class Attestation {
  private static final String BOTH_LANGUAGES = "ja,en";

  private final Accounts accounts;
  private final Certificates certificates;

  Attestation(EntityManager entities) {
    this.accounts = new Accounts(entities);
    this.certificates = new Certificates(entities);
  }

  /** Issues the certificate of a transaction that has just completed, if its kind has one. */
  void completed(RegistryTransaction transaction, Instant at) {
    if (!transaction.kind().isCertified()) {
      return;
    }
    RegistryTransaction.Particulars said = transaction.particulars();
    Details holder = accounts.holder(accounts.byId(transaction.fromAccount()), at);
    Certified certified =
        new Certified(
            CertificateKind.valueOf(transaction.kind().name()),
            transaction.id(),
            transaction.fromAccount(),
            null,
            transaction.quantity(),
            transaction.metric(),
            said.certificateLanguage() == null ? BOTH_LANGUAGES : said.certificateLanguage(),
            holder.nameEn(),
            holder.nameJa(),
            said.purpose(),
            said.beneficiary(),
            at);
    certificates.issue(transaction.registry(), certified, at, null);
  }

  /** Withdraws the certificate of a transaction that was reversed. */
  void reversed(RegistryTransaction original, Instant at) {
    certificates.withdraw(original.id(), at);
  }
}
