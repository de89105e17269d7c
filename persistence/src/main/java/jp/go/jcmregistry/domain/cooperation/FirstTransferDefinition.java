package jp.go.jcmregistry.domain.cooperation;

import java.util.Arrays;
import java.util.List;

/**
 * What an authorization for other international mitigation purposes calls the first transfer
 * (decision 2/CMA.3, annex, paragraph 2(b)).
 */
public enum FirstTransferDefinition {
  AUTHORIZATION("Authorisation"),
  ISSUANCE("Issuance"),
  USE_OR_CANCELLATION("Use or Cancellation");

  private final String published;

  FirstTransferDefinition(String published) {
    this.published = published;
  }

  /** The value of the format's list, letter by letter. */
  public String published() {
    return published;
  }

  /** The definition of this published value; null for none. */
  public static FirstTransferDefinition ofPublished(String value) {
    return Arrays.stream(values())
        .filter(each -> each.published.equals(value))
        .findFirst()
        .orElse(null);
  }

  /** The published values in their order. */
  public static List<String> allPublished() {
    return Arrays.stream(values()).map(FirstTransferDefinition::published).toList();
  }
}
