package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.account.AccountKind.ENTITY_HOLDING;
import static jp.go.jcmregistry.domain.account.AccountKind.GOVERNMENT_HOLDING;
import static jp.go.jcmregistry.domain.account.AccountKind.ISSUED;
import static jp.go.jcmregistry.domain.account.AccountKind.OUTSIDE;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Decider.APPROVER;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Decider.SECOND_REPRESENTATIVE;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.ABROAD;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.ALLOCATED;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.ARRIVING;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.AS_RECORDED;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.NAMED;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Receiver.SINK;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Starter.OPERATOR;
import static jp.go.jcmregistry.domain.transaction.TransactionKind.Starter.REPRESENTATIVE;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.go.jcmregistry.domain.account.AccountKind;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;

/**
 * Who may move what to where. Adding a kind means adding a row here, its sentences, the routes in a
 * migration and its tests; a switch on the kind anywhere else is a defect (design, section 5).
 */
public enum TransactionKind {
  ISSUANCE(
      Set.of(ISSUED),
      holdings(),
      ALLOCATED,
      OPERATOR,
      APPROVER,
      Set.of(),
      Article6Effect.NOTHING,
      Set.of()),
  TRANSFER(
      holdings(),
      holdings(),
      NAMED,
      REPRESENTATIVE,
      SECOND_REPRESENTATIVE,
      EnumSet.of(Trait.LIMITED, Trait.DELAYED),
      Article6Effect.NOTHING,
      Set.of()),
  /** To another registry; what goes to one here becomes an {@link #ACQUISITION} there. */
  INTERNATIONAL_TRANSFER(
      holdings(),
      Set.of(OUTSIDE),
      ABROAD,
      REPRESENTATIVE,
      APPROVER,
      EnumSet.of(Trait.LIMITED, Trait.DELAYED),
      Article6Effect.SENT,
      Set.of()),
  /** The other side of it, begun by the sending registry's approval. */
  ACQUISITION(
      Set.of(OUTSIDE),
      holdings(),
      ARRIVING,
      OPERATOR,
      APPROVER,
      Set.of(),
      Article6Effect.ACQUIRED,
      Set.of()),
  RETIREMENT(
      holdings(),
      Set.of(AccountKind.RETIREMENT),
      SINK,
      REPRESENTATIVE,
      APPROVER,
      Set.of(),
      Article6Effect.USE_TOWARDS_NDC,
      EnumSet.of(Use.NDC)),
  OIMP_USE(
      holdings(),
      Set.of(AccountKind.OIMP_USE),
      SINK,
      REPRESENTATIVE,
      APPROVER,
      EnumSet.of(Trait.NEEDS_PURPOSE),
      Article6Effect.USE_FOR_OTHER_PURPOSE,
      EnumSet.of(Use.IMP, Use.OP)),
  VOLUNTARY_CANCELLATION(
      holdings(),
      Set.of(AccountKind.VOLUNTARY_CANCELLATION),
      SINK,
      REPRESENTATIVE,
      SECOND_REPRESENTATIVE,
      EnumSet.of(Trait.NEEDS_PURPOSE),
      Article6Effect.CANCELLED_VOLUNTARILY,
      Set.of()),
  OMGE_CANCELLATION(
      holdings(),
      Set.of(AccountKind.OMGE_CANCELLATION),
      SINK,
      REPRESENTATIVE,
      APPROVER,
      EnumSet.of(Trait.NEEDS_PURPOSE),
      Article6Effect.CANCELLED_FOR_OMGE,
      Set.of()),
  MANDATORY_CANCELLATION(
      holdings(),
      Set.of(AccountKind.MANDATORY_CANCELLATION),
      SINK,
      OPERATOR,
      APPROVER,
      EnumSet.of(Trait.NEEDS_PURPOSE),
      Article6Effect.CANCELLED_BY_DUTY,
      Set.of()),
  REVERSAL(
      Set.of(),
      Set.of(),
      AS_RECORDED,
      OPERATOR,
      APPROVER,
      Set.of(),
      Article6Effect.NOTHING,
      Set.of());

  /** Who starts; an operator may start any kind for a holder on a recorded order. */
  public enum Starter {
    REPRESENTATIVE,
    OPERATOR
  }

  /** Who decides, never the one who started. */
  public enum Decider {
    /** A second representative; the approver where the account has only one who may approve. */
    SECOND_REPRESENTATIVE,
    APPROVER
  }

  /** How the receiving account is found. */
  public enum Receiver {
    NAMED,
    /** The registry's one account of the kind. */
    SINK,
    /** The contra account for another registry; an account there is named, not reached. */
    ABROAD,
    /** The account that the sending registry's transaction names. */
    ARRIVING,
    /** A table of years and accounts. */
    ALLOCATED,
    /** Where the units came from. */
    AS_RECORDED
  }

  /** What else differs by kind. */
  public enum Trait {
    /** The registry's limit per transaction applies. */
    LIMITED,
    /** The registry's delay applies after approval. */
    DELAYED,
    /** The person says what for. */
    NEEDS_PURPOSE
  }

  private final Set<AccountKind> from;
  private final Set<AccountKind> to;
  private final Receiver receiver;
  private final Starter starter;
  private final Decider decider;
  private final Set<Trait> traits;
  private final Article6Effect effect;
  private final Set<Use> uses;

  TransactionKind(
      Set<AccountKind> from,
      Set<AccountKind> to,
      Receiver receiver,
      Starter starter,
      Decider decider,
      Set<Trait> traits,
      Article6Effect effect,
      Set<Use> uses) {
    this.from = from;
    this.to = to;
    this.receiver = receiver;
    this.starter = starter;
    this.decider = decider;
    this.traits = traits;
    this.effect = effect;
    this.uses = uses;
  }

  private static Set<AccountKind> holdings() {
    return EnumSet.of(ENTITY_HOLDING, GOVERNMENT_HOLDING);
  }

  public boolean mayGive(AccountKind kind) {
    return from.contains(kind);
  }

  public boolean mayReceive(AccountKind kind) {
    return to.contains(kind);
  }

  public Receiver receiver() {
    return receiver;
  }

  /** The kind of the registry's one receiving account; only for {@link Receiver#SINK}. */
  public AccountKind sink() {
    return to.iterator().next();
  }

  public Starter starter() {
    return starter;
  }

  public Decider decider() {
    return decider;
  }

  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** What its completion is in the annual information. */
  public Article6Effect effect() {
    return effect;
  }

  /** Whether only units that are authorized for it may move this way. */
  public boolean usesAuthorizedUnits() {
    return !uses.isEmpty();
  }

  /**
   * What the units are used for: the kind's own use, or the one the person named among its uses.
   */
  public Optional<Use> use(RegistryTransaction.Particulars particulars) {
    return uses.stream()
        .filter(use -> uses.size() == 1 || use.name().equals(particulars.article6().oimpPurpose()))
        .findFirst();
  }

  /** Whether a certificate says that it was done: the units left for good. */
  public boolean isCertified() {
    return receiver == SINK;
  }

  /** A reversal is not reversed, and nothing that crossed registries is. */
  public boolean reversible() {
    return receiver != AS_RECORDED && !crosses();
  }

  /** Whether units leave the registry or come from another. */
  public boolean crosses() {
    return receiver == ABROAD || receiver == ARRIVING;
  }

  /** Kinds that a person proposes by naming an account and units. */
  public static List<TransactionKind> proposable() {
    return Stream.of(values())
        .filter(k -> k.receiver == NAMED || k.receiver == SINK || k.receiver == ABROAD)
        .toList();
  }

  /** One legal pair of account kinds. */
  public record Route(TransactionKind kind, AccountKind from, AccountKind to) {}

  /** All legal pairs; a reversal goes every reversible kind's pairs backwards. */
  public static List<Route> routes() {
    List<Route> forward =
        Stream.of(values())
            .flatMap(k -> k.from.stream().flatMap(f -> k.to.stream().map(t -> new Route(k, f, t))))
            .toList();
    Stream<Route> backward =
        forward.stream()
            .filter(r -> r.kind().reversible())
            .map(r -> new Route(REVERSAL, r.to(), r.from()))
            .distinct();
    return Stream.concat(forward.stream(), backward).toList();
  }
}
