package jp.go.jcmregistry.domain.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a certificate says, as it was when it was issued.
 *
 * @param transactionId null for a certificate of account information
 * @param accountId the account that gave the units, or that is certified
 * @param asOf the day a certificate of account information is about, else null
 * @param quantity in units of the metric
 * @param languages ja, en, or both: ja,en
 * @param at when the transaction completed, or the end of the day
 */
public record Certified(
    CertificateKind kind,
    Long transactionId,
    long accountId,
    LocalDate asOf,
    long quantity,
    String metric,
    String languages,
    String holderEn,
    String holderJa,
    String purpose,
    String beneficiary,
    Instant at) {}
