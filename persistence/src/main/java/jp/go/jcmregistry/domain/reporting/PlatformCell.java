package jp.go.jcmregistry.domain.reporting;

/**
 * A cell that the secretariat's platform fills. A workbook carries the published placeholder, whose
 * alteration is an error; a text file leaves it empty.
 */
public enum PlatformCell {
  INFORMATION("{Information in this field is populated by the CARP}"),
  LINK("{Link to be produced by the CARP}");

  private final String placeholder;

  PlatformCell(String placeholder) {
    this.placeholder = placeholder;
  }

  public String placeholder() {
    return placeholder;
  }
}
