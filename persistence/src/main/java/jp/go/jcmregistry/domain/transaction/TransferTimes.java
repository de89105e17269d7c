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
  /** More days than any two registries rest one after the other. */
  private static final int LOOKS_MAX = 60;

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

  /**
   * When a transfer to another registry here is executed, whose books it changes as well: at the
   * first instant from when it is due on at which both are open. The delay is the sender's alone,
   * whom it protects. Where their hours never meet, the sender's hold.
   */
  public Instant openOnBoth(String sender, String receiver, Instant due) {
    TransferSchedule here = schedule(sender, due);
    TransferSchedule there = schedule(receiver, due);
    Instant common = due;
    for (int look = 0; look < LOOKS_MAX; look++) {
      Instant opens = there.open(common);
      common = here.open(opens);
      if (common.equals(opens)) {
        return common;
      }
    }
    return due;
  }

  private TransferSchedule schedule(String code, Instant at) {
    Registry registry = registries.byCode(code);
    Settings settings = registries.settings(code, at);
    return new TransferSchedule(
        settings, registries.workingDays(registry, byLaw, at), registry.zone());
  }

  private Receiver receiver(Account from, Account to, Instant at) {
    Receiver kind = kind(to);
    return kind == Receiver.OTHER && trusted.trusts(from, to, at) ? Receiver.TRUSTED : kind;
  }

  private static Receiver kind(Account to) {
    return to.kind() == AccountKind.GOVERNMENT_HOLDING ? Receiver.GOVERNMENT : Receiver.OTHER;
  }
}
