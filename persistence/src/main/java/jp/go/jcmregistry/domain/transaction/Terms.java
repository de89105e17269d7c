package jp.go.jcmregistry.domain.transaction;

import java.util.UUID;

/** What is fixed when a transaction is proposed. */
record Terms(
    UUID request,
    byte[] digest,
    String number,
    String registry,
    TransactionKind kind,
    Long fromAccount,
    Long toAccount,
    String metric,
    long quantity,
    Long decisionId,
    Long reverses,
    Long sender,
    RegistryTransaction.Particulars particulars) {

  /** The terms of what stays in its registry, or leaves it. */
  Terms(
      UUID request,
      byte[] digest,
      String number,
      String registry,
      TransactionKind kind,
      Long fromAccount,
      Long toAccount,
      String metric,
      long quantity,
      Long decisionId,
      Long reverses,
      RegistryTransaction.Particulars particulars) {
    this(
        request,
        digest,
        number,
        registry,
        kind,
        fromAccount,
        toAccount,
        metric,
        quantity,
        decisionId,
        reverses,
        null,
        particulars);
  }
}
