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
    RegistryTransaction.Particulars particulars) {}
