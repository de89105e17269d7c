package jp.go.jcmregistry.domain.reporting;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cells that apply only where another cell of their row says so, and those it then demands. */
enum AefCondition {
  METRIC_NAMED("Non-GHGMetric", AefCondition::otherMetric, AefCondition::otherMetric),
  QUANTITY_IN_METRIC("QuantityNon-GHG", AefCondition::otherMetric, AefCondition::otherMetric),
  OIMP_NAMED("OIMPAuthorized", AefCondition::forOimp, AefCondition::forOimp),
  DEFINITION("FirstTransferDefnForOIMP", AefCondition::forOimp, AefCondition::forOimp),
  GIVER("TransferringPartyID", row -> row.is(Names.TYPE, "Acquisition"), row -> true),
  RECEIVER(
      "AcquiringPartyID",
      row -> row.is(Names.TYPE, "First transfer") || row.is(Names.TYPE, "Transfer"),
      row -> row.is(Names.TYPE, "Transfer") || Names.INTERNATIONAL.contains(row.text(Names.SUB))),
  PURPOSE("PurposeITMOUsedForOIMP", AefCondition::namesUse, row -> false),
  USING_PARTY("Using/cancellingPartyID", AefCondition::namesUse, row -> row.is(Names.TYPE, "Use")),
  USING_ENTITY("Using/cancellingEntityID", AefCondition::namesUse, row -> false),
  USE_YEAR("YearITMOUsedTowardsNDC", row -> row.is(Names.TYPE, "Use"), row -> false);

  /** Constants may not name what stands below them in their own type. */
  private static final class Names {
    static final String TYPE = "ActionType";
    static final String SUB = "ActionSubtype";
    static final Set<String> INTERNATIONAL =
        Set.of("First transfer to another Party", "First international transfer");
    static final Set<String> USES =
        Set.of("Use", "First transfer", "Cancellation", "Voluntary Cancellation");
  }

  private final String field;
  private final Predicate<AefCells> applies;
  private final Predicate<AefCells> demanded;

  AefCondition(String field, Predicate<AefCells> applies, Predicate<AefCells> demanded) {
    this.field = field;
    this.applies = applies;
    this.demanded = demanded;
  }

  static Optional<AefCondition> on(AefField field) {
    return Stream.of(values()).filter(condition -> condition.field.equals(field.name())).findAny();
  }

  boolean applies(AefCells row) {
    return applies.test(row);
  }

  boolean demanded(AefCells row) {
    return applies(row) && demanded.test(row);
  }

  private static boolean otherMetric(AefCells row) {
    return row.is("Metric", "non-GHG");
  }

  private static boolean forOimp(AefCells row) {
    String purpose = row.text("PurposeForAuthorization");
    return purpose != null && (purpose.contains("IMP") || purpose.contains("OP"));
  }

  private static boolean namesUse(AefCells row) {
    return Names.USES.contains(row.text(Names.TYPE));
  }
}
