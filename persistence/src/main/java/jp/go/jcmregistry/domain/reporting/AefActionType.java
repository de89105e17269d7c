package jp.go.jcmregistry.domain.reporting;

import java.util.EnumSet;
import java.util.Set;

/** What an action of Table 3 is, and what it does to the units its registry holds. */
public enum AefActionType {
  AUTHORIZATION("Authorization", Effect.IN),
  FIRST_TRANSFER("First transfer", Effect.BY_SUBTYPE),
  TRANSFER("Transfer", Effect.OUT),
  ACQUISITION("Acquisition", Effect.IN),
  USE("Use", Effect.OUT),
  CANCELLATION("Cancellation", Effect.OUT),
  VOLUNTARY_CANCELLATION("Voluntary Cancellation", Effect.OUT);

  /** Those that may name who used or cancelled, and for what. */
  static final Set<AefActionType> NAMES_USE =
      EnumSet.of(FIRST_TRANSFER, USE, CANCELLATION, VOLUNTARY_CANCELLATION);

  private enum Effect {
    IN,
    OUT,
    BY_SUBTYPE
  }

  private final String published;
  private final Effect effect;

  AefActionType(String published, Effect effect) {
    this.published = published;
    this.effect = effect;
  }

  /** As the nomenclature writes it. */
  public String published() {
    return published;
  }

  /** Whether units are among the holdings because of it. */
  boolean brings() {
    return effect == Effect.IN;
  }

  /** Whether units leave the holdings by it; a first transfer by definition moves none. */
  boolean takes(AefActionSubtype subtype) {
    return effect == Effect.OUT
        || effect == Effect.BY_SUBTYPE && subtype == AefActionSubtype.TO_ANOTHER_PARTY;
  }

  /** Whether units end here: used or cancelled. */
  boolean ends() {
    return this == USE || this == CANCELLATION || this == VOLUNTARY_CANCELLATION;
  }
}
