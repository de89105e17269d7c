package jp.go.jcmregistry.usecase.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.account.Accounts;
import jp.go.jcmregistry.domain.certificate.Certificate;
import jp.go.jcmregistry.domain.certificate.CertificateKind;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.certificate.Certified;
import jp.go.jcmregistry.domain.certificate.StatementPeriod;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.shared.NotFoundOrNotYours;
import jp.go.jcmregistry.domain.transaction.Transactions;
import jp.go.jcmregistry.usecase.identity.CurrentUser;
import jp.go.jcmregistry.usecase.shared.Page;
import jp.go.jcmregistry.usecase.shared.Slice;
import jp.go.jcmregistry.usecase.transaction.TransactionDetail;

/** Hands out certificates and statements as PDF, to whom the account belongs and to staff. */
@Stateless
@RolesAllowed({"HOLDER", "OPERATOR", "APPROVER", "AUDITOR"})
public class Papers {
  @Inject private Certificates certificates;
  @Inject private CertificateSheet certificateSheet;
  @Inject private StatementSheet statementSheet;
  @Inject private TransactionSheet transactionSheet;
  @Inject private TransactionDetail transactionDetail;
  @Inject private Transactions transactions;
  @Inject private Accounts accounts;
  @Inject private Registries registries;
  @Inject private CurrentUser currentUser;

  private final PublicAddress site = PublicAddress.ofEnvironment();

  /**
   * A certificate in a list.
   *
   * @param account the number of the account that gave the units, or that is certified
   * @param transaction null for a certificate of account information
   * @param withdrawnAt null while it holds
   */
  public record Row(
      String number,
      CertificateKind kind,
      String account,
      String transaction,
      LocalDate asOf,
      long quantity,
      String metric,
      Instant issuedAt,
      Instant withdrawnAt)
      implements Serializable {}

  /** A PDF file. */
  public record PdfFile(String name, byte[] content) implements Serializable {}

  /** The certificates of all accounts this person acts for, the newest first. */
  @RolesAllowed("HOLDER")
  public Slice<Row> own(Page page) {
    Collection<Long> own = currentUser.actor().rights().keySet();
    return new Slice<>(
        certificates.of(own, page.offset(), page.size()).stream().map(this::row).toList(),
        certificates.count(own));
  }

  /** The certificate of a transaction, where it has one that this person may read. */
  public Optional<Row> ofTransaction(String number) {
    Actor actor = currentUser.actor();
    return transactions
        .byNumber(actor.registry(), number)
        .flatMap(found -> certificates.ofTransaction(found.id()))
        .filter(it -> actor.mayRead(it.certified().accountId(), it.registry()))
        .map(this::row);
  }

  private Row row(Certificate it) {
    Certified said = it.certified();
    return new Row(
        it.number(),
        said.kind(),
        accounts.byId(said.accountId()).number().toString(),
        said.transactionId() == null ? null : transactions.byId(said.transactionId()).number(),
        said.asOf(),
        said.quantity(),
        said.metric(),
        it.issuedAt(),
        it.withdrawnAt());
  }

  /** A certificate to print; another holder's is as unknown as none. */
  public PdfFile certificate(String number) {
    Actor actor = currentUser.actor();
    Certificate certificate =
        certificates
            .byNumber(actor.registry(), number)
            .filter(it -> actor.mayRead(it.certified().accountId(), it.registry()))
            .orElseThrow(() -> new NotFoundOrNotYours("certificate"));
    return new PdfFile(
        certificate.number() + ".pdf", Paper.print(certificateSheet.of(certificate, site)));
  }

  /** What moved in an account over some days. */
  public PdfFile statement(AccountNumber number, StatementPeriod period, String language) {
    Account account = readable(number);
    return new PdfFile(
        "statement-" + number + "-" + period.from() + "-" + period.to() + ".pdf",
        Paper.print(statementSheet.of(account, period, language)));
  }

  /** One transaction, as far as this person may know it. */
  public PdfFile transaction(String number, String language) {
    TransactionDetail.View view = transactionDetail.of(number);
    Registry registry = registries.byCode(currentUser.actor().registry());
    return new PdfFile(
        view.number() + ".pdf", Paper.print(transactionSheet.of(view, registry, language)));
  }

  private Account readable(AccountNumber number) {
    Actor actor = currentUser.actor();
    Account account =
        accounts
            .byNumber(actor.registry(), number)
            .filter(found -> !found.kind().isContra())
            .orElseThrow(() -> new NotFoundOrNotYours("account"));
    actor.mustRead(account.id(), account.registry());
    return account;
  }
}
