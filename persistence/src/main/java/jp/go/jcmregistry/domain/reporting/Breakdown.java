package jp.go.jcmregistry.domain.reporting;

/** By what regular information divides its figures (decision 2/CMA.3, annex, paragraph 23). */
public enum Breakdown {
  COOPERATIVE_APPROACH("i.approach"),
  SECTOR("p.aef_sector"),
  TRANSFERRING_PARTY("i.first_transferring_party"),
  /** Empty where the Party that uses is not known yet. */
  USING_PARTY("a.using_party"),
  VINTAGE("i.vintage");

  private final String column;

  Breakdown(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
