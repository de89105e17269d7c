package jp.go.jcmregistry.domain.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The official lists of values of the agreed electronic format. Each value is kept letter by letter
 * as published, odd spellings included, because the receiving platform compares the text.
 */
public enum AefList {
  METRIC("metric"),
  SECTOR("sectors"),
  PURPOSE("purposeForAuthorization"),
  FIRST_TRANSFER_DEFINITION("firstTransferDefinition"),
  ACTION_TYPE("actionType"),
  ACTION_SUBTYPE("actionSubtype"),
  UNDERLYING_UNIT_REGISTRY("underlyingUnitRegistry"),
  ACTIVITY_TYPE("activityType"),
  MITIGATION_TYPE("mitigationType");

  private final String name;
  private final List<String> values;

  AefList(String name) {
    this.name = name;
    this.values =
        AefResource.VALUES.rows().stream()
            .filter(columns -> columns.get(0).equals(name))
            .map(columns -> columns.get(1))
            .toList();
  }

  /** In the published order. */
  public List<String> published() {
    return values;
  }

  static Optional<AefList> named(String name) {
    return Stream.of(values()).filter(list -> list.name.equals(name)).findFirst();
  }
}
