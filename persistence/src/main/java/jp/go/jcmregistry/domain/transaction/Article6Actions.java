package jp.go.jcmregistry.domain.transaction;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.go.jcmregistry.domain.cooperation.Registry;
import jp.go.jcmregistry.domain.credit.FirstTransfers;
import jp.go.jcmregistry.domain.credit.ItmoAction;
import jp.go.jcmregistry.domain.credit.ItmoAction.Cause;
import jp.go.jcmregistry.domain.credit.ItmoAction.Parties;
import jp.go.jcmregistry.domain.credit.ItmoActionSubtype;
import jp.go.jcmregistry.domain.credit.ItmoActionType;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.credit.Itmos;
import jp.go.jcmregistry.domain.shared.Sql;
import jp.go.jcmregistry.domain.transaction.ReversalRule.Reported;

/**
 * Writes the actions of a completed movement, each once per unit, and first transfers with them.
 */
class Article6Actions {
  private static final String REPORTED =
      "SELECT s.registry, s.reported_year FROM itmo_action a"
          + " JOIN registry_transaction t ON t.id = a.transaction_id AND t.registry <> a.registry"
          + " JOIN aef_submission s ON s.registry = a.registry AND s.reported_year"
          + " = extract(year FROM a.effective_at AT TIME ZONE 'UTC')"
          + " WHERE a.transaction_id = ?1 ORDER BY 1, 2 LIMIT 1";

  private final EntityManager entities;
  private final Itmos itmos;
  private final FirstTransfers firstTransfers;

  Article6Actions(EntityManager entities) {
    this.entities = entities;
    this.itmos = new Itmos(entities);
    this.firstTransfers = new FirstTransfers(entities);
  }

  void write(RegistryTransaction transaction, List<Move> moves) {
    if (transaction.kind().effect() == Article6Effect.NOTHING) {
      return;
    }
    Cause cause =
        new Cause(transaction.registry(), transaction.effectiveAt(), transaction.id(), null);
    for (ItmoRun run : itmos.of(moves.stream().map(Move::run).toList())) {
      transferAtOrigin(run, cause, transaction);
      for (Article6Effect.Entry entry :
          transaction.kind().effect().of(run, transaction.particulars(), transaction.registry())) {
        Parties parties = parties(entry.type(), transaction);
        entities.persist(new ItmoAction(cause, run, entry.type(), entry.subtype(), parties));
        if (entry.type() == ItmoActionType.FIRST_TRANSFER) {
          firstTransfers.record(run, transaction.id(), transaction.effectiveAt());
        }
      }
    }
  }

  /**
   * What another registry here authorized and defined to be first transferred by use or
   * cancellation is first transferred there, whoever uses it.
   */
  private void transferAtOrigin(ItmoRun run, Cause cause, RegistryTransaction transaction) {
    String origin = run.series().originatingRegistry();
    if (run.originatesIn(cause.registry()) || entities.find(Registry.class, origin) == null) {
      return;
    }
    ItmoRun theirs = itmos.asAuthorizedIn(origin, run);
    if (!transaction.kind().effect().firstTransfersAsUse(theirs)) {
      return;
    }
    Cause there = new Cause(origin, cause.at(), cause.transactionId(), null);
    String user = cause.registry().substring(0, 3);
    Parties parties =
        new Parties(null, null, transaction.particulars().purpose(), user, null, null);
    entities.persist(
        new ItmoAction(
            there,
            theirs,
            ItmoActionType.FIRST_TRANSFER,
            ItmoActionSubtype.USE_OR_CANCELLATION,
            parties));
    firstTransfers.record(run, cause.transactionId(), cause.at());
  }

  private static Parties parties(ItmoActionType type, RegistryTransaction transaction) {
    Article6 terms = transaction.particulars().article6();
    if (transaction.kind().crosses()) {
      boolean here = type == ItmoActionType.ACQUISITION;
      String other = terms.counterpartParty();
      return new Parties(here ? other : null, here ? null : other, null, null, null, null);
    }
    String party =
        terms.usingParty() == null ? transaction.registry().substring(0, 3) : terms.usingParty();
    boolean towardsNdc = type == ItmoActionType.USE && terms.oimpPurpose() == null;
    return new Parties(
        null,
        null,
        towardsNdc ? null : transaction.particulars().purpose(),
        party,
        terms.usingEntity(),
        towardsNdc ? transaction.particulars().useYear() : null);
  }

  /** Another registry here that has filed a year with what this transaction was in it. */
  Optional<Reported> reportedElsewhere(RegistryTransaction original) {
    return Sql.rows(entities.createNativeQuery(REPORTED).setParameter(1, original.id()))
        .map(c -> new Reported(Sql.text(c[0]), (int) Sql.number(c[1])))
        .findFirst();
  }

  /** What a reversed transaction transferred first has not been transferred. */
  void undo(RegistryTransaction original, Instant at) {
    if (original.kind().effect() != Article6Effect.NOTHING || original.decisionId() != null) {
      firstTransfers.undo(original.id(), at);
    }
  }
}
