package jp.go.jcmregistry.domain.reporting;

import java.util.List;
import java.util.Set;

/**
 * The five tables of the agreed electronic format (decision 4/CMA.6, annex II) in their order, with
 * the names that those who read a workbook look for.
 */
public enum AefTable {
  SUBMISSION("Table 1: Submission", "Table 1 Submission", "1 Submission", Set.of()),
  AUTHORIZATIONS(
      "Table 2: Authorizations",
      "Table 2 Authorizations",
      "2 Authorizations",
      Set.of("AuthorizationVersion")),
  ACTIONS(
      "Table 3: Actions",
      "Table 3 Actions",
      "3 Actions",
      Set.of(
          "LastID",
          "UnderlyingUnitLastUnitID",
          "QuantityNon-GHG",
          "Vintage",
          "AcquiringPartyID",
          "YearITMOUsedTowardsNDC")),
  HOLDINGS(
      "Table 4: Holdings",
      "Table 4 Holdings",
      "4 Holdings",
      Set.of("LastID", "UnderlyingUnitLastUnitID", "QuantityNon-GHG")),
  ENTITIES(
      "Table 5: Authorized entities", "Table 5 Auth. entities", "5 Authorized entities", Set.of());

  private final String title;
  private final String sheet;
  private final Set<String> beforeSpacers;
  private final List<AefField> fields;

  AefTable(String title, String sheet, String name, Set<String> beforeSpacers) {
    this.title = title;
    this.sheet = sheet;
    this.beforeSpacers = beforeSpacers;
    this.fields =
        AefResource.FIELDS.rows().stream()
            .filter(columns -> columns.get(0).equals(name))
            .map(AefTable::field)
            .toList();
  }

  private static AefField field(List<String> columns) {
    return new AefField(
        Integer.parseInt(columns.get(1)),
        columns.get(2),
        columns.get(3),
        columns.get(4),
        columns.get(5).equals("yes"),
        columns.get(6).equals("CARP"),
        columns.get(7));
  }

  /** The cell above the labels. */
  public String title() {
    return title;
  }

  /** The exact name of the sheet. */
  public String sheet() {
    return sheet;
  }

  public List<AefField> fields() {
    return fields;
  }

  /** Whether the workbook leaves one empty column after this field. */
  public boolean spacerAfter(AefField field) {
    return beforeSpacers.contains(field.name());
  }

  /** Where a field stands among the cells of a row. */
  public int position(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(title + " has no " + name);
  }
}
