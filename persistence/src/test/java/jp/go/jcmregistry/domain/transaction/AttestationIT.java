package jp.go.jcmregistry.domain.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.certificate.Certificate;
import jp.go.jcmregistry.domain.certificate.CertificateKind;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.certificate.Certified;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits;
import jp.go.jcmregistry.domain.certificate.StatementPeriod;
import jp.go.jcmregistry.domain.certificate.VerificationCode;
import jp.go.jcmregistry.domain.identity.Actor;
import jp.go.jcmregistry.domain.identity.Rights;
import jp.go.jcmregistry.domain.shared.Breaking;
import jp.go.jcmregistry.domain.shared.InvalidValue;
import org.junit.jupiter.api.Test;

/** What left for good is certified, in the act that did it, until it is reversed. */
class AttestationIT {
  private static final LocalDate OPENED = LocalDate.of(2024, 1, 10);
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

  private final Ledger ledger = new Ledger();
  private final Account giver = ledger.account();
  private final Actor starter = ledger.representative(giver, Rights.INITIATE);

  private RegistryTransaction cancelled(long quantity) {
    ledger.issue(giver, 2020, quantity);
    Proposal proposal = Ledger.remove(TransactionKind.VOLUNTARY_CANCELLATION, giver, quantity);
    return approve(ledger.propose(proposal, starter));
  }

  private RegistryTransaction approve(RegistryTransaction proposed) {
    return ledger.approve(proposed.number(), ledger.approver());
  }

  private Certificate certificate(RegistryTransaction transaction) {
    return ledger.call(e -> new Certificates(e).ofTransaction(transaction.id()).orElseThrow());
  }

  @Test
  void aCancellationIsCertifiedWhenItCompletes() {
    RegistryTransaction transaction = cancelled(30);

    Certificate certificate = certificate(transaction);
    assertThat(certificate.number()).matches("C-[0-9]{4}-[0-9]{6}");
    assertThat(certificate.withdrawnAt()).isNull();
    Certified said = certificate.certified();
    assertThat(said.kind()).isEqualTo(CertificateKind.VOLUNTARY_CANCELLATION);
    assertThat(said.quantity()).isEqualTo(30);
    assertThat(said.languages()).isEqualTo("en");
    assertThat(said.purpose()).isEqualTo("To offset an event");
    assertThat(said.beneficiary()).isEqualTo("The public");
    assertThat(said.holderEn()).isNotBlank();
    assertThat(said.at()).isEqualTo(transaction.effectiveAt());
  }

  @Test
  void itNamesTheUnitsThatLeft() {
    RegistryTransaction transaction = cancelled(30);

    ledger.call(
        entities -> {
          CertifiedUnits units = new CertifiedUnits(entities);
          assertThat(units.moved(transaction.id()))
              .singleElement()
              .satisfies(
                  run -> {
                    assertThat(run.serial()).endsWith("-2020-1-30");
                    assertThat(run.quantity()).isEqualTo(30);
                    assertThat(run.vintage()).isEqualTo(2020);
                  });
          assertThat(units.held(giver.id(), transaction.effectiveAt()))
              .as("what it held a moment before")
              .singleElement()
              .satisfies(run -> assertThat(run.serial()).endsWith("-2020-1-30"));
          assertThat(units.held(giver.id(), transaction.effectiveAt().plusMillis(1))).isEmpty();
          assertThat(units.itmos(transaction.id(), transaction.effectiveAt())).isEmpty();
          return null;
        });
  }

  @Test
  void whoeverHoldsItFindsItByItsCodeAndNobodyByAnother() {
    Certificate certificate = certificate(cancelled(10));
    String typed = certificate.code().toLowerCase(Locale.ROOT).replace("-", " ");

    ledger.call(
        entities -> {
          Certificates all = new Certificates(entities);
          assertThat(all.byCode(VerificationCode.typed(typed).orElseThrow()))
              .map(Certificate::number)
              .contains(certificate.number());
          assertThat(all.byCode(VerificationCode.make())).isEmpty();
          assertThat(all.byNumber("JPN01", certificate.number())).isPresent();
          assertThat(all.byNumber("MNG01", certificate.number())).isEmpty();
          return null;
        });
  }

  @Test
  void aTransferHasNone() {
    ledger.issue(giver, 2020, 10);
    RegistryTransaction transaction =
        approve(ledger.propose(Ledger.transfer(giver, ledger.account(), 10), starter));

    assertThat(transaction.status()).isEqualTo(TransactionStatus.COMPLETED);
    ledger.call(
        entities -> {
          assertThat(new Certificates(entities).ofTransaction(transaction.id())).isEmpty();
          return null;
        });
  }

  @Test
  void aReversalWithdrawsItAndItStaysFound() {
    RegistryTransaction transaction = cancelled(10);
    Reversals.Request why = new Reversals.Request(UUID.randomUUID(), transaction.number(), "wrong");
    RegistryTransaction reversal =
        ledger.call(e -> new Reversals(e, Ledger.WEEKDAYS).propose(why, ledger.operator()));
    assertThat(certificate(transaction).withdrawnAt()).as("only proposed").isNull();

    RegistryTransaction done = approve(reversal);

    assertThat(certificate(transaction).withdrawnAt()).isEqualTo(done.effectiveAt());
  }

  @Test
  void whatIsPrintedNeverChanges() {
    certificate(cancelled(10));
    Breaking application = new Breaking(ledger.database(), "app");

    application.refuses("42501", "UPDATE certificate SET quantity = 1");
    application.refuses("42501", "UPDATE certificate SET code = 'ABCD-EFGH-JKLM-NPQR'");
    application.refuses("42501", "DELETE FROM certificate");
  }

  @Test
  void anAccountIsCertifiedAsOfADayThatIsOver() {
    Certificates.requireOver(TODAY.minusDays(1), OPENED, TODAY);
    Certificates.requireOver(OPENED, OPENED, TODAY);

    assertThatThrownBy(() -> Certificates.requireOver(TODAY, OPENED, TODAY))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("2024-02-29");
    assertThatThrownBy(() -> Certificates.requireOver(OPENED.minusDays(1), OPENED, TODAY))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("2024-01-10");
    assertThatThrownBy(() -> new StatementPeriod(TODAY, OPENED)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new StatementPeriod(TODAY, null)).isInstanceOf(InvalidValue.class);
    assertThat(new StatementPeriod(TODAY, TODAY).from()).isEqualTo(TODAY);
  }

  @Test
  void theCertificatesOfSeveralAccountsAreListedTheNewestFirst() {
    Certificate one = certificate(cancelled(10));
    Certificate other = certificate(cancelled(20));

    ledger.call(
        entities -> {
          Certificates all = new Certificates(entities);
          assertThat(all.of(Set.of(giver.id()), 0, 10))
              .extracting(Certificate::number)
              .containsExactly(other.number(), one.number());
          assertThat(all.count(Set.of(giver.id()))).isEqualTo(2);
          assertThat(all.of(Set.of(), 0, 10)).isEmpty();
          return null;
        });
  }
}
