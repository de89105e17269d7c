package jp.go.jcmregistry.domain.reporting;

import static jp.go.jcmregistry.domain.reporting.AefActionType.CANCELLATION;
import static jp.go.jcmregistry.domain.reporting.AefActionType.FIRST_TRANSFER;
import static jp.go.jcmregistry.domain.reporting.AefActionType.VOLUNTARY_CANCELLATION;

import java.util.EnumSet;
import java.util.Set;

/** The subtypes of actions that this registry writes, with the types each may stand beside. */
public enum AefActionSubtype {
  TO_ANOTHER_PARTY("First transfer to another Party", EnumSet.of(FIRST_TRANSFER)),
  AUTHORIZATION("Authorization", EnumSet.of(FIRST_TRANSFER)),
  ISSUANCE("Issuance", EnumSet.of(FIRST_TRANSFER)),
  USE_OR_CANCELLATION("Use or cancellation", EnumSet.of(FIRST_TRANSFER)),
  VOLUNTARY_OMGE(
      "Voluntary cancellation to deliver OMGE",
      EnumSet.of(FIRST_TRANSFER, CANCELLATION, VOLUNTARY_CANCELLATION)),
  OTHER_CANCELLATIONS(
      "Other cancellations", EnumSet.of(FIRST_TRANSFER, CANCELLATION, VOLUNTARY_CANCELLATION));

  private final String published;
  private final Set<AefActionType> types;

  AefActionSubtype(String published, Set<AefActionType> types) {
    this.published = published;
    this.types = types;
  }

  /** As the nomenclature writes it. */
  public String published() {
    return published;
  }

  boolean fits(AefActionType type) {
    return types.contains(type);
  }
}
