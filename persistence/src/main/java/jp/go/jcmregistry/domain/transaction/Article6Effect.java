package jp.go.jcmregistry.domain.transaction;

import static jp.go.jcmregistry.domain.credit.ItmoActionSubtype.OTHER_CANCELLATIONS;
import static jp.go.jcmregistry.domain.credit.ItmoActionSubtype.VOLUNTARY_OMGE;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.CANCELLATION;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.USE;
import static jp.go.jcmregistry.domain.credit.ItmoActionType.VOLUNTARY_CANCELLATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
  NOTHING(false, particulars -> null),
  USE_TOWARDS_NDC(false, particulars -> new Entry(USE, null)),
  /** IMP is used, OP is cancelled for. */
  USE_FOR_OTHER_PURPOSE(
      true,
      particulars ->
          Use.OP.name().equals(particulars.article6().oimpPurpose())
              ? new Entry(CANCELLATION, OTHER_CANCELLATIONS)
              : new Entry(USE, null)),
  CANCELLED_VOLUNTARILY(
      true, particulars -> new Entry(VOLUNTARY_CANCELLATION, OTHER_CANCELLATIONS)),
  CANCELLED_FOR_OMGE(true, particulars -> new Entry(VOLUNTARY_CANCELLATION, VOLUNTARY_OMGE)),
  CANCELLED_BY_DUTY(true, particulars -> new Entry(CANCELLATION, OTHER_CANCELLATIONS));

  /** One action's type and subtype; the subtype may be null. */
  public record Entry(ItmoActionType type, ItmoActionSubtype subtype) {}

  private final boolean mayBeFirstTransfer;
  private final Function<Particulars, Entry> entry;

  Article6Effect(boolean mayBeFirstTransfer, Function<Particulars, Entry> entry) {
    this.mayBeFirstTransfer = mayBeFirstTransfer;
    this.entry = entry;
  }

  /** The actions that these units' movement is, in their order; each is written once. */
  List<Entry> of(ItmoRun units, Particulars particulars, String registry) {
    List<Entry> entries = new ArrayList<>();
    if (mayBeFirstTransfer
        && !units.firstTransferred()
        && units.originatesIn(registry)
        && units.authorization().definition() == FirstTransferDefinition.USE_OR_CANCELLATION) {
      entries.add(new Entry(ItmoActionType.FIRST_TRANSFER, ItmoActionSubtype.USE_OR_CANCELLATION));
    }
    Entry own = entry.apply(particulars);
    if (own != null) {
      entries.add(own);
    }
    return entries;
  }
}
