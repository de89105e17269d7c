package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import jp.go.jcmregistry.domain.account.Account;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.Registries;
import jp.go.jcmregistry.domain.cooperation.Registries.Settings;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.cooperation.WorkingDays;
import jp.go.jcmregistry.domain.transaction.TransferSchedule.Receiver;

/** When a transfer between two accounts is executed, as their registry has set it. */
public class TransferTimes {
  private final Registries registries;
  private final TrustedAccounts trusted;
  private final WorkingDays byLaw;

  public TransferTimes(EntityManager entities, WorkingDays byLaw) {
    this.registries = new Registries(entities);
    this.trusted = new TrustedAccounts(entities, byLaw);
    this.byLaw = byLaw;
  }

  /** When a transfer approved at this instant is due; the same instant: at once. */
  public Instant due(Account from, Account to, Instant approved) {
    Registry registry = registries.byCode(from.registry());
    Settings settings = registries.settings(registry.code(), approved);
    // Where no day counts, calendar and list need not be read: every transfer comes by here.
    boolean counts = TransferSchedule.countsDays(settings);
    WorkingDays days = counts ? registries.workingDays(registry, byLaw, approved) : byLaw;
    Receiver receiver = counts ? receiver(from, to, approved) : kind(to);
    return new TransferSchedule(settings, days, registry.zone()).due(approved, receiver);
  }

  private Receiver receiver(Account from, Account to, Instant at) {
    Receiver kind = kind(to);
    return kind == Receiver.OTHER && trusted.trusts(from, to, at) ? Receiver.TRUSTED : kind;
  }

  private static Receiver kind(Account to) {
    return to.kind() == AccountKind.GOVERNMENT_HOLDING ? Receiver.GOVERNMENT : Receiver.OTHER;
  }
}
