package jp.go.jcmregistry.domain.transaction;

import java.util.List;
import java.util.UUID;
import jp.go.jcmregistry.domain.account.AccountNumber;
import jp.go.jcmregistry.domain.credit.JcmSerial;

/**
 * What a person asks for: units of one account to another account or to a sink of the registry.
 *
 * @param request made by the client; the same request twice is one transaction
 * @param to as typed, null for kinds whose receiver the registry knows
 * @param quantity units, or 0 where the units are named
 * @param units the serials the person chose; empty where the registry chooses
 */
public record Proposal(
    UUID request,
    TransactionKind kind,
    AccountNumber from,
    AccountNumber to,
    long quantity,
    List<JcmSerial> units,
    RegistryTransaction.Particulars particulars) {

  /** Units asked for, named or counted. */
  public long quantityAsked() {
    return units.isEmpty()
        ? quantity
        : units.stream().mapToLong(u -> u.range().quantity().amount()).sum();
  }
}
