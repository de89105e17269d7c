package jp.go.jcmregistry.domain.reporting;

import java.util.stream.Stream;

/**
 * What is checked before a submission is filed, so that the platform finds nothing: the rules of
 * single cells (F), those between records (X), and the secretariat's own by its numbers (II, STC,
 * ISC; Article 6.2 Reference Manual, version 3). An error stops the filing; a warning may be filed
 * with a reason. The sentences stand under the numbers in {@code Checks.properties}.
 */
public enum AefCheck {
  /** A mandatory cell is filled. */
  REQUIRED("F01", Severity.ERROR),
  /** A cell has the type and form of its field. */
  FORM("F02", Severity.ERROR),
  /** A cell with a published list holds a value of it. */
  LISTED("F03", Severity.ERROR),
  /** A cell that does not apply is empty or NA. */
  APPLICABLE("F04", Severity.ERROR),
  /** The platform's own cells are untouched. */
  PLATFORM_UNTOUCHED("F05", Severity.ERROR),
  /** A subtype belongs to its type of action. */
  SUBTYPE_OF_TYPE("F06", Severity.ERROR),
  /** A cell is filled where another cell demands it. */
  DEMANDED("F07", Severity.ERROR),

  /** The authorization of an action or a holding is in Table 2. */
  AUTHORIZATION_LISTED("X01", Severity.ERROR),
  /** The entity of an action is in Table 5. */
  ENTITY_LISTED("X02", Severity.ERROR),
  /** A run's two ends differ in their serials alone, the first not above the last. */
  ENDS_IN_ORDER("X03", Severity.ERROR),
  /** No unit is held twice. */
  HELD_ONCE("X04", Severity.ERROR),
  /** What was used or cancelled is not held. */
  ENDED_NOT_HELD("X05", Severity.ERROR),
  /** Rows about the same units name one approach and one mitigation type. */
  SAME_UNITS_SAME_ATTRIBUTES("X06", Severity.ERROR),
  /** A vintage lies in the timeframe of its authorization. */
  VINTAGE_IN_TIMEFRAME("X07", Severity.WARNING),

  /** The Party takes part in the cooperative approach. */
  PARTICIPATES("II01", Severity.ERROR),
  /** An action is reported once; the format carries days, so honest twins are possible. */
  REPORTED_ONCE("II02", Severity.WARNING),
  /** Sectors and activity types of a unit stay the same. */
  SECTOR_STAYS("II03", Severity.WARNING),
  /** The metric of a unit stays the same. */
  METRIC_STAYS("II04", Severity.ERROR),
  /** An identifier always names the same underlying unit. */
  UNDERLYING_UNITS_STAY("II05", Severity.ERROR),
  /** Who uses is covered by the authorization. */
  USER_AUTHORIZED("II06", Severity.ERROR),
  /** The approach of a row is that of its identifiers. */
  APPROACH_OF_IDENTIFIER("II07", Severity.ERROR),

  /** An action lies in the reported year. */
  IN_YEAR("STC01", Severity.ERROR),
  /** A use is of a purpose that the authorization names. */
  USE_OF_PURPOSE("STC02", Severity.ERROR),
  /** Outcome and use lie in one implementation period of the using Party. */
  ONE_PERIOD("STC03", Severity.ERROR),
  /** A first transfer is what the authorization defines as one. */
  FIRST_TRANSFER_AS_DEFINED("STC04", Severity.ERROR),

  /** Last year's holdings and this year's actions make this year's holdings. */
  RECONCILED("ISC01", Severity.ERROR),

  /** Where both registries are here, both tell of the same movement. */
  BOTH_SIDES_AGREE("P01", Severity.ERROR);

  /** Whether it stops a filing. */
  public enum Severity {
    ERROR,
    WARNING
  }

  private final String number;
  private final Severity severity;

  AefCheck(String number, Severity severity) {
    this.number = number;
    this.severity = severity;
  }

  static AefCheck numbered(String number) {
    return Stream.of(values()).filter(check -> check.number.equals(number)).findAny().orElseThrow();
  }

  public String number() {
    return number;
  }

  public Severity severity() {
    return severity;
  }
}
