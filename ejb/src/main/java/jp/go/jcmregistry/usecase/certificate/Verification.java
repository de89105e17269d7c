package jp.go.jcmregistry.usecase.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.certificate.Certificate;
import jp.go.jcmregistry.domain.certificate.CertificateKind;
import jp.go.jcmregistry.domain.certificate.Certificates;
import jp.go.jcmregistry.domain.certificate.Certified;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits;
import jp.go.jcmregistry.domain.certificate.CertifiedUnits.Run;
import jp.go.jcmregistry.domain.certificate.VerificationCode;
import jp.go.jcmregistry.domain.credit.Holdings.Amount;

/**
 * Tells anybody who holds a certificate whether it holds, and what is printed on it. A code that is
 * none, that nobody was given and that cannot be read are the same: unknown.
 */
@Stateless
@PermitAll
public class Verification {
  @Inject private Certificates certificates;
  @Inject private CertifiedUnits units;

  /**
   * What is printed on a certificate.
   *
   * @param amounts what was moved, or held, of each metric
   * @param withdrawnAt null while it holds
   */
  public record Answer(
      String number,
      CertificateKind kind,
      List<Amount> amounts,
      List<String> serials,
      Instant at,
      LocalDate asOf,
      String purpose,
      String holderEn,
      String holderJa,
      Instant issuedAt,
      Instant withdrawnAt)
      implements Serializable {}

  /** The certificate with this code as somebody typed it; empty where there is none. */
  public Optional<Answer> of(String typed) {
    return VerificationCode.typed(typed).flatMap(certificates::byCode).map(this::answer);
  }

  private Answer answer(Certificate it) {
    Certified said = it.certified();
    List<Run> runs =
        said.transactionId() == null
            ? units.held(said.accountId(), said.at())
            : units.moved(said.transactionId());
    return new Answer(
        it.number(),
        said.kind(),
        units.amounts(said),
        runs.stream().map(Run::serial).toList(),
        said.at(),
        said.asOf(),
        said.purpose(),
        said.holderEn(),
        said.holderJa(),
        it.issuedAt(),
        it.withdrawnAt());
  }
}
