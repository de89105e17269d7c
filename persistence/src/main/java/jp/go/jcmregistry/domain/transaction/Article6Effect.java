package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.credit.ItmoActionSubtype.OTHER_CANCELLATIONS;
import static jp.go.jcmregistry.domain.credit.ItmoActionSubtype.TO_ANOTHER_PARTY;
import static jp.go.jcmregistry.domain.credit.ItmoActionSubtype.VOLUNTARY_OMGE;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.ACQUISITION;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.CANCELLATION;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.FIRST_TRANSFER;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.TRANSFER;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.USE;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.VOLUNTARY_CANCELLATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import jp.go.jcmregistry.domain.cooperation.AuthorizedPurpose.Use;
import jp.go.jcmregistry.domain.cooperation.FirstTransferDefinition;
import jp.go.jcmregistry.domain.credit.ItmoActionSubtype;
import jp.go.jcmregistry.domain.credit.ItmoActionType;
import jp.go.jcmregistry.domain.credit.ItmoRun;
import jp.go.jcmregistry.domain.transaction.RegistryTransaction.Particulars;

/**
 * What a completed movement is in the annual information, for units that are ITMOs: a list of
 * actions by what the units are and what the person said (decision 2/CMA.3, annex, paragraphs 2 and
 * 20(a)).
 */
public enum Article6Effect {
  /** Domestic: nothing is reported. */
  NOTHING(false, (units, particulars) -> null),
  USE_TOWARDS_NDC(false, (units, particulars) -> new Entry(USE, null)),
  /** IMP is used, OP is cancelled for. */
  USE_FOR_OTHER_PURPOSE(
      true,
      (units, particulars) ->
          Use.OP.name().equals(particulars.article6().oimpPurpose())
              ? new Entry(CANCELLATION, OTHER_CANCELLATIONS)
              : new Entry(USE, null)),
  CANCELLED_VOLUNTARILY(
      true, (units, particulars) -> new Entry(VOLUNTARY_CANCELLATION, OTHER_CANCELLATIONS)),
  CANCELLED_FOR_OMGE(
      true, (units, particulars) -> new Entry(VOLUNTARY_CANCELLATION, VOLUNTARY_OMGE)),
  CANCELLED_BY_DUTY(true, (units, particulars) -> new Entry(CANCELLATION, OTHER_CANCELLATIONS)),
  /**
   * The first international transfer of what is authorized towards an NDC is its first transfer
   * (paragraph 2(a)); what is authorized for other purposes alone has its own definition.
   */
  SENT(
      false,
      (units, particulars) ->
          !units.firstTransferred() && units.authorization().purpose().allows(Use.NDC)
              ? new Entry(FIRST_TRANSFER, TO_ANOTHER_PARTY)
              : new Entry(TRANSFER, null)),
  ACQUIRED(false, (units, particulars) -> new Entry(ACQUISITION, null));

  /** One action's type and subtype; the subtype may be null. */
  public record Entry(ItmoActionType type, ItmoActionSubtype subtype) {}

  private final boolean mayBeFirstTransfer;
  private final BiFunction<ItmoRun, Particulars, Entry> entry;

  Article6Effect(boolean mayBeFirstTransfer, BiFunction<ItmoRun, Particulars, Entry> entry) {
    this.mayBeFirstTransfer = mayBeFirstTransfer;
    this.entry = entry;
  }

  /** Whether the use or cancellation is by definition the first transfer of these units. */
  boolean firstTransfersAsUse(ItmoRun units) {
    return mayBeFirstTransfer
        && !units.firstTransferred()
        && units.authorization().definition() == FirstTransferDefinition.USE_OR_CANCELLATION;
  }

  /** The actions that these units' movement is, in their order; each is written once. */
  List<Entry> of(ItmoRun units, Particulars particulars, String registry) {
    List<Entry> entries = new ArrayList<>();
    if (firstTransfersAsUse(units) && units.originatesIn(registry)) {
      entries.add(new Entry(ItmoActionType.FIRST_TRANSFER, ItmoActionSubtype.USE_OR_CANCELLATION));
    }
    Entry own = entry.apply(units, particulars);
    if (own != null) {
      entries.add(own);
    }
    return entries;
  }
}
